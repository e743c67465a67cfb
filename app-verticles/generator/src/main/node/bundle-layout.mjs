// Finds out which files of a component package a page needs: what Dash's Python packages say in
// `_js_dist` and `_css_dist`, the npm package says only by its file names.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { BuildError } from "./build.mjs";
import { filesBelow } from "./sources.mjs";

const PLACES = (name) => [name, "dist", "build", "lib", "."];
const ENTRIES = (name) => [`${name}.min.js`, `${name}.js`, "bundle.js"];
const SHIPPED = /\.(js|css|txt|json|png|svg|jpg|webp|ico|woff2)$/;
const LEFT_OUT = /\.dev\.js$|(^|\/)(metadata|package-info|package)\.json$/;

/**
 * A package's place in a page: `namespace` is its name in the browser, `folder` where its files are,
 * `scripts` what a page loads in order, `async` what those load later, `styles` its style sheets,
 * `files` all of them; `declared` are the scripts that say types, for `metadataFromBundles`.
 * Fails when there is no script to load.
 */
export function bundleLayout(root, { namespace, scripts = [] } = {}) {
  const about = packageJson(root);
  const name = namespace ?? about.name.replace(/^@[^/]*\//, "").replaceAll("-", "_");
  const entries = scripts.length > 0 ? scripts : [entryOf(root, name)];
  const folder = posix.dirname(entries[0]);
  entries.forEach((path) => requireScript(root, path, folder));
  const files = filesBelow(join(root, folder)).filter(
    (path) => SHIPPED.test(path) && !LEFT_OUT.test(path),
  );
  const loaded = [...shared(files, name), ...entries.map((path) => posix.relative(folder, path))];
  return {
    package: about.name,
    version: about.version,
    namespace: name,
    folder,
    scripts: [...new Set(loaded)],
    async: files.filter((path) => !loaded.includes(path) && isAskedFor(path, root, folder, loaded)),
    styles: files.filter((path) => path.endsWith(".css")),
    files,
    declared: [...new Set(loaded), ...files.filter((path) => path === "proptypes.js")],
  };
}

/** The name and version of an npm package; fails with one sentence when the folder holds none. */
export function packageJson(root) {
  const path = join(root, "package.json");
  if (!existsSync(path)) throw new BuildError(`${root} is no npm package: it has no package.json.`);
  try {
    const { name, version } = JSON.parse(readFileSync(path, "utf8"));
    if (name && version) return { name, version };
  } catch (error) {
    throw new BuildError(`${path} is no JSON: ${error.message}.`);
  }
  throw new BuildError(`${path} lacks the package's name or version.`);
}

function entryOf(root, name) {
  const candidates = PLACES(name).flatMap((place) =>
    ENTRIES(name).map((file) => posix.join(place, file)),
  );
  const found = candidates.find((path) => existsSync(join(root, path)));
  if (found) return found;
  const first = candidates.slice(0, ENTRIES(name).length).join(" nor ");
  throw new BuildError(
    `${root} is no component package: it has no bundle that a page could load, neither ${first}. ` +
      "If its bundle has another name, say --script=<path>, and --namespace=<name> when that " +
      "differs, too.",
  );
}

function requireScript(root, path, folder) {
  if (!existsSync(join(root, path))) throw new BuildError(`${root} has no script ${path}.`);
  if (posix.dirname(path) !== folder) {
    throw new BuildError(`${path} is not in the folder of the first script, ${folder}.`);
  }
}

// A script that loads another one later has its name without the ending.
function isAskedFor(path, root, folder, loaded) {
  const name = `"${path.replace(/\.js$/, "")}"`;
  const texts = () => loaded.map((script) => readFileSync(join(root, folder, script), "utf8"));
  return path.endsWith(".js") && texts().some((text) => text.includes(name));
}

// What webpack's runtime waits for before the main script's own modules run.
function shared(files, name) {
  return files.filter((path) => path === `${name}-shared.js`);
}
