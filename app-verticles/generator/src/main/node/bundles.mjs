// Reads components out of finished bundles: runs them in a page that is not there, with React and
// with PropTypes that remember. A bundle says names, types and defaults, and describes nothing.
// It runs the package's own code, as the page that shows its components does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { BuildError } from "./build.mjs";
import { recordingPropTypes, sourceOf } from "./prop-types.mjs";

// What prop-types leaves of itself in a bundle that carries it: an object whose members are all one
// function that does nothing. The member names are its interface, so no minifier changes them.
const OWN_PROP_TYPES =
  /\{\s*array:\s*(\w+),(?:\s*bigint:\s*\1,)?\s*bool:\s*\1,\s*func:\s*\1,[^{}]*?checkPropTypes:[^{}]*\}/g;
const BROWSER = [
  "@babel/polyfill/dist/polyfill.js",
  "react/umd/react.production.min.js",
  "react-dom/umd/react-dom.production.min.js",
];
const PRIVATE = /^_dashprivate_/;

/**
 * Runs the given scripts of a package in order and describes every component that they put into
 * `window[namespace]`, in the form of Dash's own metadata. Fails when there is none.
 */
export function metadataFromBundles(folder, { namespace, scripts }, tools) {
  const { propTypes, seen } = recordingPropTypes();
  const page = blankPage(tools);
  try {
    BROWSER.forEach((path) => runIn(page, join(tools.nodeModules, path)));
    page.window.PropTypes = propTypes;
    page.window.dash_component_api = anything();
    scripts.forEach((path) => runIn(page, join(folder, path)));
    const components = Object.entries(page.window[namespace] ?? {}).filter(isComponent);
    if (components.length === 0) {
      throw new BuildError(
        `${scripts.join(", ")} of ${folder} put no component into window.${namespace}.`,
      );
    }
    return Object.fromEntries(
      components
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, component]) => [
          `src/components/${name}.js`,
          described(name, component, seen),
        ]),
    );
  } finally {
    page.window.close();
  }
}

// The script element is where webpack looks for the address of the files that it loads later.
function blankPage({ jsdom }) {
  const html =
    '<!doctype html><html><body><script src="http://localhost/bundle.js"></script></body></html>';
  const virtualConsole = new jsdom.VirtualConsole();
  return new jsdom.JSDOM(html, {
    runScripts: "outside-only",
    url: "http://localhost/",
    virtualConsole,
  });
}

// Stands where the renderer would be: whatever is asked of it while a script loads, it has.
function anything() {
  const itself = new Proxy(() => itself, {
    get: (target, name) => (name in target || typeof name === "symbol" ? target[name] : itself),
  });
  return itself;
}

function runIn(page, path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new BuildError(`The script ${path} cannot be read: ${error.message}.`);
  }
  try {
    const recorded = text.replace(OWN_PROP_TYPES, "window.PropTypes");
    new Script(recorded, { filename: path }).runInContext(page.getInternalVMContext());
  } catch (error) {
    throw new BuildError(`The script ${path} does not run: ${error?.message ?? error}.`);
  }
}

// Functions and classes, and what memo, forwardRef and lazy make of them.
function isComponent([name, value]) {
  const type = typeof value;
  return (
    /^[A-Z]/.test(name) && (type === "function" || (type === "object" && Boolean(value?.$$typeof)))
  );
}

function described(name, component, seen) {
  const inner = component.type ?? component.render;
  const propTypes = component.propTypes ?? inner?.propTypes ?? {};
  const defaults = component.defaultProps ?? inner?.defaultProps ?? {};
  const props = Object.entries(propTypes)
    .filter(([prop]) => !PRIVATE.test(prop))
    .map(([prop, checker]) => [prop, propOf(seen(checker), defaults[prop])]);
  return { description: "", displayName: name, props: Object.fromEntries(props) };
}

function propOf({ type, required }, defaultValue) {
  const entry = { type, required, description: "" };
  return defaultValue === undefined
    ? entry
    : { ...entry, defaultValue: { value: sourceOf(defaultValue), computed: false } };
}
