/*
 * For whoever works on an app: runs on the pages of a node in dev mode only. It asks what changed,
 * swaps a style sheet in place, loads the page again when the app is a new one and puts back what
 * the person had entered, and adds to the renderer's error cards what only the server knows.
 */
(() => {
  'use strict';

  const LOOK_MS = 250;
  const HIDDEN_LOOK_MS = 2000;
  const LONGEST_KEPT = 200000;
  const EVENTS = /^(children|n_.*|.*_timestamp|(click|hover|select|selected|relayout|restyle|click_annotation)(ed)?_?[dD]ata|figure|contents|loading_state|setProps)$/;

  const { base: BASE, build: BUILD } = JSON.parse(document.getElementById('_verdash-dev').textContent);
  const KEY = `verdash-dev ${BASE}`;
  const send = window.fetch;
  let atStart = new Map();

  window.fetch = async (input, init) => {
    const response = await send(input, init);
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!response.ok || !url.pathname.endsWith('/_dash-layout')) return response;
    const layout = await response.json();
    atStart = valuesOf(layout);
    putBack(layout);
    return new Response(JSON.stringify(layout), { headers: { 'Content-Type': 'application/json' } });
  };

  whenThere(() => window.store, (store) => {
    explainAll(store);
    store.subscribe(() => explainAll(store));
    lookOn();
  });

  // --- what changed

  let shown = '';

  async function lookOn() {
    if (!BUILD) return;
    try {
      const response = await send(`${BASE}_reload-hash`, { cache: 'no-store' });
      if (response.ok) take(await response.json());
    } catch {
      // The node is away; it is asked again.
    }
    setTimeout(lookOn, document.hidden ? HIDDEN_LOOK_MS : LOOK_MS);
  }

  function take(changes) {
    if (changes.reloadHash !== BUILD) return loadAgain();
    changes.files.filter((file) => file.is_css).forEach(swap);
    const problem = changes.problem;
    if (problem && problem.id !== shown) tell(problem.title, problem.html);
    if (shown && !problem) return loadAgain(); // nothing takes a card back
    shown = problem ? problem.id : '';
  }

  /** Beside the old one until it is there, so that the page is never without style. */
  function swap({ url, modified }) {
    const href = `${BASE}_dev-asset/${url}?m=${modified}`;
    for (const old of document.querySelectorAll('link[rel=stylesheet]')) {
      const path = new URL(old.href).pathname;
      const asset = /\/(?:assets\/~[0-9a-f]+|_dev-asset)\/(.*)$/.exec(path)?.[1];
      if (asset !== url || old.getAttribute('href') === href || old.dataset.going) continue;
      const link = old.cloneNode();
      link.href = href;
      link.onload = () => old.remove();
      old.dataset.going = 'yes';
      old.after(link);
    }
  }

  // --- a new build, with the values of before

  function loadAgain() {
    const values = {};
    const { layout, graphs } = window.store.getState();
    const isSet = setByCallbacks(graphs);
    for (const [id, props] of valuesOf(layout.components ?? layout)) {
      const before = atStart.get(id);
      for (const [name, now] of before ? Object.entries(props) : []) {
        if (now === undefined || now === before[name] || EVENTS.test(name) || isSet(id, name)) continue;
        (values[id] ??= {})[name] = { was: before[name] ?? null, now };
      }
    }
    const kept = JSON.stringify({ values, focus: document.activeElement?.id, y: scrollY });
    if (kept.length < LONGEST_KEPT) sessionStorage.setItem(KEY, kept);
    location.reload();
  }

  /** Only where the new app begins with what the old one began with: the author's change counts. */
  function putBack(layout) {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    sessionStorage.removeItem(KEY);
    if (!kept) return;
    walk(layout, (id, props) => {
      for (const [name, { was, now }] of Object.entries(kept.values[id] ?? {})) {
        if (was === (text(props[name]) ?? null)) props[name] = JSON.parse(now);
      }
    });
    whenThere(
      () => window.store?.getState().appLifecycle === 'HYDRATED' && document.getElementById(kept.focus || 'react-entry-point'),
      (focused) => {
        if (kept.focus) focused.focus({ preventScroll: true });
        scrollTo(0, kept.y);
      },
    );
  }

  /** By id the properties, each as JSON. */
  function valuesOf(layout) {
    const found = new Map();
    walk(layout, (id, props) =>
      found.set(id, Object.fromEntries(Object.entries(props).map(([name, value]) => [name, text(value)]))),
    );
    return found;
  }

  function text(value) {
    return value === undefined ? undefined : JSON.stringify(value);
  }

  function walk(node, visit) {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach((each) => walk(each, visit));
    if (!node.props || !node.type || !node.namespace) return;
    const { id } = node.props;
    if (id !== undefined) visit(idText(id), node.props);
    Object.values(node.props).forEach((value) => walk(value, visit));
  }

  function idText(id) {
    if (typeof id !== 'object') return String(id);
    return JSON.stringify(Object.fromEntries(Object.keys(id).sort().map((key) => [key, id[key]])));
  }

  /** Whether a callback sets a property, so that it will set it again. */
  function setByCallbacks(graphs) {
    const outputs = (graphs.callbacks ?? []).flatMap((callback) => callback.outputs);
    return (id, name) =>
      outputs.some((out) => out.property.split('@')[0] === name && covers(out.id, id));
  }

  function covers(pattern, id) {
    if (typeof pattern !== 'object' || !id.startsWith('{')) return String(pattern) === id;
    const parts = JSON.parse(id);
    return (
      Object.keys(parts).length === Object.keys(pattern).length &&
      Object.entries(pattern).every(([key, value]) => value === parts[key] || (key in parts && typeof value === 'object'))
    );
  }

  // --- error cards

  function tell(message, html) {
    window.store.dispatch({ type: 'ON_ERROR', payload: { type: 'backEnd', error: { message, html } } });
  }

  const explained = new WeakSet();

  function explainAll(store) {
    for (const { error } of store.getState().error.backEnd) {
      if (!explained.has(error)) explain(error, store.getState());
      explained.add(error);
    }
  }

  /** The card is drawn after all who listen to the store have been told of it. */
  function explain(error, { paths }) {
    if (!/^ID .*not found in layout$/.test(error.message)) return;
    const ids = Object.keys(paths?.strs ?? {});
    const wrong = /^\s*(?:Component id: )?"(.*)"\s*$/m.exec(error.html)?.[1];
    const near = wrong && nearest(wrong, ids);
    if (near) error.html = `Did you mean "${near}"?\n\n${error.html}`;
  }

  function nearest(wrong, ids) {
    const far = Math.max(1, Math.floor(wrong.length / 3));
    const ranked = ids.map((id) => [distance(wrong, id), id]).sort(([a], [b]) => a - b);
    return ranked[0]?.[0] <= far ? ranked[0][1] : null;
  }

  /** How many letters have to be changed, put in or left out; upper and lower case are one. */
  function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (none, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1].toLowerCase() === b[j - 1].toLowerCase();
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      }
      row = next;
    }
    return row[b.length];
  }

  function whenThere(thing, then) {
    const found = thing();
    if (found) then(found);
    else setTimeout(whenThere, 20, thing, then);
  }
})();
