// Metadata of a component package as Dash's own tools write it: see `metadata.json` in any of its
// Python packages. One entry per component, by source path; the scripts first, then TypeScript.
import { basename } from "node:path";
import { BuildError } from "./build.mjs";
import { describeScript } from "./docgen.mjs";
import { sourcesOf } from "./sources.mjs";
import { describeTyped } from "./typed.mjs";

const COMPONENTS = /^src\/(lib\/)?components\/.*\.(jsx?|tsx)$/;
const NO_COMPONENT = /(^|\/)(_|__tests__\/)|\.(test|spec|stories)\.|\.d\.ts$/;

/**
 * Reads what a package's authors wrote. `only` is the path of the one file that holds the components
 * where they are in no folder of that name. Fails when the package has no such sources.
 */
export function metadataFromSources(folder, { only } = {}, tools) {
  const sources = sourcesOf(folder);
  const paths = componentsIn(sources, only);
  if (paths.length === 0) {
    throw new BuildError(
      `${folder} has no component sources: neither ${only ?? "src/components"} nor source maps with it.`,
    );
  }
  requireOwnNames(paths);
  const [typed, scripts] = [paths.filter(isTyped), paths.filter((path) => !isTyped(path))];
  return Object.fromEntries([
    ...scripts.map((path) => [path, describeScript(path, sources.get(path), tools)]),
    ...describeTyped(typed, sources, tools),
  ]);
}

/** Whether a package has sources that `metadataFromSources` can read. */
export function hasSources(folder, { only } = {}) {
  return componentsIn(sourcesOf(folder), only).length > 0;
}

/** The name under which a page finds the component of a file. */
export function componentName(path) {
  return basename(path).replace(/\..*$/, "");
}

function componentsIn(sources, only) {
  return [...sources.keys()].filter((path) => (only ? path === only : isComponent(path)));
}

function isComponent(path) {
  return COMPONENTS.test(path) && !NO_COMPONENT.test(path);
}

function isTyped(path) {
  return path.endsWith(".tsx");
}

function requireOwnNames(paths) {
  const byName = new Map();
  for (const path of paths) {
    const other = byName.get(componentName(path));
    if (other) throw new BuildError(`${other} and ${path} are two components of one name.`);
    byName.set(componentName(path), path);
  }
}
