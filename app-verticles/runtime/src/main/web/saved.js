/*
 * On the pages of apps that can be saved, for people who are signed in: a slim bar above the app
 * that offers to save it under a name, and on a saved instance tells whether all is saved. It wraps
 * the fetch of page.js, so that it sees each call once, with its last answer.
 */
(() => {
  'use strict';

  const GRACE_MS = 300; // quicker than that, "Saving" would only flicker
  const LONGEST_NAME = 63;
  const page = JSON.parse(document.getElementById('_verdash-saved').textContent);
  const stylesheet = new URL('saved.css', document.currentScript.src).href;
  const send = window.fetch.bind(window);

  const host = element('verdash-saved', { lang: 'en' });
  const root = host.attachShadow({ mode: 'open' });
  const bar = element('div', { class: 'bar', role: 'region', 'aria-label': 'Saved instance' });
  const opener = element('button', { type: 'button', class: 'button' }, 'Save as\u2026');
  root.append(element('link', { rel: 'stylesheet', href: stylesheet }), bar);
  const state = page.slug ? stateOf(page.slug) : null;
  bar.append(opener);
  opener.addEventListener('click', () => dialog().open());
  addEventListener('DOMContentLoaded', () => document.body.prepend(host));

  if (state) {
    window.fetch = async (input, init) => {
      if (!changes(input, init)) return send(input, init);
      state.begin();
      let response;
      try {
        return (response = await send(input, init));
      } finally {
        state.end(response);
      }
    };
  }

  /** Whether it is a callback that somebody's change has called: only those are saved. */
  function changes(input, init) {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!url.pathname.endsWith('/_dash-update-component') || typeof init?.body !== 'string') return false;
    return !/"changedPropIds":\[\]/.test(init.body);
  }

  /** The instance's name, and what became of the last changes. */
  function stateOf(slug) {
    const told = element('span', { class: 'told' }, 'Saved');
    const alert = element('span', { class: 'alert', role: 'alert' });
    bar.append(element('strong', { class: 'name', title: slug }, slug), told, alert);
    let open = 0;
    let timer = 0;

    function begin() {
      open++;
      timer = timer || setTimeout(() => (told.textContent = 'Saving\u2026'), GRACE_MS);
    }

    function end(response) {
      open--;
      if (response?.headers.has('X-Verdash-Unsaved')) {
        alert.textContent = 'Something here is too large to be saved.';
      } else if (response?.headers.has('X-Verdash-Revision')) {
        alert.textContent = '';
      } else if (!response?.ok || response.status === 204) {
        alert.textContent = 'The last change was not saved.';
      }
      if (open) return;
      clearTimeout(timer);
      timer = 0;
      told.textContent = alert.textContent ? '' : 'Saved';
    }

    return { begin, end };
  }

  /** What the page shows now of all that is tracked; the renderer itself is asked. */
  function values() {
    const found = {};
    for (const key of page.tracked) {
      const dot = key.lastIndexOf('.');
      const text = key.slice(0, dot);
      const id = text.startsWith('{') ? JSON.parse(text) : text;
      const value = window.dash_component_api?.getLayout(id)?.props?.[key.slice(dot + 1)];
      if (value !== undefined && !holdsComponent(value)) found[key] = value;
    }
    return found;
  }

  function holdsComponent(value) {
    if (typeof value !== 'object' || value === null) return false;
    if ('namespace' in value && 'type' in value && 'props' in value) return true;
    return Object.values(value).some(holdsComponent);
  }

  /** A name as it can stand in an address. */
  function slugOf(name) {
    const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\u00df/g, 'ss').toLowerCase();
    return plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '');
  }

  let made = null;

  function dialog() {
    made = made ?? makeDialog();
    return made;
  }

  function makeDialog() {
    const node = element('dialog', { 'aria-labelledby': 'title' });
    const form = element('form', { method: 'dialog', novalidate: '' });
    const field = element('input', {
      id: 'name', type: 'text', maxlength: '100', autocomplete: 'off', 'aria-describedby': 'hint problem',
    });
    const hint = element('p', { id: 'hint', class: 'hint' });
    const problem = element('p', { id: 'problem', class: 'problem', role: 'alert' });
    const save = element('button', { type: 'submit', class: 'button main' }, 'Save');
    const cancel = element('button', { type: 'button', class: 'button' }, 'Cancel');
    const buttons = element('div', { class: 'buttons' });
    buttons.append(cancel, save);
    form.append(
      element('h2', { id: 'title' }, 'Save as'),
      element('label', { for: 'name' }, 'Name'), field, hint, problem, buttons);
    node.append(form);
    root.append(node);
    field.addEventListener('input', () => {
      say('');
      hint.textContent = `${page.base}i/${slugOf(field.value) || '\u2026'}/`;
    });
    cancel.addEventListener('click', () => node.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });

    let wish = null; // the same again is the same call, so that it cannot be saved twice

    function say(text) {
      problem.textContent = text;
      if (text) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }

    async function submit() {
      const slug = slugOf(field.value);
      if (!slug) {
        say('Give it a name with a letter or a digit.');
        return field.focus();
      }
      const body = JSON.stringify({ app: page.app, slug, values: values() });
      wish = wish?.body === body ? wish : { body, id: uuid() };
      save.disabled = true;
      const said = await post(wish);
      save.disabled = false;
      if (said.path) return location.assign(said.path);
      say(said.problem);
      return field.focus();
    }

    function open() {
      say('');
      field.value = '';
      hint.textContent = `${page.base}i/\u2026/`;
      node.showModal();
      field.focus();
    }

    return { open };
  }

  async function post({ body, id }) {
    const headers = { 'Content-Type': 'application/json', 'X-Verdash-Call': id };
    let response;
    try {
      response = await send(page.api, { method: 'POST', credentials: 'same-origin', headers, body });
    } catch {
      return { problem: 'No connection. Try again in a moment.' };
    }
    if (response.status === 201) return { path: response.headers.get('Location') };
    if (response.status === 409) return { problem: 'There is one of this name already.' };
    if (response.status === 413) return { problem: 'There is too much on this page to be saved.' };
    if (response.status === 401) return { problem: 'Your session has ended. Sign in again, then save.' };
    return { problem: 'It could not be saved. Try again in a moment.' };
  }

  function element(name, attributes, text = '') {
    const node = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.textContent = text;
    return node;
  }

  /** crypto.randomUUID is missing on plain http. */
  function uuid() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
})();
