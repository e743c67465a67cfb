/*
 * What a page knows about its saved instance. It wraps the fetch of page.js, so that it sees each
 * call once, with its last answer: it tells the server which calls belong to the page's opening and
 * which values the page merely repeats, and it tells the bar what became of the changes.
 */
(() => {
  'use strict';

  const WILD = ['["ALL"]', '["MATCH"]', '["ALLSMALLER"]'];
  const ADDRESS = ['href', 'pathname', 'search', 'hash'];
  const LOOK_MS = 150; // how soon after a change it is looked for what is not saved yet
  const page = JSON.parse(document.getElementById('_verdash-saved').textContent);
  const instance = page.instance ?? null;
  const live = instance !== null && instance.live !== false;
  const saves = live && (instance.right === 'edit' || instance.right === 'manage');
  let looks = instance?.right === 'view'; // nothing runs for who may only look
  let told = false; // that they may only look
  const onDemand = () => instance.savePolicy === 'on-demand';
  const send = window.fetch.bind(window);
  const watchers = new Set();

  const kept = new Map(); // key -> the value as the server has it, and this page knows that
  const opened = new Map(); // key -> what an answer of the opening has set, null when only it knows
  const sent = new Map(); // key -> the number of the last call that brought its value
  const listened = { keys: new Set(), names: new Set() }; // the inputs of callbacks
  const jobs = new Map(); // the call that has started a job
  const coming = new Map(); // output -> the answer on the way, where one may only look
  let calls = 0;
  let open = 0;
  let trouble = ''; // of the last change: 'failed' or 'too-large'
  let dirty = []; // keys that wait for a save, where one saves on demand

  const exact = new Set(page.tracked.filter((key) => !wild(key)));
  const patterns = page.tracked.filter(wild).map(patternOf);

  if (instance) window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (url.pathname.endsWith('/_dash-layout')) return layout(input, init);
    if (url.pathname.endsWith('/_dash-dependencies')) return dependencies(input, init);
    if (url.pathname.endsWith('/_dash-update-component') && typeof init?.body === 'string') {
      return callback(url, input, init);
    }
    return send(input, init);
  };

  async function layout(input, init) {
    const response = await send(input, init);
    if (response.ok) {
      instance.revision ??= revisionOf(response);
      learn(await read(response));
      window.dash_stores?.at(-1)?.subscribe(look);
    }
    return response;
  }

  async function dependencies(input, init) {
    const response = await send(input, init);
    if (!response.ok) return response;
    for (const { inputs } of (await read(response)) ?? []) {
      for (const { id, property } of inputs) {
        if (id.startsWith('{')) listened.names.add(property);
        else listened.keys.add(`${id}.${property}`);
      }
    }
    return response;
  }

  /** Whether a callback may be called because of it. */
  function isInput(key) {
    return key.startsWith('{') ? listened.names.has(partsOf(key).name) : listened.keys.has(key);
  }

  /** What it says; of one that is cut off the renderer complains. */
  async function read(response) {
    try {
      return await response.clone().json();
    } catch {
      return null;
    }
  }

  function revisionOf(response) {
    const told = response.headers.get('X-Verdash-Revision');
    return told === null ? null : Number(told);
  }

  async function callback(url, input, init) {
    const call = jobs.get(url.searchParams.get('job')) ?? begin(JSON.parse(init.body));
    if (looks && !call.initial && !asks(call)) return still(call);
    const counts = saves && !call.initial;
    open += counts;
    tell();
    let response;
    try {
      const answer = send(input, { ...init, body: marked(init.body, call) });
      if (looks) remember(call, answer);
      response = await answer;
      if (looks && !call.initial && response.status === 200) looks = false; // they may more by now
      await end(call, response);
      return response;
    } finally {
      open -= counts;
      if (!response) failed(call);
      tell();
    }
  }

  /**
   * Once, when somebody has just done something, the server tells who may only look that this is
   * so. What a page asks by itself, again and again, is not worth a word.
   */
  function asks({ clock }) {
    const first = !told && !clock && navigator.userActivation?.isActive !== false;
    told = told || first;
    return first;
  }

  /** The renderer takes the answer of the latest call only, so one that is on the way is not lost. */
  async function still({ output }) {
    return (await coming.get(output))?.clone() ?? new Response(null, { status: 204 });
  }

  function remember({ output }, answer) {
    const copy = answer.then((response) => response.clone(), () => null);
    coming.set(output, copy);
    copy.then(() => coming.get(output) === copy && coming.delete(output));
  }

  /** What a call brings, looked at before it goes. */
  function begin(body) {
    const call = { number: ++calls, output: body.output, initial: false, clock: false, repeats: [], brings: [] };
    const values = new Map();
    for (const { id, property, value } of [body.inputs, body.state ?? []].flat(2)) {
      values.set(`${textOf(id)}.${property}`, JSON.stringify(value));
    }
    const changed = body.changedPropIds ?? [];
    call.initial = changed.every((key) => isOpening(key, values.get(key)));
    call.clock = changed.every((key) => key.endsWith('.n_intervals'));
    for (const [key, json] of values) {
      if (!tracks(key)) continue;
      // Nothing at all, as never told, is the same too: undefined.
      if (kept.get(key) === json) call.repeats.push(key);
      else bring(call, key, json);
    }
    return call;
  }

  /** A value that nobody has touched since an answer of the opening, or the address, has set it. */
  function isOpening(key, json) {
    if (!opened.has(key)) return isAddress(key, json);
    if (opened.get(key) === null && json !== undefined) opened.set(key, json);
    return opened.get(key) === json;
  }

  // A component that holds the page's address tells it as soon as it is there. For who may only look
  // it is an opening, too, when they go to another page of the app.
  function isAddress(key, json) {
    const { name } = partsOf(key);
    return (looks || untouched()) && ADDRESS.includes(name) && json === JSON.stringify(location[name]);
  }

  function untouched() {
    return navigator.userActivation?.hasBeenActive === false;
  }

  // From now on a further call merely repeats it, else a slow one would save an old value over what
  // another page has saved in between. When this call fails the next one brings it again.
  function bring(call, key, json) {
    if (call.initial || onDemand()) return;
    call.brings.push(key);
    sent.set(key, call.number);
    kept.set(key, json);
  }

  function lose(call) {
    call.brings.filter((key) => sent.get(key) === call.number).forEach((key) => kept.delete(key));
  }

  function marked(body, { initial, repeats }) {
    const told = { ...(initial && { initial }), ...(repeats.length && { repeats }) };
    if (!initial && !repeats.length) return body;
    return `${body.slice(0, body.lastIndexOf('}'))},"verdash":${JSON.stringify(told)}}`;
  }

  async function end(call, response) {
    // An answer without an address is one that page.js has made in place of an error.
    if (!response.ok || !response.url) return failed(call);
    const much = response.headers.has('X-Verdash-Unsaved');
    if (saves && !call.initial) trouble = much ? 'too-large' : '';
    if (much) lose(call);
    if (live) instance.revision = revisionOf(response) ?? instance.revision;
    if (response.status === 200) hear(call, (await read(response)) ?? {});
  }

  function failed(call) {
    lose(call);
    if (saves && !call.initial && !onDemand()) trouble = 'failed';
  }

  function hear(call, answer) {
    if (answer.job && !answer.response) jobs.set(answer.job, call);
    for (const props of [answer.sideUpdate, answer.response]) {
      for (const [id, values] of Object.entries(props ?? {})) {
        if (typeof values !== 'object' || values === null) continue;
        for (const [name, value] of Object.entries(values)) take(call, `${id}.${name}`, value);
      }
    }
  }

  /** A value of an answer: the server has it, unless it is one of a call that saves nothing. */
  function take(call, key, value) {
    const wanted = { opening: call.initial && isInput(key), saved: (call.initial || !onDemand()) && tracks(key) };
    const json = wanted.opening || wanted.saved ? jsonOf(value) : '';
    if (wanted.opening) opened.set(key, json);
    else opened.delete(key);
    if (wanted.saved) {
      sent.delete(key);
      if (json === null) kept.delete(key);
      else kept.set(key, json);
    }
    if (call.initial || !onDemand()) learn(value);
  }

  // Of a patch only the renderer knows what comes of it.
  function jsonOf(value) {
    return value?.__dash_patch_update ? null : JSON.stringify(value);
  }

  /** All that a piece of a page brings along. */
  function learn(piece) {
    if (typeof piece !== 'object' || piece === null) return;
    if (piece.props && piece.namespace && piece.props.id !== undefined) {
      const id = textOf(piece.props.id);
      for (const [name, value] of Object.entries(piece.props)) {
        if (tracks(`${id}.${name}`)) kept.set(`${id}.${name}`, JSON.stringify(value));
      }
    }
    Object.values(piece).forEach(learn);
  }

  function tracks(key) {
    return exact.has(key) || patterns.some((pattern) => pattern.fits(key));
  }

  function wild(key) {
    return key.startsWith('{') && WILD.some((word) => key.includes(word));
  }

  function patternOf(key) {
    const { id, name } = partsOf(key);
    const names = Object.keys(id);
    const fits = (other) => {
      if (!other.startsWith('{')) return false;
      const its = partsOf(other);
      return its.name === name && Object.keys(its.id).length === names.length
        && names.every((each) => each in its.id && (Array.isArray(id[each]) || id[each] === its.id[each]));
    };
    return { fits, name };
  }

  function partsOf(key) {
    const dot = key.lastIndexOf('.');
    const text = key.slice(0, dot);
    return { id: text.startsWith('{') ? JSON.parse(text) : text, name: key.slice(dot + 1) };
  }

  /** An id as it stands in keys. */
  function textOf(id) {
    if (typeof id !== 'object') return id;
    const parts = Object.keys(id).sort().map((name) => `${JSON.stringify(name)}:${JSON.stringify(id[name])}`);
    return `{${parts.join(',')}}`;
  }

  /** What the page shows now of all that a browser may send; the renderer itself is asked. */
  function values() {
    const found = {};
    for (const key of [...exact, ...patterned()]) {
      const { id, name } = partsOf(key);
      const value = window.dash_component_api?.getLayout(id)?.props?.[name];
      if (value !== undefined && !holdsComponent(value)) found[key] = value;
    }
    return found;
  }

  function patterned() {
    const ids = (window.dash_stores ?? []).flatMap((store) =>
      Object.values(store.getState().paths?.objs ?? {}).flat().map(({ path }) => path));
    if (!patterns.length) return [];
    const keys = ids.map((path) => window.dash_component_api.getLayout(path)?.props?.id).filter(Boolean)
      .flatMap((id) => patterns.map(({ name }) => `${textOf(id)}.${name}`));
    return new Set(keys.filter(tracks));
  }

  function holdsComponent(value) {
    if (typeof value !== 'object' || value === null) return false;
    if ('namespace' in value && 'type' in value && 'props' in value) return true;
    return Object.values(value).some(holdsComponent);
  }

  let looking = 0;

  function look() {
    if (saves && onDemand() && !looking) looking = setTimeout(compare, LOOK_MS);
  }

  /** What components say of themselves before anybody has touched the page is no change. */
  function compare() {
    looking = 0;
    const now = Object.entries(values()).map(([key, value]) => [key, JSON.stringify(value)]);
    if (untouched()) now.filter(([key]) => !kept.has(key)).forEach(([key, json]) => kept.set(key, json));
    dirty = now.filter(([key, json]) => kept.get(key) !== json).map(([key]) => key);
    tell();
  }

  function unsaved() {
    if (looking) {
      clearTimeout(looking);
      compare();
    }
    return [...dirty];
  }

  let saving = false;
  let left = false;

  /** Saves what has changed, where one saves on demand; answers whether that went well. */
  async function save() {
    if (!saves || !onDemand() || saving) return false;
    const all = values();
    const changed = Object.fromEntries(unsaved().map((key) => [key, all[key]]));
    saving = true;
    tell();
    const response = await put(changed);
    saving = false;
    trouble = response?.ok ? '' : response?.status === 413 ? 'too-large' : 'failed';
    if (response?.ok) {
      instance.revision = (await response.json()).revision;
      Object.entries(changed).forEach(([key, value]) => kept.set(key, JSON.stringify(value)));
    }
    compare();
    return !trouble;
  }

  async function put(changed) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
    const headers = { 'Content-Type': 'application/json', 'X-Verdash-Call': id.join('') };
    const body = JSON.stringify({ values: changed });
    try {
      return await send(`${page.api}/${instance.id}/values`, { method: 'PUT', headers, body });
    } catch {
      return null; // no connection
    }
  }

  function state() {
    if (!saves) return 'fixed';
    if (saving || (open && !onDemand())) return 'saving';
    return trouble || (dirty.length ? 'unsaved' : 'saved');
  }

  function tell() {
    watchers.forEach((watcher) => watcher(state()));
  }

  window.verdash_saved = {
    page,
    values,
    unsaved,
    save,
    get state() {
      return state();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    /** Goes elsewhere with what is not saved, which is somewhere else by now. */
    leave(path) {
      left = true;
      location.assign(path);
    },
    policy(name) {
      instance.savePolicy = name;
      trouble = '';
      compare();
    },
  };

  addEventListener('beforeunload', (event) => {
    if (!left && saves && onDemand() && unsaved().length) event.preventDefault();
  });

  // A page within a page of ours, as in the history, has no bar of its own.
  if (window.top === window) {
    import(new URL('bar.js', document.currentScript.src)).catch((failure) => console.error(failure));
  }
})();
