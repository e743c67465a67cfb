/*
 * While somebody looks at a page its session is in use: this says so now and then, and the gateway
 * renews it on the way. So a session does not end before its time under somebody who reads.
 */
(() => {
  'use strict';

  const SHORTEST_MS = 1000;

  function keep(seconds) {
    setTimeout(
      async () => {
        const left = document.visibilityState === 'visible' && (await touch());
        keep(left || seconds);
      },
      Math.max(SHORTEST_MS, (seconds * 1000) / 3),
    );
  }

  /** How many seconds the session that was used for asking has left. */
  async function touch() {
    const config = JSON.parse(document.getElementById('_dash-config').textContent);
    try {
      const answer = await fetch(`${config.requests_pathname_prefix}_reload-hash`);
      return Number(answer.headers.get('X-Verdash-Session'));
    } catch {
      return 0; // the next call tells what is wrong
    }
  }

  keep(Number(document.currentScript.dataset.seconds));
})();
