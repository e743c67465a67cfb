// node extract.mjs <unpacked npm package folder> <out.json> and, as far as needed:
//   --modules=<folder>    node_modules with the parsers; without it they are installed below --work
//   --work=<folder>       where to install them (npm ci of the package-lock.json beside this script)
//   --bundles=<folder>    writes the package's browser library there, a META-INF/verdash/bundles
//   --manifest=<file>     with --bundles: what a page needs of it: namespace, scripts, hash and so on
//   --route=<route>       sources or bundles: reads only these; without it whatever there is
//   --namespace=<name>    the package's name in the browser when it is not that of the npm package
//   --script=<path>       what a page loads, inside the package; may be repeated, in order
//   --only=<path>         the source file when no folder is called components
// Writes what the package says about its components. Notes, such as which descriptions are missing,
// go to stderr. Ends with status 1 and one sentence when the folder holds no component package.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BuildError, run } from "./build.mjs";
import { bundleLayout, packageJson } from "./bundle-layout.mjs";
import { inspect } from "./component-package.mjs";
import { writeBrowserLibrary } from "./manifest.mjs";
import { installed, toolsFrom } from "./tools.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const TEXT = { type: "string" };
const OPTIONS = {
  bundles: TEXT,
  manifest: TEXT,
  modules: TEXT,
  namespace: TEXT,
  only: TEXT,
  route: TEXT,
  script: { type: "string", multiple: true },
  work: TEXT,
};

await run(async () => {
  const { folder, out, ...options } = readOptions();
  packageJson(folder);
  const needsBundle = options.route !== "sources" || options.bundles;
  const layout = needsBundle ? bundleLayout(folder, { ...options, scripts: options.script }) : {};
  const { metadata, notes } = inspect(folder, layout, options, toolsFrom(modules(options)));
  notes.forEach((note) => console.error(`NOTE: ${note}`));
  write(out, JSON.stringify(metadata));
  if (!options.bundles) return;
  const manifest = await writeBrowserLibrary(folder, layout, metadata, resolve(options.bundles));
  if (options.manifest) write(options.manifest, manifest);
});

function readOptions() {
  const { values, positionals } = parsed();
  const routes = [undefined, "sources", "bundles"];
  if (positionals.length !== 2 || !routes.includes(values.route)) {
    throw new BuildError(
      "Usage: node extract.mjs <package folder> <out.json>, and what the script's first lines list.",
    );
  }
  return { folder: positionals[0], out: positionals[1], ...values };
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new BuildError(error.message);
  }
}

function modules({ modules: given, work }) {
  if (given) return given;
  return work ? installed(resolve(work)) : join(HERE, "node_modules");
}

function write(path, text) {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, text);
}
