/*
 * What a page shows of what its app's instances remember; the renderer itself is asked. Values are
 * taken as they were set: what a chart writes into its figure while it draws is nobody's change.
 */
(() => {
  'use strict';

  const MOST_BYTES = 1024 * 1024; // of one value; the server refuses what is longer
  const WILD = ['["ALL"]', '["MATCH"]', '["ALLSMALLER"]'];
  const { tracked } = JSON.parse(document.getElementById('_verdash-saved').textContent);
  const exact = new Map(tracked.filter((key) => !wild(key)).map((key) => [key, placeOf(key)]));
  const patterns = tracked.filter(wild).map(patternOf);
  const shown = new Map(); // key -> the value, and its JSON when it was set
  let places = []; // where the renderer has its components; another list when they have changed
  let matched = new Map();

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

  /** A key's id, an object or a text, and the name of the property. */
  function partsOf(key) {
    const dot = key.lastIndexOf('.');
    const text = key.slice(0, dot);
    return { id: text.startsWith('{') ? JSON.parse(text) : text, name: key.slice(dot + 1) };
  }

  function placeOf(key) {
    const { id, name } = partsOf(key);
    return { at: id, name };
  }

  /** An id as it stands in keys. */
  function textOf(id) {
    if (typeof id !== 'object') return id;
    const parts = Object.keys(id).sort().map((name) => `${JSON.stringify(name)}:${JSON.stringify(id[name])}`);
    return `{${parts.join(',')}}`;
  }

  /** A component by its id or its path; what the renderer offers for it fails while there is none. */
  function componentAt(at) {
    for (const store of window.dash_stores ?? []) {
      const { paths, layout } = store.getState();
      const path = Array.isArray(at) ? at : pathOf(paths, at);
      const found = layout && path?.reduce((piece, step) => piece?.[step], layout);
      if (found) return found;
    }
    return undefined;
  }

  function pathOf(paths, id) {
    if (typeof id !== 'object') return paths?.strs?.[id];
    const names = Object.keys(id).sort();
    const all = paths?.objs?.[names.join(',')] ?? [];
    return all.find(({ values }) => values.every((value, i) => value === id[names[i]]))?.path;
  }

  /** Looks at all of it; cheap where nothing was set since. */
  function look() {
    const all = new Map([...exact, ...patterned()]);
    for (const key of shown.keys()) if (!all.has(key)) shown.delete(key);
    for (const [key, { at, name }] of all) {
      const value = componentAt(at)?.props?.[name];
      if (value === undefined) shown.delete(key);
      else if (shown.get(key)?.value !== value || !shown.has(key)) {
        shown.set(key, { value, json: holdsComponent(value) ? undefined : JSON.stringify(value) });
      }
    }
    return shown;
  }

  function patterned() {
    if (!patterns.length) return matched;
    const now = (window.dash_stores ?? []).map((store) => store.getState().paths?.objs);
    if (now.length === places.length && now.every((objs, i) => objs === places[i])) return matched;
    places = now;
    matched = new Map();
    for (const { path } of now.flatMap((objs) => Object.values(objs ?? {}).flat())) {
      const id = componentAt(path)?.props?.id;
      for (const { fits, name } of id ? patterns : []) {
        const key = `${textOf(id)}.${name}`;
        if (fits(key)) matched.set(key, { at: path, name });
      }
    }
    return matched;
  }

  function holdsComponent(value) {
    if (typeof value !== 'object' || value === null) return false;
    if ('namespace' in value && 'type' in value && 'props' in value) return true;
    return Object.values(value).some(holdsComponent);
  }

  /** All that a browser may send, as it is now. */
  function values() {
    const all = [...look()].filter(([, { json }]) => json !== undefined);
    return Object.fromEntries(all.map(([key, { value }]) => [key, value]));
  }

  function jsonOf(key) {
    return shown.get(key)?.json;
  }

  /** Whether its value is short enough to be saved. */
  function isShort(key) {
    const json = jsonOf(key);
    return json.length < MOST_BYTES / 3 || new Blob([json]).size <= MOST_BYTES;
  }

  /** What an answer sets; null for a patch, of which only the renderer knows what comes of it. */
  function jsonOfAnswer(value) {
    return value?.__dash_patch_update ? null : JSON.stringify(value);
  }

  /** Notes all that a piece of a page brings along. */
  function learn(piece, kept) {
    if (typeof piece !== 'object' || piece === null) return;
    if (piece.props && piece.namespace && piece.props.id !== undefined) {
      const id = textOf(piece.props.id);
      for (const [name, value] of Object.entries(piece.props)) {
        if (tracks(`${id}.${name}`)) kept.set(`${id}.${name}`, JSON.stringify(value));
      }
    }
    Object.values(piece).forEach((each) => learn(each, kept));
  }

  window._verdash_shown = { look, values, tracks, partsOf, textOf, jsonOf, isShort, jsonOfAnswer, learn };
})();
