/*
 * Runs before the renderer on every page of an app. It wraps fetch for Dash's own requests, so that
 * a lost connection, a restarting app or an ended session costs no more than a moment: a call is
 * repeated under one id, and a calm line says what goes on. Other requests pass untouched.
 */
(() => {
  'use strict';

  const FIRST_PAUSE_MS = 250;
  const LONGEST_PAUSE_MS = 5000;
  const REPEAT_FOR_MS = 60000;
  const GRACE_MS = 400; // a shorter hiccup is not worth a word
  const AGAIN = [429, 502, 503];
  const LOST = 'No connection.';
  const RELOAD_FOR = {
    '409 urn:verdash:app-updated': 'This app was updated.',
    '409 urn:verdash:schema-mismatch': 'This app was updated.',
    '404 urn:verdash:not-found': 'This is not there any more, or not for you.',
    '403 urn:verdash:other-user': 'You are signed in as somebody else.',
  };
  const SAID = [
    '422 urn:verdash:user-message',
    '403 urn:verdash:not-allowed',
    '403 urn:verdash:right-needed',
    '413 urn:verdash:file-too-large',
    '413 urn:verdash:files-full',
  ];
  const TOAST_MS = 5000;
  const RELOAD = { name: 'Reload', run: () => location.reload() };

  const here = document.currentScript.src; // below _bundles/<library>/<hash>/
  const stylesheet = new URL('page.css', here).href;
  const LOGIN = new URL('../../../login?window=1', here).href;
  const send = window.fetch.bind(window);

  window.fetch = async (input, init) => {
    const kind = kindOf(input, init);
    if (!kind) return send(input, init);
    const call = { id: uuid(), kind, about: aboutOf(init) };
    return again(call, await judge(call, await deliver(call, input, init)));
  };

  function kindOf(input, init) {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const route = /\/_dash-([a-z-]+)$/.exec(url.pathname)?.[1];
    const method = (init?.method ?? 'GET').toUpperCase();
    if (url.origin !== location.origin) return '';
    if (method === 'POST' && route === 'update-component') return 'callback';
    return method === 'GET' && (route === 'layout' || route === 'dependencies') ? 'read' : '';
  }

  /** Which callback it is: its next success takes back what we said about it. */
  function aboutOf(init) {
    return /^\{"output":"((?:[^"\\]|\\.)*)"/.exec(init?.body)?.[1];
  }

  /** Sends, always under one id, until there is an answer worth handing on. */
  async function deliver(call, input, init) {
    const headers = new Headers(init?.headers);
    headers.set('X-Verdash-Call', call.id);
    headers.set('X-Verdash-Time-Zone', Intl.DateTimeFormat().resolvedOptions().timeZone ?? '');
    for (let repeats = 0, until = 0, asked = false; ; repeats++) {
      let response, lost;
      bearer.addTo(headers);
      try {
        response = await send(input, { ...init, headers });
      } catch (failure) {
        if (failure.name === 'AbortError') throw failure;
        lost = failure;
      }
      if (response?.status === 401) {
        wait.end(call);
        if (asked || !(await bearer.refresh(headers))) await session.back();
        asked = !asked;
        repeats = -1;
        until = 0;
        continue;
      }
      if (response && !AGAIN.includes(response.status)) {
        wait.end(call, response.ok);
        return response;
      }
      // It stays marked: what got lost may have run, whatever later attempts answer.
      if (lost || response.status === 502) headers.set('X-Verdash-Retry', 'may-have-run');
      until = until || performance.now() + REPEAT_FOR_MS;
      const pause = pauseBefore(response, repeats);
      if (performance.now() + pause > until) {
        wait.end(call);
        if (response) return response;
        fail(call, 'The server did not answer.');
        throw lost;
      }
      wait.begin(call, lost ? LOST : response.status === 429 ? 'The app is busy.' : 'The app is starting.');
      await sleep(pause);
    }
  }

  function pauseBefore(response, repeats) {
    const told = response?.headers.get('Retry-After');
    const ms = /^\d+$/.test(told) ? told * 1000 : Date.parse(told) - Date.now();
    if (ms >= 0) return ms + Math.random() * FIRST_PAUSE_MS;
    return Math.min(FIRST_PAUSE_MS * 2 ** repeats, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
  }

  /** Ends early when the browser finds its network again. */
  function sleep(ms) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        removeEventListener('online', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      addEventListener('online', end);
    });
  }

  /** Tells the person what an answer means, and the renderer what it can work with. */
  async function judge(call, response) {
    if (response.ok) {
      line.takeBack(call.about);
      toast(response.headers.get('X-Verdash-Toast'));
      download(response.headers.get('X-Verdash-Download'));
      return response;
    }
    if (response.headers.has('X-Verdash-Card')) return response; // the developer tools show it
    const problem = await problemOf(response);
    const quiet = call.kind === 'callback' ? new Response(null, { status: 204 }) : response;
    const meaning = `${response.status} ${problem.type}`;
    if (RELOAD_FOR[meaning]) {
      line.say('page', { kind: 'ask', text: RELOAD_FOR[meaning], act: RELOAD });
      return quiet;
    }
    if (SAID.includes(meaning)) {
      line.say('note', { kind: 'note', text: problem.detail, about: call.about, close: true });
      return quiet;
    }
    const away = response.status === 502 || response.status === 503;
    fail(call, away ? 'The app cannot be reached.' : 'Something went wrong here.', problem.incident);
    return response;
  }

  /** The renderer reads a 400 twice, first to look for the word of an ended session. */
  async function again({ kind }, response) {
    if (kind !== 'callback' || response.status !== 400) return response;
    const text = await response.text();
    return Object.assign(new Response(text, response), { text: async () => text });
  }

  /** The browser saves what a callback has made for the person. */
  function download(paths) {
    const config = document.getElementById('_dash-config');
    for (const path of paths?.split(',') ?? []) {
      // Without the page's token the link outlives the app's next version.
      const base = JSON.parse(config.textContent).requests_pathname_prefix.replace(/~[^/]*\/$/, '');
      element('a', { href: base + path, download: '' }).click();
    }
  }

  /** Goes by itself; a screen reader says it when the person pauses. */
  function toast(said) {
    if (!said) return;
    for (const text of said.split(',').map(decodeURIComponent)) {
      line.say(`toast ${text}`, { kind: 'good', text, ms: TOAST_MS });
    }
  }

  async function problemOf(response) {
    if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return {};
    try {
      return (await response.clone().json()) ?? {};
    } catch {
      return {}; // a cut-off body tells nothing
    }
  }

  /** Without its layout there is nothing to keep, so then the way on is to reload. */
  function fail({ kind, about }, text, incident) {
    const act = kind === 'read' && RELOAD;
    line.say('note', { kind: 'fail', text, incident, about, act, close: true });
  }

  /** All calls that are being repeated have one line. */
  const wait = (() => {
    const calls = new Map();
    let grace = 0;
    let shown = '';

    function show() {
      const reason = [...calls.values()].pop();
      if (reason !== shown) line.say('wait', { kind: 'wait', text: `${reason} Trying again\u2026` });
      shown = reason;
    }

    function begin({ id }, reason) {
      calls.delete(id); // the latest reason counts
      calls.set(id, reason);
      if (shown) show();
      else grace = grace || setTimeout(show, GRACE_MS);
    }

    function end({ id }, well) {
      if (!calls.delete(id) || calls.size) return;
      clearTimeout(grace);
      const text = shown === LOST ? 'Connected again.' : 'The app is back.';
      if (shown && well) line.say('wait', { kind: 'good', text, ms: 2500 });
      else line.clear('wait');
      grace = 0;
      shown = '';
    }

    return { begin, end };
  })();

  /**
   * Once the session is over, the app's own hook may bring a token of a trusted issuer. It is kept
   * in memory only, and asked for again when it is refused.
   */
  const bearer = (() => {
    let token = null;
    let coming = null;

    function addTo(headers) {
      if (token) headers.set('Authorization', `Bearer ${token}`);
    }

    /** Whether there is another token than the one that was refused. */
    async function refresh(headers) {
      const refused = headers.get('Authorization')?.slice('Bearer '.length) ?? null;
      if (token === refused) {
        coming = coming ?? ask(refused);
        token = await coming;
        coming = null;
      }
      if (!token) headers.delete('Authorization');
      return token !== null && token !== refused;
    }

    async function ask(old) {
      try {
        return (await window._verdash_hooks?.request_refresh_jwt?.(old)) || null;
      } catch (failure) {
        console.error(failure);
        return null;
      }
    }

    return { addTo, refresh };
  })();

  /** One line and one window for all calls that met an ended session. */
  const session = (() => {
    let ended = null;
    let opened = null;

    function open() {
      if (opened && !opened.closed) return opened.focus();
      opened = window.open(LOGIN, 'verdash-login', 'popup,width=460,height=680');
      if (!opened) ask('The sign-in window was blocked.', { name: 'Sign in in a new tab', href: LOGIN });
    }

    function ask(text, act) {
      line.say('session', { kind: 'ask', text, act });
    }

    async function begin() {
      ask('Your session has ended. Everything on this page is kept.', { name: 'Sign in', run: open });
      const channel = new BroadcastChannel('verdash-session');
      await new Promise((resolve) => {
        channel.onmessage = ({ data }) => data === 'signed-in' && resolve();
      });
      channel.close();
      line.clear('session');
      ended = opened = null;
    }

    return { back: () => (ended = ended ?? begin()) };
  })();

  /** What the person reads: one row per concern, outside the renderer's element. */
  const line = (() => {
    const host = element('verdash-line', { lang: 'en' });
    const root = host.attachShadow({ mode: 'open' });
    const bar = element('div', { class: 'bar' });
    const alert = element('div', { role: 'alert' });
    const status = element('div', { role: 'status' });
    bar.append(alert, status);
    root.append(element('link', { rel: 'stylesheet', href: stylesheet }), bar);
    const rows = new Map();

    // The live regions must stand before the first word, or screen readers miss it.
    // As large as the person has set, whatever size the app gives its own letters.
    const place = () => {
      document.body.append(host);
      host.style.font = '400 medium sans-serif';
      host.style.setProperty('--rem', getComputedStyle(host).fontSize);
      host.style.font = '';
    };
    if (document.body) place();
    else addEventListener('DOMContentLoaded', place);

    function clear(key) {
      const row = rows.get(key);
      clearTimeout(row?.timer);
      row?.node.remove();
      rows.delete(key);
    }

    function say(key, { kind, text, incident, about, act, close, ms }) {
      const focused = rows.get(key)?.node.contains(root.activeElement);
      clear(key);
      const said = element('p', {}, text);
      if (incident) said.append(' ', element('small', {}, `Incident ${incident}`));
      const node = element('div', { class: `row ${kind}` });
      node.append(element('i', { 'aria-hidden': 'true' }), said);
      if (act) node.append(button(act));
      if (act && kind === 'ask') node.lastChild.classList.add('main');
      if (close) node.append(button({ name: 'Close', run: () => clear(key) }));
      (kind === 'ask' || kind === 'fail' ? alert : status).append(node);
      rows.set(key, { node, about, timer: ms && setTimeout(clear, ms, key) });
      if (focused) node.querySelector('.button')?.focus();
    }

    function takeBack(about) {
      if (about && rows.get('note')?.about === about) clear('note');
    }

    return { say, clear, takeBack };
  })();

  function button({ name, run, href }) {
    if (href) return element('a', { class: 'button', href, target: '_blank' }, name);
    const node = element('button', { type: 'button', class: 'button' }, name);
    node.addEventListener('click', run);
    return node;
  }

  function element(name, attributes, text = '') {
    const node = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.textContent = text;
    return node;
  }

  /** crypto.randomUUID is missing on plain http. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }
})();
