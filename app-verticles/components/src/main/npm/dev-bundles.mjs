// node dev-bundles.mjs <classesDir> <workDir>
// Puts the builds of Dash's renderer and of React that are for developers into one library of their
// own, so that no node in production carries them. They come from the packages that npm-bundles.mjs
// pins, and are served on the machine that works on an app only: nobody needs them compressed.
// A stamp in <workDir> lets the next build skip everything while nothing has changed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, pick, run, sha256, writeLibrary } from "./library.mjs";
import { PINNED, install } from "./npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = ["@babel/polyfill", "dash-renderer", "prop-types", "react", "react-dom"];
const FILES = {
  "dash_renderer.dev.js": "dash-renderer/build/dash_renderer.dev.js",
  "polyfill.min.js": "@babel/polyfill/dist/polyfill.min.js",
  "prop-types.js": "prop-types/prop-types.js",
  "react-dom.js": "react-dom/umd/react-dom.development.js",
  "react.js": "react/umd/react.development.js",
};

await run(async () => {
  const [classes, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node dev-bundles.mjs <classesDir> <workDir>");
  const target = join(classes, "META-INF", "verdash", "bundles");
  const stamp = join(work, "bundles.stamp");
  const sources = [...PINNED, "dev-bundles.mjs", "npm.mjs", "library.mjs"];
  const key = sha256(...sources.map((name) => readFileSync(join(HERE, name))));
  if (isCurrent(stamp, key, target)) return;
  rmSync(stamp, { force: true });
  const modules = install(pinnedFor(PACKAGES, join(work, "pinned")), work);
  await writeLibrary(target, { name: "dash_dev", alias: "", files: pick(modules, FILES), plain: true });
  writeFileSync(stamp, key);
});

/** A folder that pins some of the packages only: whoever builds this loads no plotly.js for it. */
function pinnedFor(packages, folder) {
  const [wanted, lock] = PINNED.map((name) => JSON.parse(readFileSync(join(HERE, name), "utf8")));
  const only = (all, prefix = "") =>
    Object.fromEntries(packages.map((name) => [prefix + name, all[prefix + name]]));
  const root = lock.packages[""];
  wanted.dependencies = root.dependencies = only(wanted.dependencies);
  lock.packages = { "": root, ...only(lock.packages, "node_modules/") };
  mkdirSync(folder, { recursive: true });
  PINNED.forEach((name, i) =>
    writeFileSync(join(folder, name), JSON.stringify([wanted, lock][i], null, 2)),
  );
  return folder;
}

function isCurrent(stamp, key, target) {
  const files = Object.keys(FILES).map((path) => join(target, "dash_dev", path));
  return existsSync(stamp) && readFileSync(stamp, "utf8") === key && files.every(existsSync);
}
