// Finds what a component package's authors wrote: in the package itself, where it ships src/ or the
// TypeScript below lib/, else in the source maps beside its bundles.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { BuildError } from "./build.mjs";

const SOURCE = /\.(jsx?|tsx?)$/;
const SHIPPED = [
  { folder: "src", kept: SOURCE },
  // What lib/ holds as JavaScript went through a compiler, which drops what is read here.
  { folder: "lib", kept: /\.tsx?$/, as: "src" },
];

/** All sources of a package as a map from path, such as `src/components/X.js`, to text. */
export function sourcesOf(folder) {
  const mapped = filesBelow(folder)
    .filter((path) => path.endsWith(".js.map"))
    .flatMap((path) => mappedSources(join(folder, path)));
  const shipped = SHIPPED.flatMap((place) => shippedSources(folder, place));
  return new Map([...mapped, ...shipped].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Paths of all files below a folder, with `/`, sorted; without dependencies and dot files. */
export function filesBelow(folder, prefix = "") {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
    });
}

function shippedSources(folder, { folder: place, kept, as = place }) {
  if (!existsSync(join(folder, place))) return [];
  return filesBelow(join(folder, place))
    .filter((path) => kept.test(path))
    .map((path) => [`${as}/${path}`, readFileSync(join(folder, place, path), "utf8")]);
}

function mappedSources(path) {
  const map = parse(path);
  return map.sources
    .map((source, at) => [firstPartyPath(source), map.sourcesContent?.[at]])
    .filter(([source, text]) => source && typeof text === "string");
}

function parse(path) {
  try {
    const map = JSON.parse(readFileSync(path, "utf8"));
    return { sources: [], ...map };
  } catch (error) {
    throw new BuildError(`${path} is no source map: ${error.message}.`);
  }
}

// webpack writes webpack://<name>/./src/components/X.js; everything outside the package's own src is
// a dependency, and a name with ? after it is what a loader made of a file.
function firstPartyPath(source) {
  const inside = source.replace(/^webpack:\/\/[^/]*\//, "").replace(/^\.\//, "");
  const path = posix.normalize(inside);
  return path.startsWith("src/") && SOURCE.test(path) && !path.includes("node_modules") ? path : "";
}
