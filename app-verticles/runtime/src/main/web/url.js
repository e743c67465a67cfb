/*
 * On pages of apps that have properties in the address: what somebody changes on the page comes into
 * the address, and the server makes the page of what stands there when it opens. What is saved with
 * each change leaves the address instead: else it would come before what others save later.
 */
(() => {
  'use strict';

  const WAIT_MS = 150; // browsers take only so many changes of the address
  const LONGEST = 2000; // of all that comes from here; a longer address may not arrive
  const props = JSON.parse(document.currentScript.dataset.props);
  const send = window.fetch.bind(window);
  const first = new Map(); // name -> what stood on the page before anybody touched it
  const touched = new Set(pairs().map(nameOf).filter(isOurs));
  const changed = new Set(); // names of what was changed on this page
  let waiting = 0;

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (url.origin !== location.origin || !url.pathname.endsWith('/_dash-layout')) return send(input, init);
    url.search = pairs().filter((pair) => isOurs(nameOf(pair))).join('&');
    const response = await send(url.href, init);
    window.dash_stores?.at(-1)?.subscribe(later);
    return response;
  };

  function pairs() {
    return location.search.slice(1).split('&').filter(Boolean);
  }

  function nameOf(pair) {
    const name = pair.split('=', 1)[0].replaceAll('+', ' ');
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  }

  function isOurs(name) {
    return props.some((prop) => prop.name === name);
  }

  function later() {
    waiting = waiting || setTimeout(look, WAIT_MS);
  }

  function look() {
    waiting = 0;
    let own = pairs().filter((pair) => isOurs(nameOf(pair)));
    for (const prop of props) {
      const component = window.dash_component_api?.getLayout(prop.id);
      if (!component) continue;
      const now = written(prop, component.props?.[prop.property]);
      if (!first.has(prop.name)) first.set(prop.name, now);
      if (first.get(prop.name) !== now) changed.add(prop.name);
      if (!touched.has(prop.name) && !changed.has(prop.name)) continue;
      const pair = changed.has(prop.name) && isSaved(prop) ? undefined : now;
      const at = own.findIndex((other) => nameOf(other) === prop.name);
      const others = own.filter((other) => nameOf(other) !== prop.name);
      own = others.toSpliced(at < 0 ? others.length : at, 0, ...(pair === undefined ? [] : [pair]));
      if (own.join('&').length > LONGEST) own = others;
    }
    show([...pairs().filter((pair) => !isOurs(nameOf(pair))), ...own].join('&'));
  }

  /** Whether a change of it is saved at once. */
  function isSaved({ id, property }) {
    const { instance, tracked } = window.verdash_saved?.page ?? {};
    if (!instance || instance.live === false || instance.savePolicy === 'on-demand') return false;
    const name = typeof id === 'string' ? id : JSON.stringify(id);
    return ['edit', 'manage'].includes(instance.right) && tracked.includes(`${name}.${property}`);
  }

  function show(search) {
    if (search === location.search.slice(1)) return;
    const query = search && `?${search}`;
    // The entry stays: the way back leads out of the page, not through all that was typed in it.
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  }

  /** Text as it is, other values as JSON, a name alone for null; nothing for what is not set. */
  function written({ name, text }, value) {
    if (value === undefined) return undefined;
    const start = encodeURIComponent(name);
    if (value === null) return start;
    const plain = typeof value === 'string' && (text || !isJson(value));
    return `${start}=${encodeURIComponent(plain ? value : JSON.stringify(value))}`;
  }

  function isJson(text) {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
})();
