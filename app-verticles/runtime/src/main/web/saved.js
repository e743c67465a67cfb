/*
 * What a page knows about its saved instance. It wraps the fetch of page.js, so that it sees each
 * call once, with its last answer: it tells the server which calls belong to the page's opening and
 * which values the page merely repeats, and it tells the bar what became of the changes. What no
 * call brings, such as a text that no callback reads, it saves by itself.
 */
(() => {
  'use strict';

  const TAKEN_MS = 3000; // by then the renderer has taken an answer, also on a slow machine
  const LOOK_MS = 150; // how soon after a change it is looked for what is not saved yet
  const PAUSE_MS = 800; // of somebody who types, before it is saved what no call has brought
  const LONGEST_MS = 5000; // that it waits for a pause, and for calls that may bring it
  const AGAIN_MS = [2000, 5000, 15000, 60000]; // after which it is tried again
  const page = JSON.parse(document.getElementById('_verdash-saved').textContent);
  const instance = page.instance ?? null;
  const live = instance !== null && instance.live !== false;
  const saves = live && (instance.right === 'edit' || instance.right === 'manage');
  let looks = instance?.right === 'view'; // nothing runs for who may only look
  let told = false; // that they may only look
  const onDemand = () => instance.savePolicy === 'on-demand';
  const send = window.fetch.bind(window);
  const { look, values, tracks, textOf, jsonOf, jsonOfAnswer, isShort, learn } = window._verdash_shown;
  const watchers = new Set();

  const kept = new Map(); // key -> the value as the server has it, and this page knows that
  const sent = new Map(); // key -> the number of the last call that brought its value
  const ended = new Map(); // key -> the highest number of those that are over
  const refused = new Map(); // key -> a value that cannot be saved, and why
  const going = new Set(); // calls that bring something
  const jobs = new Map(); // the call that has started a job
  const coming = new Map(); // output -> the answer on the way, where one may only look
  let calls = 0;
  let open = 0;
  let trouble = ''; // of the last change: 'failed' or 'too-large'
  let dirty = []; // keys that wait for a save
  const opening = window._verdash_opening(kept, busy, () => looks);

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
      opening.layout(response);
      learn(await read(response), kept);
      window.dash_stores?.at(-1)?.subscribe(later);
      opening.watch();
    }
    return response;
  }

  async function dependencies(input, init) {
    const response = await send(input, init);
    const all = response.ok && (await read(response));
    if (!all) return response;
    opening.dependencies(all);
    return new Response(JSON.stringify(all), response);
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
    if (counts) going.add(call);
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
      going.delete(call);
      if (!response) failed(call);
      later();
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
    const drop = () => coming.get(output) === copy && coming.delete(output);
    copy.then(() => setTimeout(drop, TAKEN_MS));
  }

  /** What a call brings, looked at before it goes. */
  function begin(body) {
    const call = { number: ++calls, output: body.output, initial: false, clock: false, repeats: [], brings: [] };
    const values = new Map();
    for (const { id, property, value } of [body.inputs, body.state ?? []].flat(2)) {
      values.set(`${textOf(id)}.${property}`, JSON.stringify(value));
    }
    const changed = body.changedPropIds ?? [];
    call.initial = changed.every((key) => opening.isQuiet(key, values.get(key)));
    call.clock = changed.every((key) => key.endsWith('.n_intervals'));
    for (const [key, json] of values) {
      if (!tracks(key)) continue;
      // Nothing at all, as never told, is the same too: undefined.
      if (kept.get(key) === json || agrees(key)) call.repeats.push(key);
      else bring(call, key, json);
    }
    return call;
  }

  /** Whether what was set last is what the server has, though a chart may have drawn in it. */
  function agrees(key) {
    const json = jsonOf(key);
    return json !== undefined && kept.get(key) === json;
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

  /** One that was overtaken by a later call may have saved an older value over a newer one. */
  function over({ brings, number }) {
    for (const key of brings) {
      if ((ended.get(key) ?? 0) > number) kept.delete(key);
      else ended.set(key, number);
    }
  }

  function marked(body, { number, initial, repeats }) {
    const told = { call: number, ...(initial && { initial }), ...(repeats.length && { repeats }) };
    return `${body.slice(0, body.lastIndexOf('}'))},"verdash":${JSON.stringify(told)}}`;
  }

  async function end(call, response) {
    // An answer without an address is one that page.js has made in place of an error.
    if (!response.ok || !response.url) return failed(call);
    const much = response.headers.has('X-Verdash-Unsaved');
    if (saves && !call.initial) trouble = much ? 'too-large' : '';
    if (much) lose(call);
    over(call);
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
    opening.set(key, value, call.initial);
    if ((call.initial || !onDemand()) && tracks(key)) {
      const json = jsonOfAnswer(value);
      sent.delete(key);
      if (json === null) kept.delete(key);
      else kept.set(key, json);
    }
    if (call.initial || !onDemand()) learn(value, kept);
  }

  function busy() {
    return open > 0 || (window.dash_stores ?? []).some((store) => store.getState().isLoading);
  }

  let looking = 0;

  function later() {
    if (!saves) return;
    look();
    looking = looking || setTimeout(compare, LOOK_MS);
  }

  function compare() {
    clearTimeout(looking);
    looking = 0;
    opening.agree();
    dirty = [...look()].filter(([key, { json }]) => isNew(key, json)).map(([key]) => key);
    if (!onDemand()) plan();
    tell();
  }

  function isNew(key, json) {
    return json !== undefined && kept.get(key) !== json && refused.get(key)?.json !== json;
  }

  function unsaved() {
    if (looking) compare();
    return [...dirty];
  }

  let planned = 0;
  let since = 0; // there is something to be saved
  let tries = 0;

  /** Saves by itself what no call has brought, when there is a pause. */
  function plan(wait = PAUSE_MS) {
    clearTimeout(planned);
    if (!dirty.length) since = 0;
    if (saving || !dirty.length) return;
    since = since || performance.now();
    const most = since + LONGEST_MS - performance.now();
    const ms = tries ? AGAIN_MS[Math.min(tries, AGAIN_MS.length) - 1] : Math.max(0, Math.min(wait, most));
    planned = setTimeout(flush, ms);
  }

  async function flush() {
    const late = performance.now() - since > LONGEST_MS;
    if (onDemand() || saving) return;
    if (busy() && !late) plan(LOOK_MS);
    else if (await bringAll(unsaved().filter((key) => !busy() || !opening.isPassing(key)))) since = tries = 0;
    else tries++;
    compare();
  }

  let saving = false;
  let left = false;

  /** Saves what has changed, where one saves on demand; answers whether that went well. */
  async function save() {
    if (!saves || !onDemand() || saving) return false;
    const well = await bringAll(unsaved());
    compare();
    return well && !trouble && !blame();
  }

  /** Brings values; those that cannot be saved are told, and the others are saved all the same. */
  async function bringAll(keys) {
    const fit = keys.filter((key) => isShort(key) || refuse(key, 'too-large'));
    if (!fit.length && keys.length) return true;
    const call = { number: ++calls, brings: fit };
    const values = fit.map((key) => `${JSON.stringify(key)}:${jsonOf(key)}`);
    for (const key of fit) {
      sent.set(key, call.number);
      kept.set(key, jsonOf(key));
    }
    saving = true;
    tell();
    const response = await put(values);
    saving = false;
    if (response?.ok) {
      instance.revision = (await response.json()).revision;
      if (trouble === 'failed') trouble = '';
      over(call);
      return true;
    }
    const unfit = [400, 413, 422].includes(response?.status);
    if (unfit && fit.length === 1) fit.forEach((key) => refuse(key, response.status === 413 ? 'too-large' : 'failed'));
    lose(call);
    if (unfit) return fit.length === 1 || oneByOne(fit);
    trouble = 'failed';
    return false;
  }

  async function oneByOne(keys) {
    let well = true;
    for (const key of keys) well = (await bringAll([key])) && well;
    return well;
  }

  function refuse(key, why) {
    refused.set(key, { json: jsonOf(key), why });
    return false;
  }

  /** What is wrong with values that the page still shows. */
  function blame() {
    for (const [key, { json, why }] of refused) {
      if (jsonOf(key) === json) return why;
      refused.delete(key);
    }
    return '';
  }

  async function put(values, more = {}) {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
    const headers = { 'Content-Type': 'application/json', 'X-Verdash-Call': id.join('') };
    const body = `{"values":{${values.join(',')}}}`;
    try {
      return await send(`${page.api}/${instance.id}/values`, { method: 'PUT', headers, body, ...more });
    } catch {
      return null; // no connection
    }
  }

  /** With the page its calls end, which may not have been heard yet. */
  function goodbye() {
    if (!saves || onDemand() || left || opening.lasts()) return;
    const open = [...going].flatMap(({ brings }) => brings);
    const keys = [...new Set([...unsaved(), ...open])].filter((key) => jsonOf(key) !== undefined && isShort(key));
    if (keys.length) put(keys.map((key) => `${JSON.stringify(key)}:${jsonOf(key)}`), { keepalive: true });
  }

  function state() {
    if (!saves) return 'fixed';
    if (saving || (open && !onDemand())) return 'saving';
    const wrong = trouble || blame();
    if (wrong || !dirty.length) return wrong || 'saved';
    return onDemand() ? 'unsaved' : 'saving';
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
    const lost = saves && (onDemand() || trouble === 'failed');
    if (!left && lost && unsaved().length) event.preventDefault();
  });
  addEventListener('pagehide', goodbye);
  document.addEventListener('visibilitychange', () => document.hidden && goodbye());

  // A page within a page of ours, as in the history, has no bar of its own.
  if (window.top === window) {
    import(new URL('bar.js', document.currentScript.src)).catch((failure) => console.error(failure));
  }
})();
