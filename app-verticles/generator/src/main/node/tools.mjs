// The parsers, taken from where npm has put them: the scripts need not lie beside node_modules.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, install } from "./build.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

/**
 * The node_modules of a folder, in which npm installs the parsers if they are not there yet. npm
 * writes its own list last, so that a folder with a list is complete.
 */
export function installed(work) {
  const modules = join(work, "node_modules");
  const isThere = existsSync(join(modules, ".package-lock.json"));
  return isThere && isSame("package-lock.json", work) ? modules : install(HERE, work);
}

function isSame(name, work) {
  const copy = join(work, name);
  return existsSync(copy) && readFileSync(copy).equals(readFileSync(join(HERE, name)));
}

/** What reads components; each part is loaded when it is first asked for. */
export function toolsFrom(folder) {
  const nodeModules = resolve(folder);
  const require = createRequire(join(nodeModules, "any.js"));
  const load = (name) => {
    try {
      return require(name);
    } catch (error) {
      throw new BuildError(
        `${name} is not installed in ${nodeModules}: run npm ci beside package.json.`,
      );
    }
  };
  return {
    nodeModules,
    get jsdom() {
      return load("jsdom");
    },
    get reactDocgen() {
      return load("react-docgen");
    },
    get typescript() {
      return load("typescript");
    },
  };
}
