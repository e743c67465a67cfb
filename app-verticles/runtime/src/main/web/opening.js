/*
 * A page's opening: what is called, set and told before somebody touches the page, or before it has
 * come to rest, is no change of anybody's. What is saved goes before what the page's own functions
 * set meanwhile.
 */
(() => {
  'use strict';

  const ADDRESS = ['href', 'pathname', 'search', 'hash'];
  const TOUCHES = ['pointerdown', 'keydown', 'click', 'input', 'change', 'paste', 'drop', 'wheel'];
  const LOOK_MS = 150; // how often it is looked whether the page has come to rest
  const CALM_MS = 400; // for so long nothing goes on when a page has opened
  const { look, tracks, partsOf, textOf, jsonOfAnswer } = window._verdash_shown;

  /** Of a page that says what the server has, whether it is busy, and whether one may only look. */
  window._verdash_opening = (kept, busy, looks) => {
    const opened = new Map(); // key -> what an answer of the opening has set, null when only it knows
    const restored = new Set(); // keys that are saved, of those that functions of the page set
    const listened = { keys: new Set(), names: new Set() }; // the inputs of callbacks
    const passing = new Set(); // keys that are otherwise while a callback runs
    let lasts = true;

    function layout(response) {
      const keys = response.headers.get('X-Verdash-Restored');
      keys?.split(',').forEach((key) => restored.add(decodeURIComponent(key)));
    }

    function dependencies(callbacks) {
      for (const callback of callbacks) {
        for (const { id, property } of callback.inputs) {
          if (id.startsWith('{')) listened.names.add(property);
          else listened.keys.add(`${id}.${property}`);
        }
        Object.keys(callback.running?.running ?? {}).forEach((key) => passing.add(key));
        if (callback.clientside_function) callback.clientside_function = watched(callback.clientside_function);
      }
    }

    /** The same function, with what is saved in place of what it sets as the page opens. */
    function watched({ namespace, function_name }) {
      const dash = (window.dash_clientside = window.dash_clientside ?? {});
      const ours = (dash._verdash_saved = dash._verdash_saved ?? {});
      const name = `${namespace}.${function_name}`;
      ours[name] = (...given) => {
        const { triggered = [], inputs = {}, outputs_list: outputs } = dash.callback_context ?? {};
        const quiet = triggered.every(({ prop_id: key }) => isQuiet(key, JSON.stringify(inputs[key])));
        const said = dash[namespace][function_name](...given);
        if (!quiet || !outputs) return said;
        const over = (value) => (value === dash.no_update ? value : restore(outputs, value));
        return typeof said?.then === 'function' ? said.then(over) : over(said);
      };
      return { namespace: '_verdash_saved', function_name: name };
    }

    function restore(output, value) {
      if (Array.isArray(output)) return Array.isArray(value) ? output.map((each, i) => restore(each, value[i])) : value;
      if (value === undefined || value === window.dash_clientside.no_update) return value;
      const key = `${textOf(output.id)}.${output.property.split('@')[0]}`;
      const json = restored.has(key) ? kept.get(key) : undefined;
      const now = json ?? jsonOfAnswer(value);
      opened.set(key, now);
      if (now !== null && tracks(key)) kept.set(key, now);
      return json === undefined ? value : JSON.parse(json);
    }

    /** Whether a callback may be called because of it. */
    function isInput(key) {
      return key.startsWith('{') ? listened.names.has(partsOf(key).name) : listened.keys.has(key);
    }

    /** A value that nobody has touched since an answer of the opening, or the address, has set it. */
    function isQuiet(key, json) {
      if (!opened.has(key)) return isAddress(key, json) || (lasts && partsOf(key).name !== 'n_intervals');
      if (opened.get(key) === null && json !== undefined) opened.set(key, json);
      return opened.get(key) === json;
    }

    // A component that holds the page's address tells it as soon as it is there. For who may only look
    // it is an opening, too, when they go to another page of the app.
    function isAddress(key, json) {
      const { name } = partsOf(key);
      const untouched = navigator.userActivation?.hasBeenActive === false;
      return (looks() || untouched) && ADDRESS.includes(name) && json === JSON.stringify(location[name]);
    }

    /** What an answer sets: of one that belongs to the opening it is known again. */
    function set(key, value, belongs) {
      if (belongs && isInput(key)) opened.set(key, jsonOfAnswer(value));
      else opened.delete(key);
    }

    /** Waits for somebody to touch the page, or for it to come to rest. */
    function watch() {
      if (!lasts) return;
      const touch = ({ target }) => target?.localName !== 'verdash-bar' && end();
      const end = () => {
        TOUCHES.forEach((name) => removeEventListener(name, touch, true));
        clearInterval(rest);
        agree();
        lasts = false;
      };
      let calm = performance.now();
      window.dash_stores?.at(-1)?.subscribe(() => (calm = performance.now()));
      TOUCHES.forEach((name) => addEventListener(name, touch, true));
      const rest = setInterval(() => {
        if (!busy() && performance.now() - calm > CALM_MS) end();
      }, LOOK_MS);
    }

    /** What components say of themselves before anybody has touched the page is no change. */
    function agree() {
      if (!lasts) return;
      for (const [key, { json }] of look()) if (json !== undefined) kept.set(key, json);
    }

    return { layout, dependencies, isPassing: (key) => passing.has(key), isQuiet, set, watch, agree, lasts: () => lasts };
  };
})();
