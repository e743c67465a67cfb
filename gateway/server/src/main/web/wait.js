/* The page of an app that is starting: asks again by itself, and opens the app when it is there. */
(() => {
  'use strict';

  const LONGEST_PAUSE_S = 30;
  const ways = document.querySelector('[data-seconds]');
  const count = ways.querySelector('.said');
  const status = document.querySelector('[role="status"]');
  const button = ways.querySelector('button');
  let timer = 0;
  let pause = seconds(ways.dataset.seconds);

  button.hidden = false;
  button.addEventListener('click', ask);
  addEventListener('online', ask);
  begin(pause);

  function begin(left) {
    count.textContent = `Trying again in ${left} s`;
    timer = setTimeout(() => (left > 1 ? begin(left - 1) : ask()), 1000);
  }

  async function ask() {
    clearTimeout(timer);
    button.disabled = true;
    count.textContent = 'Trying\u2026';
    const response = await look();
    if (response && response.status !== 503) {
      status.textContent = 'It is ready. Opening\u2026';
      location.reload();
      return;
    }
    button.disabled = false;
    const text = response ? 'It is not ready yet.' : 'There is no connection at the moment.';
    if (status.textContent !== text) status.textContent = text;
    pause = Math.min(Math.max(pause * 1.5, seconds(response?.headers.get('Retry-After'))), LONGEST_PAUSE_S);
    begin(Math.round(pause));
  }

  async function look() {
    try {
      return await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    } catch {
      return null;
    }
  }

  function seconds(text) {
    const told = parseInt(text, 10);
    return told > 0 ? told : 1;
  }
})();
