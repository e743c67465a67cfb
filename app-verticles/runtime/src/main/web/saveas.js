/* Saves what the page shows under a name. */
import { ask, button, dialog, element, field, tell, uuid } from './parts.js';

const LONGEST_SLUG = 63;

/** A name as it can stand in an address. */
export function slugOf(name) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\u00df/g, 'ss').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, '');
}

export function open({ root, page, instance, house, saved }) {
  const { body, node, close, open: show } = dialog(root, instance ? 'Save a copy' : 'Save as', 'small');
  const input = element('input', { type: 'text', maxlength: '100', autocomplete: 'off', 'aria-describedby': 'hint problem' });
  const hint = element('p', { id: 'hint', class: 'hint' });
  const problem = element('p', { id: 'problem', class: 'problem', role: 'alert' });
  const box = element('input', { type: 'checkbox' });
  const demand = element('label', { class: 'check' }, box, element('span', {}, 'Save changes only when I press Save'));
  const save = element('button', { type: 'submit', class: 'button main' }, 'Save');
  const form = element('form', { novalidate: true }, field('Name', input), hint, demand, problem,
    element('div', { class: 'buttons' }, button('Cancel', close), save));
  body.append(form);
  const wishes = new Map(); // the same again is the same call, so that it cannot be saved twice

  function say(text) {
    problem.textContent = text;
    if (text) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }

  function preview() {
    say('');
    hint.textContent = `${page.base}i/${slugOf(input.value) || '\u2026'}/`;
  }

  async function submit() {
    const name = input.value.trim();
    if (!name) {
      say('Give it a name.');
      return input.focus();
    }
    save.disabled = true;
    const answer = await make(name, slugOf(name));
    save.disabled = false;
    if (answer.ok) return saved.leave(answer.path ?? answer.json.path);
    say(answer.problem);
    tell(problem, answer, house);
    return input.focus();
  }

  // Of letters that cannot stand in an address none is asked for; the house finds one.
  async function make(name, slug) {
    const told = { name, ...(slug && { slug }) };
    const savePolicy = box.checked ? 'on-demand' : 'always';
    const copied = instance?.id && (await copy(told, savePolicy));
    // Of what was deleted or taken away meanwhile one keeps what one sees.
    if (copied && copied.status !== 404) return copied;
    return create({ app: page.app, ...told, savePolicy, values: saved.values() });
  }

  function wishFor(text) {
    if (!wishes.has(text)) wishes.set(text, { id: uuid(), values: uuid(), policy: uuid() });
    return wishes.get(text);
  }

  function create(body) {
    return ask('POST', page.api, body, wishFor(JSON.stringify(body)));
  }

  /** All that is remembered, and over it what this page shows and nobody has saved. */
  async function copy(told, savePolicy) {
    const past = instance.live === false ? { revision: instance.revision } : {};
    const wish = wishFor(JSON.stringify([told, past]));
    const made = await ask('POST', `${page.api}/${instance.id}/copy`, { ...told, ...past }, { id: wish.id });
    if (!made.ok) return made;
    const its = `${page.api}/${made.json.id}`;
    const values = instance.live === false ? {} : saved.values();
    if (Object.keys(values).length) {
      const put = await ask('PUT', `${its}/values`, { values }, { id: wish.values });
      if (!put.ok) return put;
    }
    if (savePolicy !== 'always') await ask('PATCH', its, { savePolicy }, { id: wish.policy });
    return made;
  }

  input.addEventListener('input', preview);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  preview();
  show();
  input.focus();
  return node;
}
