/* The buttons of the page that asks what is to become of an instance of another version of its app. */
(() => {
  'use strict';

  const ask = document.querySelector('verdash-ask');
  const buttons = ask.shadowRoot.querySelectorAll('button');
  const problem = ask.shadowRoot.querySelector('.problem');
  const calls = new Map(); // the same button again is the same call

  buttons.forEach((button) => button.addEventListener('click', () => press(button)));

  async function press(button) {
    const { to } = button.dataset;
    calls.set(to, calls.get(to) ?? uuid());
    problem.textContent = '';
    buttons.forEach((each) => (each.disabled = true));
    const said = await post(ask.dataset.path + to, calls.get(to));
    if (said.path) {
      location.assign(said.path);
      return;
    }
    buttons.forEach((each) => (each.disabled = false));
    problem.textContent = said.problem;
    button.focus();
  }

  async function post(url, id) {
    const headers = { 'Content-Type': 'application/json', 'X-Verdash-Call': id };
    try {
      const response = await fetch(url, { method: 'POST', credentials: 'same-origin', headers, body: '{}' });
      if (response.ok) return await response.json();
      if (response.status === 401) return { problem: 'Your session has ended. Load the page again to sign in.' };
      if (response.status === 403) return { problem: 'You may not do this any more.' };
      if (response.status === 404) return { problem: 'It was deleted meanwhile.' };
      return { problem: 'That did not work. Try again in a moment.' };
    } catch {
      return { problem: 'No connection. Try again in a moment.' };
    }
  }

  /** crypto.randomUUID is missing on plain http. */
  function uuid() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
})();
