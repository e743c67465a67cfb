/* A slider that travels in time: below it is the page as it was. */
import { ask, button, dialog, element, exactly, field, fromNow, picture, tell } from './parts.js';

const PAGE = 200; // revisions that are asked for at once
const REST_MS = 180; // while the slider moves on no page is loaded
const DRAWN_MS = 8000; // a page that is not drawn by then is shown as it is

export function open({ root, page, instance, edits, house }) {
  const api = `${page.api}/${instance.id}`;
  const base = `${page.base}i/${instance.slug}/`;
  const { node, head, body, close, open: show } = dialog(root, 'History', 'history');
  const problem = element('p', { class: 'problem', role: 'alert' });
  const heard = element('p', { class: 'heard', role: 'status' });
  const slider = element('input', { type: 'range', min: '0', max: '0', step: '1', 'aria-label': 'Revision' });
  const ticks = element('div', { class: 'ticks', 'aria-hidden': 'true' });
  const back = picture('back', 'Earlier', () => step(-1));
  const forth = picture('forth', 'Later', () => step(1));
  const older = button('Still older', () => load().then(show0).then(() => slider.focus()), 'quiet');
  const told = element('div', { class: 'told' });
  const changes = element('dl', { class: 'changes' });
  const name = element('input', { type: 'text', maxlength: '100', autocomplete: 'off', placeholder: 'No name' });
  const keep = element('button', { type: 'submit', class: 'button' }, 'Keep');
  const naming = element('form', { class: 'naming', novalidate: true }, field('Name of this revision', name), keep);
  const restore = button('Restore', () => restoring(), 'main');
  const copy = button('Copy\u2026', () => copying());
  const compare = element('a', { class: 'button', title: 'Compare with now' }, 'Compare');
  const own = element('a', { class: 'button', title: 'Open this revision by itself' }, 'Open');
  const stage = element('div', { class: 'stage' });
  let entries = []; // the oldest first
  let more = true;
  let at = -1;
  let timer = 0;
  let frame = null;
  let asked = new AbortController();

  head.querySelector('button').before(element('span', { class: 'of' }, instance.name ?? instance.slug));
  if (page.signedIn) head.lastChild.before(element('a', { class: 'button quiet', href: `${house}instances/history/${instance.id}` }, 'As a list'));
  body.append(
    element('div', { class: 'time' }, back, element('div', { class: 'track' }, slider, ticks), forth, older),
    element('div', { class: 'facts' }, element('div', { class: 'what' }, told, changes),
      element('div', { class: 'deeds' }, naming, element('div', { class: 'buttons' }, own, ...(page.signedIn ? [compare, copy] : []), restore))),
    problem, heard, stage);
  slider.addEventListener('input', () => go(Number(slider.value)));
  naming.addEventListener('submit', (event) => {
    event.preventDefault();
    const entry = entries[at];
    const wanted = name.value.trim();
    call('PATCH', `${api}/revisions/${entry.revision}`, { name: wanted }).then((answer) => {
      if (!answer) return;
      entry.name = wanted;
      heard.textContent = 'Kept';
      facts();
      marks();
      values();
    });
  });
  node.addEventListener('close', () => clearTimeout(timer));
  show();
  slider.focus();
  load().then(show0);

  async function call(method, path, wish, more) {
    const answer = await ask(method, path, wish, more);
    tell(problem, answer, house);
    return answer.ok ? answer : null;
  }

  async function load() {
    const before = entries.length ? `&before=${entries[0].revision}` : '';
    const answer = await call('GET', `${api}/revisions?limit=${PAGE}${before}`);
    if (!answer) return;
    more = answer.json.length === PAGE;
    const earlier = answer.json.slice().reverse();
    entries = [...earlier, ...entries];
    if (at >= 0) at += earlier.length;
  }

  /** After a load: where one was, or where the page is. */
  function show0() {
    older.hidden = !more;
    older.textContent = entries.length ? 'Still older' : 'Try again';
    slider.max = Math.max(0, entries.length - 1);
    slider.disabled = entries.length < 2;
    const none = !entries.length;
    copy.hidden = compare.hidden = own.hidden = none;
    naming.hidden = restore.hidden = none || !(edits || instance.right === 'edit' || instance.right === 'manage');
    if (none) {
      if (!problem.textContent) told.replaceChildren(element('p', {}, 'Nothing was changed yet.'));
      return;
    }
    marks();
    const here = entries.findIndex(({ revision }) => revision === instance.revision);
    go(at >= 0 ? at : here >= 0 ? here : entries.length - 1);
  }

  function marks() {
    ticks.replaceChildren(...entries.flatMap((entry, index) => entry.name ? [tick(entry, index)] : []));
  }

  function tick({ name: its }, index) {
    const node = element('i', { title: its });
    node.style.left = `${entries.length < 2 ? 0 : (index / (entries.length - 1)) * 100}%`;
    return node;
  }

  function step(by) {
    go(Math.min(entries.length - 1, Math.max(0, at + by)));
  }

  function go(index) {
    if (!entries[index]) return;
    const same = at === index && frame;
    at = index;
    slider.value = index;
    facts();
    if (same) return void values();
    clearTimeout(timer);
    timer = setTimeout(travel, frame ? REST_MS : 0);
  }

  function facts() {
    const { revision, at: when, author, name: its } = entries[at];
    const newest = at === entries.length - 1;
    told.replaceChildren(
      element('b', {}, its || `Revision ${revision}`),
      element('span', {}, [its && `revision ${revision}`, newest && 'now', fromNow(when), author && `by ${author.startsWith('link:') ? 'somebody with a link' : author}`].filter(Boolean).join(' \u00b7 ')),
      element('small', {}, exactly(when)));
    slider.setAttribute('aria-valuetext', told.textContent.trim());
    name.value = its ?? '';
    back.disabled = at === 0;
    forth.disabled = newest;
    restore.disabled = newest;
    compare.href = `${house}compare/?left=${instance.id}@${revision}&right=${instance.id}`;
    own.href = `${base}@${revision}/`;
    keys();
  }

  /** Which properties changed; from what to what comes a moment later. */
  function keys() {
    const { keys: all } = entries[at];
    const shown = (all ?? []).slice(0, 6);
    changes.replaceChildren(...shown.flatMap((key) => [element('dt', {}, key), element('dd', {})]));
    if (all?.length > shown.length) changes.append(element('dt', {}, `and ${all.length - shown.length} more`), element('dd', {}));
  }

  async function values() {
    asked.abort();
    asked = new AbortController();
    const here = at;
    const { revision } = entries[here];
    if (!here && revision > 1) return; // what was before it is folded, or not loaded
    const path = `${api}/diff?from=${entries[here - 1]?.revision ?? 0}&to=${revision}`;
    const { ok, json } = await ask('GET', path, undefined, { signal: asked.signal });
    if (!ok || at !== here) return;
    const places = new Map([...changes.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextSibling]));
    for (const { key, from, to } of json) {
      places.get(key)?.replaceChildren(element('del', {}, short(from)), ' \u2192 ', element('ins', {}, short(to)));
    }
  }

  function short(value) {
    if (value === undefined) return 'nothing';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > 40 ? `${text.slice(0, 39)}\u2026` : text || '\u201c\u201d';
  }

  /** The page of then comes behind the one that is there, and to the front when it is drawn. */
  async function travel() {
    const { revision } = entries[at];
    const next = element('iframe', { title: `The page at revision ${revision}`, src: `${base}@${revision}/`, class: 'coming' });
    stage.querySelectorAll('.coming').forEach((other) => other.remove());
    stage.classList.add('waiting');
    stage.append(next);
    values();
    await drawn(next);
    if (!next.isConnected || !next.classList.contains('coming')) return;
    frame?.remove();
    frame = next;
    next.classList.remove('coming');
    stage.classList.remove('waiting');
  }

  function drawn(next) {
    return new Promise((resolve) => {
      const end = setTimeout(resolve, DRAWN_MS);
      next.addEventListener('load', () => {
        const inside = next.contentDocument;
        const place = inside?.getElementById('react-entry-point');
        const ready = () => {
          if (place?.querySelector('._dash-loading') || place?.childElementCount === 0) return;
          watch.disconnect();
          clearTimeout(end);
          setTimeout(resolve, REST_MS); // for what the first callbacks bring
        };
        const watch = new MutationObserver(ready);
        if (place) watch.observe(place, { childList: true, subtree: true });
        ready();
      });
    });
  }

  async function restoring() {
    restore.disabled = true;
    const answer = await call('POST', `${api}/restore`, { revision: entries[at].revision });
    restore.disabled = false;
    if (answer) location.assign(base);
  }

  async function copying() {
    const { revision } = entries[at];
    const when = entries[at].name || `revision ${revision}`;
    copy.disabled = true;
    const name = `${instance.name ?? instance.slug}, ${when}`.slice(0, 100);
    const answer = await call('POST', `${api}/copy`, { revision, name });
    copy.disabled = false;
    if (answer) location.assign(answer.path ?? answer.json.path);
  }
}
