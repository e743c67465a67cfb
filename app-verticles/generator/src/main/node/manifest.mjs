// Writes what a page needs of a component package: its browser library and a description of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bridged } from "./bridge.mjs";
import { writeLibrary } from "./build.mjs";
import { nodesOf } from "./nodes.mjs";

/**
 * Writes the library and its table into the folder `target`, as `org.verdash.app.Library` loads them.
 * Returns the library's description as JSON: `library`, `namespace`, `package`, `version`, `hash` of
 * all its files, `scripts` in the order in which a page loads them, `async` scripts that those load
 * later, `styles`, `nodes`, the props that hold components, and `files`, all of them.
 */
export async function writeBrowserLibrary(root, layout, metadata, target) {
  const { namespace, async, styles } = layout;
  const { scripts, files } = bridged(layout, libraryFiles(root, layout));
  await writeLibrary(target, { name: namespace, alias: namespace, files });
  const manifest = {
    library: namespace,
    namespace,
    package: layout.package,
    version: layout.version,
    hash: hashIn(join(target, `${namespace}.tsv`)),
    scripts,
    async,
    styles,
    nodes: nodesOf(metadata),
    files: [...files.keys()].sort(),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

// The licence goes with the files.
function libraryFiles(root, { folder, files }) {
  const licence = ["LICENSE", "LICENSE.md", "LICENSE.txt"].find((name) =>
    existsSync(join(root, name)),
  );
  const all = files.map((path) => [path, readFileSync(join(root, folder, path))]);
  return new Map(licence ? [...all, ["LICENSE.txt", readFileSync(join(root, licence))]] : all);
}

// The table's first line: name, hash, alias.
function hashIn(table) {
  return readFileSync(table, "utf8").split("\n", 1)[0].split("\t")[1];
}
