/* The demo accounts under the sign-in form: one press fills in the name. */
(() => {
  'use strict';

  const user = document.querySelector('input[name="user"]');
  const password = document.querySelector('input[name="password"]');
  for (const button of document.querySelectorAll('button[data-user]')) {
    button.disabled = false;
    button.addEventListener('click', () => {
      user.value = button.dataset.user;
      password.focus();
    });
  }
})();
