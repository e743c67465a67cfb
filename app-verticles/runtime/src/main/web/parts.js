/* What the bar and its dialogs are made of. */

const SHAPES = {
  house: 'M4 4h3.5v3.5H4zM12.5 4H16v3.5h-3.5zM4 12.5h3.5V16H4zM12.5 12.5H16V16h-3.5z',
  pen: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.2 6.2l2.6 2.6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  forth: 'M8 4.5l5.5 5.5L8 15.5',
  star: 'M10 3l2.2 4.5 4.9.7-3.6 3.5.9 4.9-4.4-2.3-4.4 2.3.9-4.9L2.9 8.2l4.9-.7z',
};

/** An element with attributes and what stands in it: texts and elements. */
export function element(name, attributes = {}, ...inside) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...inside);
  return node;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

export function button(text, run, kind = '') {
  const node = element('button', { type: 'button', class: `button ${kind}` }, text);
  if (run) node.addEventListener('click', run);
  return node;
}

/** A button of which one sees a picture and hears a name. */
export function picture(name, label, run, kind = 'quiet') {
  const node = button(icon(name), run, `picture ${kind}`);
  node.setAttribute('aria-label', label);
  node.title = label;
  return node;
}

/** crypto.randomUUID is missing on plain http. */
export function uuid() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Asks the house's interface; does not fail: the answer tells by ok whether it went well, by json
 * what came, and by problem a sentence for the person.
 */
export async function ask(method, path, body, { id = uuid(), signal } = {}) {
  const headers = method === 'GET' ? {} : { 'X-Verdash-Call': id };
  if (body) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, {
      method, headers, signal, credentials: 'same-origin', body: body && JSON.stringify(body),
    });
  } catch (failure) {
    return { ok: false, status: 0, problem: failure.name === 'AbortError' ? '' : 'No connection. Try again in a moment.' };
  }
  const json = await response.json().catch(() => null);
  const { ok, status } = response;
  return { ok, status, json, path: response.headers.get('Location'), problem: ok ? '' : sentence(status, json) };
}

function sentence(status, json) {
  if (status === 401) return 'Your session has ended. Sign in again, then repeat this.';
  if (status >= 500 || status === 429) return 'The house is busy. Try again in a moment.';
  if (status === 413) return json?.detail ?? 'There is too much on this page to be saved.';
  if (status === 403) return json?.detail ?? 'You may not do this here.';
  if (status === 409 && json?.type === 'urn:verdash:slug-taken') return 'There is one of this name already.';
  if (status === 404) return 'It is not there any more, or not for you.';
  return json?.detail || 'That did not work. Try again in a moment.';
}

/**
 * Says what an answer's problem is, or nothing. Where the session has ended it offers to sign in; what
 * is written on the page stays.
 */
export function tell(place, { status, problem }, house) {
  place.replaceChildren(problem);
  if (status !== 401) return;
  place.append(' ', button('Sign in', () => open(`${house}login?window=1`, 'verdash-login', 'popup,width=460,height=680')));
  const channel = new BroadcastChannel('verdash-session');
  channel.onmessage = () => {
    channel.close();
    if (place.textContent.startsWith(problem)) place.replaceChildren();
  };
}

/** As large as the person has set, whatever size the app gives its own letters. */
export function sized(host) {
  host.style.font = '400 medium sans-serif';
  host.style.setProperty('--rem', getComputedStyle(host).fontSize);
  host.style.font = '';
}

/**
 * A dialog in the root, with a title and a button that closes it. Escape closes it too, and the
 * focus goes back to where it was.
 */
export function dialog(root, title, kind = '') {
  const heading = element('h2', { id: `title-${kind || 'of-it'}` }, title);
  const node = element('dialog', { class: `dialog ${kind}`, 'aria-labelledby': heading.id });
  const close = picture('close', 'Close', () => node.close());
  const head = element('header', {}, heading, close);
  const body = element('div', { class: 'body' });
  node.append(head, body);
  node.addEventListener('close', () => node.remove());
  // A click beside it closes it; one that begins in it and ends beside it does not.
  node.addEventListener('pointerdown', (event) => event.target === node && node.close());
  root.append(node);
  return { node, head, body, heading, close: () => node.close(), open: () => node.showModal() };
}

/** A field with its label above it. */
export function field(label, control) {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}

/** A list to choose from: [value, text] each. */
export function choice(options, chosen, attributes = {}) {
  const node = element('select', attributes);
  for (const [value, text] of options) {
    node.append(element('option', { value, selected: value === chosen }, text));
  }
  return node;
}

const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** How long ago or ahead something is, as one says it. */
export function fromNow(at) {
  const seconds = (Date.parse(at) - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? [];
  return unit ? RELATIVE.format(Math.round(seconds / size), unit) : 'just now';
}

export function exactly(at) {
  return EXACT.format(new Date(at));
}
