/* Who else may come to an instance, and what they may do there. */
import { ask, button, choice, dialog, element, exactly, field, fromNow, picture, tell } from './parts.js';

const RIGHTS = [['view', 'may look'], ['interact', 'may try things out'], ['edit', 'may change it'], ['manage', 'may do everything']];
const DAY_MS = 86400000;
const ENDS = [['', 'for ever'], ['1', 'for a day'], ['7', 'for a week'], ['30', 'for 30 days'], ['365', 'for a year']];
const PAUSE_MS = 150; // between the last key and the question who that is

export function open({ root, page, instance, house }) {
  const api = `${page.api}/${instance.id}/grants`;
  const { body, open: show } = dialog(root, 'Share', 'share');
  const problem = element('p', { class: 'problem', role: 'alert' });
  const heard = element('p', { class: 'heard', role: 'status' });
  let known = []; // whom the list has shown last
  const list = element('ul', { class: 'grants', 'aria-label': 'Who has access' });
  body.append(adding(), linking(), problem, heard, element('h3', {}, 'Who has access'), list);
  show();
  refresh();

  /** Answers what came, or null after the problem was told. */
  async function call(method, path, wish) {
    const answer = await ask(method, path, wish);
    tell(problem, answer, house);
    return answer.ok ? answer : null;
  }

  async function refresh() {
    const answer = await call('GET', api);
    if (!answer) return;
    const owner = element('li', {}, face(instance.owner ?? page.user?.subject ?? '', 'Owner'), element('span', { class: 'fixed' }, 'may do everything'));
    const had = root.activeElement?.getAttribute('aria-label');
    list.replaceChildren(owner, ...answer.json.map(row));
    // Who works by keyboard stays where they were.
    if (had) [...list.querySelectorAll('[aria-label]')].find((node) => node.getAttribute('aria-label') === had)?.focus();
  }

  function face(name, detail) {
    const first = element('i', { class: 'face', 'aria-hidden': 'true' }, [...name][0]?.toUpperCase() ?? '');
    return element('span', { class: 'whom' }, first, element('span', {}, element('b', {}, name), element('small', {}, detail)));
  }

  function row(grant) {
    if (grant.kind === 'link') return linkRow(grant);
    const name = grant.kind === 'role' ? `the role ${grant.whom}` : grant.whom;
    const right = choice(RIGHTS, grant.right, { 'aria-label': `What ${name} may do` });
    right.addEventListener('change', () => replace(grant, right));
    const out = picture('close', `Take away from ${name}`, () => revoke(grant, name));
    return element('li', {}, face(grant.whom, detail(grant)), right, out);
  }

  /** What a link allows is written in it. */
  function linkRow(grant) {
    const may = RIGHTS.find(([right]) => right === grant.right)[1];
    const out = picture('close', `Take away the link that ${may}. ${detail(grant)}`, () => revoke(grant, 'the link'));
    out.title = 'Take away';
    return element('li', {}, face('Link', detail(grant)), element('span', { class: 'may' }, may), out);
  }

  function detail({ kind, until, at, by }) {
    const what = { user: 'Person', role: 'Everybody with this role', link: `Made ${at ? fromNow(at) : ''}${by ? ` by ${by}` : ''}` }[kind];
    return until ? `${what} \u00b7 until ${exactly(until)}` : what;
  }

  async function replace({ kind, whom, until }, right) {
    const before = right.querySelector('[selected]').value;
    if (!(await call('POST', api, { kind, whom, right: right.value, ...(until && { until }) }))) {
      right.value = before;
      return;
    }
    heard.textContent = 'Changed';
    refresh();
  }

  async function revoke(grant, name) {
    if (!(await call('DELETE', `${api}/${grant.id}`))) return;
    heard.textContent = `Taken away from ${name}`;
    await refresh();
    body.querySelector('input').focus();
  }

  function until(end) {
    return end.value && { until: new Date(Date.now() + end.value * DAY_MS).toISOString() };
  }

  function adding() {
    const whom = element('input', { type: 'text', autocomplete: 'off', placeholder: 'Name or role' });
    const right = choice(RIGHTS, 'view', { 'aria-label': 'Right' });
    const end = choice(ENDS, '', { 'aria-label': 'How long' });
    const form = element('form', { class: 'add', novalidate: true }, completed(whom), right, end,
      element('button', { type: 'submit', class: 'button main' }, 'Share'));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const name = whom.value.trim();
      if (!name) return whom.focus();
      const found = await meant(whom);
      if (found.length > 1) {
        problem.textContent = 'There are several of this name. Choose one from the list.';
        return whom.focus();
      }
      const { kind, subject } = found[0] ?? { kind: 'user', subject: name };
      if (await call('POST', api, { kind, whom: subject, right: right.value, ...until(end) })) {
        heard.textContent = `Shared with ${name}`;
        whom.value = '';
        await refresh();
      }
      return whom.focus();
    });
    return form;
  }

  /** Who was chosen from the list, or all who are written as the list has them. */
  async function meant(whom) {
    const { value, dataset } = whom;
    if (dataset.kind) return [dataset];
    await whom.look();
    const same = (text) => text.toLowerCase() === value.trim().toLowerCase();
    return known.filter(({ name, subject }) => same(name) || same(subject));
  }

  /** People and roles that begin like what is written, below the field. */
  function completed(input) {
    const options = element('ul', { id: 'people', class: 'options', role: 'listbox', 'aria-label': 'People and roles', hidden: true });
    for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'people' })) {
      input.setAttribute(key, value);
    }
    let timer = 0;
    let asked = new AbortController();
    let at = -1;

    function close() {
      clearTimeout(timer);
      asked.abort();
      options.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
      at = -1;
    }

    function mark(index) {
      const all = [...options.children];
      at = (index + all.length) % all.length;
      all.forEach((each, place) => each.setAttribute('aria-selected', place === at));
      all[at].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', all[at].id);
    }

    function take({ kind, subject, name }) {
      input.value = name;
      Object.assign(input.dataset, { kind, subject });
      close();
    }

    async function look() {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      const q = encodeURIComponent(input.value.trim());
      const [people, roles] = await Promise.all(['people', 'roles'].map((what) =>
        ask('GET', `${house}api/${what}?q=${q}`, undefined, { signal })));
      if (signal.aborted) return;
      const found = [
        ...(people.ok ? people.json : []).map(({ subject, name, mail }) => ({ kind: 'user', subject, name: name || subject, detail: mail || (name && name !== subject ? subject : 'Person') })),
        ...(roles.ok ? roles.json : []).map((role) => ({ kind: 'role', subject: role, name: role, detail: 'Role' })),
      ].filter(({ subject, kind }) => kind === 'role' || subject !== instance.owner);
      known = found;
      if (!input.matches(':focus')) return;
      options.replaceChildren(...found.map(option));
      options.hidden = !found.length;
      input.setAttribute('aria-expanded', found.length > 0);
      at = -1;
    }

    function option(one, index) {
      const node = element('li', { id: `person-${index}`, role: 'option', 'aria-selected': 'false' }, face(one.name, one.detail));
      node.addEventListener('pointerdown', (event) => {
        event.preventDefault(); // the focus stays in the field
        take(one);
      });
      node.choose = () => take(one);
      return node;
    }

    input.look = look;
    input.addEventListener('input', () => {
      delete input.dataset.kind;
      delete input.dataset.subject;
      clearTimeout(timer);
      if (input.value.trim()) timer = setTimeout(look, PAUSE_MS);
      else close();
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (options.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown') mark(at + 1);
      else if (event.key === 'ArrowUp') mark(at < 0 ? -1 : at - 1);
      else if (event.key === 'Enter' && at >= 0) options.children[at].choose();
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    });
    const label = field('Person or role', input);
    return element('div', { class: 'combo' }, label, options);
  }

  /** A link is for whoever has it; it is shown once. */
  function linking() {
    const right = choice(RIGHTS.slice(0, 3), 'view', { 'aria-label': 'What the link allows' });
    const end = choice(ENDS, '7', { 'aria-label': 'How long the link works' });
    const made = element('div', { class: 'made', hidden: true });
    const make = button('Make a link', async () => {
      const answer = await call('POST', api, { kind: 'link', right: right.value, ...until(end) });
      if (!answer) return;
      const url = new URL(answer.json.url, location.href).href;
      const shown = element('input', { readonly: true, 'aria-label': 'The link', value: url });
      shown.addEventListener('focus', () => shown.select());
      const copy = button('Copy', async () => {
        copy.textContent = (await copied(shown)) ? 'Copied' : 'Press Ctrl+C';
        heard.textContent = copy.textContent;
      }, 'main');
      made.replaceChildren(shown, copy, element('p', { class: 'hint' }, 'It is shown only now. Whoever has it, and may open the app, comes in by it.'));
      made.hidden = false;
      await refresh();
      copy.focus();
      made.lastChild.scrollIntoView({ block: 'nearest' });
    });
    return element('section', { class: 'link' }, element('h3', {}, 'Link'),
      element('div', { class: 'line' }, element('span', {}, 'Who has the link'), right, end, make), made);
  }

  async function copied(shown) {
    try {
      await navigator.clipboard.writeText(shown.value);
      return true;
    } catch {
      shown.focus(); // no leave, or no https
      return false;
    }
  }
}
