/*
 * The slim bar above every app: what one sees here, whether it is saved, and what can be done with
 * it. Its dialogs are loaded when they are first wanted. It stands outside the renderer's element,
 * in a shadow root.
 */
import { ask, button, dialog, element, exactly, icon, picture, sized, tell } from './parts.js';

const GRACE_MS = 300; // quicker than that, "Saving" would only flicker
const LONGEST_NAME = 100;
const saved = window.verdash_saved;
const { page } = saved;
const instance = page.instance ?? null;
const live = instance !== null && instance.live !== false;
const manages = live && instance.right === 'manage';
const edits = manages || (live && instance.right === 'edit');
const house = page.api.replace(/api\/instances$/, '');
const now = instance ? `${page.base}i/${instance.slug}/` : page.base;
const here = (file) => new URL(file, import.meta.url).href;

const host = element('verdash-bar', { lang: 'en' });
const root = host.attachShadow({ mode: 'open' });
const bar = element('div', { class: 'bar', role: 'region', 'aria-label': instance ? 'Saved instance' : 'App' });
const alert = element('span', { class: 'alert', role: 'alert' });
const heard = element('span', { class: 'heard', role: 'status' });
const inline = element('div', { class: 'inline' });
const menu = element('div', { class: 'menu', id: 'menu', popover: 'auto', role: 'group', 'aria-label': 'More' });
const dialogs = {
  root, page, instance, house, saved, live, edits, manages,
  show: (file, ...told) => import(here(file)).then((made) => made.open(dialogs, ...told)),
};

const shown = []; // who wants to know how the house has the instance
let channel = null; // to the other tabs

const sheets = ['theme.css', 'bar.css'].map((file) => element('link', { rel: 'stylesheet', href: here(file) }));
const SAID = {
  saved: 'Saved', saving: 'Saving\u2026', unsaved: 'Unsaved changes', fixed: fixed(), failed: '', 'too-large': '',
};
const WRONG = {
  failed: 'The last change was not saved.',
  'too-large': 'Something here is too large to be saved.',
};

root.append(...sheets, bar);
bar.append(skip(), title(), state(), element('span', { class: 'gap' }), alert, heard, inline, printed());
actions();
if (location.hash === '#share' && manages) {
  history.replaceState(history.state, '', location.pathname + location.search);
  dialogs.show('share.js');
}
if (live) {
  import(here('meanwhile.js')).then(({ watch }) => {
    channel = watch({ page, instance, saved, become, missing });
  });
}
if (document.body) place();
else addEventListener('DOMContentLoaded', place);

/**
 * Beside the body, whose margins and columns are the app's. It has its room at once, and is seen
 * when its style is there.
 */
function place() {
  host.style.minBlockSize = '44px';
  host.style.visibility = 'hidden';
  document.body.before(host);
  const styled = sheets.map((sheet) => new Promise((done) => ['load', 'error'].forEach((how) => sheet.addEventListener(how, done))));
  Promise.all(styled).then(() => {
    host.removeAttribute('style');
    sized(host);
    import(here('fit.js')).then(({ fit }) => fit(host));
  });
}

/** Tells the other tabs of it. */
function changed() {
  channel?.postMessage(instance.id);
}

/** How the house has the instance now, whoever has changed it. */
function become(facts) {
  const text = root.querySelector('.name .text');
  instance.name = facts.name;
  if (text) text.textContent = facts.name;
  shown.forEach((each) => each(facts));
  if (facts.right !== instance.right) missing('What you may do here was changed.');
}

/** Says what is wrong; after what went well only what still is. */
function outcome(answer) {
  if (answer.ok) alert.textContent = WRONG[saved.state] ?? '';
  else tell(alert, answer, house);
}

/** What the page shows is not how it is any more. */
function missing(text) {
  if (alert.textContent.startsWith(text)) return;
  alert.replaceChildren(text, ' ', button('Reload', () => location.reload()));
}

/** Who works by keyboard need not walk through all of the bar. */
function skip() {
  return button('Skip to the app', () => {
    const app = document.getElementById('react-entry-point') ?? document.body;
    app.setAttribute('tabindex', '-1');
    app.focus();
  }, 'skip');
}

function fixed() {
  if (!instance) return '';
  if (!live) return ''; // the revision's number stands there
  return instance.right === 'view' ? 'View only' : 'Nothing is saved here';
}

function title() {
  const home = element('a', { class: 'home', href: house, 'aria-label': 'All apps', title: 'All apps' }, icon('house'));
  const box = element('div', { class: 'title' }, home);
  if (!instance) {
    box.append(element('strong', { class: 'name' }, page.title ?? page.app));
    return box;
  }
  const app = element('a', { class: 'app', href: page.base }, page.title ?? page.app);
  box.append(app, element('span', { class: 'slash', 'aria-hidden': 'true' }, '/'), name());
  if (!live) box.append(element('span', { class: 'revision', title: 'Read only' }, `Revision ${instance.revision}`));
  return box;
}

/** The name; who may, presses it and writes another one in its place. */
function name() {
  const text = element('span', { class: 'text' }, instance.name ?? instance.slug);
  if (!manages) return element('strong', { class: 'name' }, text);
  const opener = element('button', { type: 'button', class: 'name', title: 'Rename' }, text, icon('pen'));
  opener.setAttribute('aria-description', 'Rename');
  opener.addEventListener('click', () => rename(opener, text));
  return opener;
}

function rename(opener, text) {
  const input = element('input', { class: 'rename', maxlength: LONGEST_NAME, 'aria-label': 'Name of the instance', autocomplete: 'off' });
  input.value = text.textContent;
  opener.hidden = true;
  opener.after(input);
  input.focus();
  input.select();
  let over = false;

  function back(focus) {
    over = true;
    input.remove();
    opener.hidden = false;
    if (focus) opener.focus();
  }

  async function keep(focus) {
    const wanted = input.value.trim();
    if (over) return;
    if (!wanted || wanted === text.textContent) return back(focus);
    over = true;
    const answer = await ask('PATCH', `${page.api}/${instance.id}`, { name: wanted });
    if (answer.ok) {
      instance.name = text.textContent = wanted;
      outcome(answer);
      heard.textContent = 'Renamed';
      changed();
      return back(focus);
    }
    over = false;
    outcome(answer);
    input.setAttribute('aria-invalid', 'true');
    if (focus) input.focus();
  }

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return; // Enter takes a word, and Escape leaves it
    if (event.key === 'Enter') keep(true);
    if (event.key === 'Escape') back(true);
  });
  input.addEventListener('blur', () => keep(false));
}

/** What a sheet of paper says of where it comes from. */
function printed() {
  const node = element('span', { class: 'printed' });
  addEventListener('beforeprint', () => {
    const revision = live && instance.revision ? [`revision ${instance.revision}`] : [];
    node.textContent = [...revision, exactly(Date.now()), ...(page.user ? [page.user.name || page.user.subject] : [])].join(' \u00b7 ');
  });
  return node;
}

/** Whether all is saved; only what is wrong is said aloud. */
function state() {
  const told = element('span', { class: 'told' });
  let timer = 0;
  let said = '';

  function show(now) {
    clearTimeout(timer);
    timer = 0;
    told.textContent = SAID[now];
    told.className = `told ${now}`;
    const wrong = WRONG[now] ?? '';
    if (said === wrong) return;
    said = wrong;
    alert.textContent = wrong;
  }

  function watch(now) {
    if (now === 'saving') timer = timer || setTimeout(show, GRACE_MS, now);
    else show(now);
  }

  if (instance) saved.subscribe(watch);
  show(instance ? saved.state : 'fixed');
  return told;
}

function actions() {
  const first = [];
  const rest = [];
  if (edits) first.push(saveButton());
  if (instance && !live) first.push(restoreButton());
  if (page.signedIn && page.savable) {
    first.push(button(instance ? 'Save a copy\u2026' : 'Save as\u2026', () => dialogs.show('saveas.js')));
  }
  if (manages) first.push(button('Share\u2026', () => dialogs.show('share.js')));
  if (instance?.id) first.push(button('History', () => dialogs.show('history.js')));
  if (!live && instance) first.push(link('Back to now', now));
  if (live && page.signedIn) first.push(star());
  rest.push(button('Print', () => print()));
  if (page.signedIn && page.savable) rest.push(link('Instances', `${house}instances/`));
  if (manages) rest.push(policySwitch(), button('Delete\u2026', remove));
  if (!page.signedIn) (instance ? first : rest).push(signIn());
  inline.append(...first, ...(page.signedIn || instance ? [more(first, rest)] : rest));
}

function link(text, href) {
  return element('a', { class: 'button', href }, text);
}

function signIn() {
  const back = location.pathname + location.search;
  return link('Sign in', `${house}login?return=${encodeURIComponent(back)}`);
}

/** Who wants it at hand gives it a star; that is theirs alone. */
function star() {
  const node = button(icon('star'), turn, 'star');
  node.append(element('span', {}, 'Star'));
  node.title = 'Star';
  const show = (starred) => node.setAttribute('aria-pressed', starred);
  show(false);

  async function turn() {
    const starred = node.getAttribute('aria-pressed') !== 'true';
    show(starred);
    const answer = await ask('PATCH', `${page.api}/${instance.id}`, { starred });
    if (!answer.ok) show(!starred);
    outcome(answer);
    changed();
  }

  shown.push((facts) => show(facts.starred));
  return node;
}

/** Save, where one saves on demand; by Ctrl+S too. */
function saveButton() {
  const node = button('Save', save, 'main save');
  node.title = 'Ctrl+S';
  const show = () => {
    node.hidden = instance.savePolicy !== 'on-demand';
    const idle = !['unsaved', 'failed', 'too-large'].includes(saved.state);
    node.setAttribute('aria-disabled', idle);
  };
  saved.subscribe(show);
  show();
  document.addEventListener('keydown', (event) => {
    if (node.hidden || event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    save();
  });
  return node;
}

async function save() {
  heard.textContent = '';
  if (await saved.save()) heard.textContent = 'Saved';
}

function restoreButton() {
  const node = button('Restore', async () => {
    const answer = await ask('POST', `${page.api}/${instance.id}/restore`, { revision: instance.revision });
    if (answer.ok) location.assign(now);
    else outcome(answer);
  }, 'main');
  node.hidden = instance.right === 'view' || instance.right === 'interact';
  return node;
}

function policySwitch() {
  const node = button('', change, 'switch');
  const show = () => {
    const always = instance.savePolicy !== 'on-demand';
    node.setAttribute('role', 'switch');
    node.setAttribute('aria-checked', always);
    node.replaceChildren(element('span', {}, 'Save each change'), element('i', { 'aria-hidden': 'true' }));
  };

  async function change() {
    const wanted = instance.savePolicy === 'on-demand' ? 'always' : 'on-demand';
    if (wanted === 'always' && saved.unsaved().length && !(await saved.save())) return;
    const answer = await ask('PATCH', `${page.api}/${instance.id}`, { savePolicy: wanted });
    outcome(answer);
    if (!answer.ok) return;
    saved.policy(wanted);
    changed();
  }

  saved.subscribe(show);
  show();
  return node;
}

/** The rest, and on a narrow page all of it, behind one button. */
function more(first, rest) {
  const opener = picture('more', 'More', null);
  opener.setAttribute('popovertarget', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  const who = page.user?.name || page.user?.subject || '';
  const out = page.signedIn ? [
    element('p', { class: 'who' }, who ? `Signed in as ${who}` : ''),
    element('form', { method: 'post', action: `${house}logout` },
      element('button', { type: 'submit', class: 'button' }, 'Sign out')),
  ] : [];
  const box = element('div', { class: 'more' }, opener, menu);
  const narrow = matchMedia('(width < 46rem)');

  function arrange() {
    const here = first.filter((node) => !narrow.matches || !instance || node.classList.contains('main'));
    inline.prepend(...here);
    menu.replaceChildren(...first.filter((node) => !here.includes(node)), ...rest, ...out);
  }

  menu.addEventListener('toggle', ({ newState }) => opener.setAttribute('aria-expanded', newState === 'open'));
  menu.addEventListener('beforetoggle', ({ newState }) => {
    // In a shadow root no browser gives the focus back by itself.
    if (newState === 'closed' && menu.contains(root.activeElement)) opener.focus();
    const { bottom, right } = opener.getBoundingClientRect();
    menu.style.top = `${bottom + 4}px`;
    menu.style.right = `${Math.max(8, document.documentElement.clientWidth - right)}px`;
  });
  // Before the click does anything: a dialog gives the focus back to where it is then.
  menu.addEventListener('click', ({ target }) => {
    if (target.closest('.button') && !target.closest('.switch')) menu.hidePopover();
  }, true);
  narrow.addEventListener('change', arrange);
  addEventListener('scroll', () => menu.matches(':popover-open') && menu.hidePopover(), { passive: true });
  queueMicrotask(arrange);
  return box;
}

function remove() {
  const { body, close, open } = dialog(root, 'Delete this instance?', 'small');
  const problem = element('p', { class: 'problem', role: 'alert' });
  const yes = button('Delete', async () => {
    yes.disabled = true;
    const answer = await ask('DELETE', `${page.api}/${instance.id}`);
    yes.disabled = false;
    if (answer.ok) changed();
    if (answer.ok) return saved.leave(page.base);
    tell(problem, answer, house);
  }, 'danger');
  body.append(
    element('p', {}, `\u201c${instance.name ?? instance.slug}\u201d goes for everybody. For 30 days it can be brought back on the page Instances.`),
    problem, element('div', { class: 'buttons' }, button('Cancel', close), yes));
  open();
}
