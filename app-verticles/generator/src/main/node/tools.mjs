// The parsers, taken from where npm has put them: the scripts need not lie beside node_modules.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { BuildError } from "./build.mjs";

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
