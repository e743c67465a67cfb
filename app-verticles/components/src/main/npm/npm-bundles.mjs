// node npm-bundles.mjs <classesDir> <mapsDir> <workDir>
// Puts the browser side of Dash from npm into <classesDir>/META-INF: the libraries below
// verdash/bundles and the licence texts below licenses. The lock lists the nine packages and none of
// their hundreds of dependencies on purpose: the published bundles already contain what they need.
// <mapsDir> has the outlines of plotly's maps, which else a page would fetch from plotly's server.
// To raise a version, change it in both files and put into the lock what
// `npm view <name>@<version> dist.integrity` says.
// A stamp in <workDir> lets the next build skip everything while nothing has changed.
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, pick, readFolder, run, sha256, writeLibrary } from "./library.mjs";
import { PINNED, install } from "./npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

// Each folder is taken whole, so that chunks which a bundle loads later lie beside it.
const LIBRARIES = [
  {
    name: "dash_deps",
    alias: "dash/deps",
    files: {
      "polyfill@7.12.1.min.js": "@babel/polyfill/dist/polyfill.min.js",
      "prop-types@15.8.1.min.js": "prop-types/prop-types.min.js",
      "react-dom@18.3.1.min.js": "react-dom/umd/react-dom.production.min.js",
      "react@18.3.1.min.js": "react/umd/react.production.min.js",
    },
  },
  { name: "dash_renderer", alias: "dash/dash-renderer/build", folder: "dash-renderer/build" },
  {
    name: "dash_core_components",
    alias: "dash/dcc",
    folder: "dash-core-components/dash_core_components",
  },
  {
    name: "dash_html_components",
    alias: "dash/html",
    folder: "dash-html-components/dash_html_components",
  },
  { name: "dash_table", alias: "dash/dash_table", folder: "dash-table/dash_table" },
  // The strict build: the other one makes functions of texts to draw with WebGL, which the content
  // security policy of a page forbids, so that half a dozen kinds of traces would stay empty.
  {
    name: "plotly",
    alias: "plotly/package_data",
    files: { "plotly.min.js": "plotly.js-strict-dist-min/plotly-strict.min.js" },
    maps: "topojson/",
  },
];

// dash-renderer is published without a licence file; it comes from the same repository and holder
// as dash-core-components.
const LICENCES = {
  "@babel/polyfill": "@babel/polyfill/LICENSE",
  "dash-core-components": "dash-core-components/LICENSE",
  "dash-html-components": "dash-html-components/LICENSE.md",
  "dash-renderer": "dash-core-components/LICENSE",
  "dash-table": "dash-table/LICENSE",
  "plotly.js-strict-dist-min": "plotly.js-strict-dist-min/LICENSE",
  "prop-types": "prop-types/LICENSE",
  react: "react/LICENSE",
  "react-dom": "react-dom/LICENSE",
};

await run(async () => {
  const [classes, mapsDir, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node npm-bundles.mjs <classesDir> <mapsDir> <workDir>");
  const metaInf = join(classes, "META-INF");
  const stamp = join(work, "bundles.stamp");
  const maps = readFolder(mapsDir);
  const key = buildKey(maps);
  if (isCurrent(stamp, key, metaInf)) return;
  rmSync(stamp, { force: true });
  const modules = install(HERE, work);
  const written = [...writeLicences(modules, metaInf), ...(await writeLibraries(modules, maps, metaInf))];
  writeStamp(stamp, key, metaInf, written);
});

function buildKey(maps) {
  const sources = [...PINNED, "npm-bundles.mjs", "npm.mjs", "library.mjs"];
  const own = sources.map((name) => readFileSync(join(HERE, name)));
  return sha256(...own, ...maps.keys(), ...maps.values());
}

async function writeLibraries(modules, maps, metaInf) {
  const target = join(metaInf, "verdash", "bundles");
  const written = await Promise.all(
    LIBRARIES.map((library) =>
      writeLibrary(target, { ...library, files: filesOf(library, modules, maps) }),
    ),
  );
  return written.flat().map((path) => `verdash/bundles/${path}`);
}

function filesOf({ folder, files, maps: below }, modules, maps) {
  if (folder) return forEverybody(join(modules, folder));
  const outlines = below ? [...maps].map(([path, content]) => [below + path, content]) : [];
  return new Map([...pick(modules, files), ...outlines]);
}

// Source maps are not in the jar: 8 MB that only somebody who debugs Dash itself would load. The
// builds for developers, 9 MB, have a jar of their own (dev-bundles.mjs).
function forEverybody(folder) {
  return new Map([...readFolder(folder)].filter(([path]) => !/\.map$|\.dev\.js$/.test(path)));
}

function writeLicences(modules, metaInf) {
  return Object.entries(LICENCES).map(([name, source]) => {
    const path = `licenses/${name}/LICENSE`;
    mkdirSync(dirname(join(metaInf, path)), { recursive: true });
    copyFileSync(join(modules, source), join(metaInf, path));
    return path;
  });
}

function writeStamp(stamp, key, metaInf, paths) {
  const sizes = paths.map((path) => [path, statSync(join(metaInf, path)).size]);
  writeFileSync(stamp, JSON.stringify({ key, sizes }));
}

function isCurrent(stamp, key, metaInf) {
  try {
    const written = JSON.parse(readFileSync(stamp, "utf8"));
    const sizeOf = (path) => statSync(join(metaInf, path)).size;
    return written.key === key && written.sizes.every(([path, size]) => sizeOf(path) === size);
  } catch (error) {
    // No stamp yet, or a listed file is gone: build again.
    return false;
  }
}
