// Packages made for Dash 2 read the properties of what stands inside them, such as the label of a
// tab, from what the renderer then put on each child. Later renderers do not, so such a package
// gets a script beside its bundle that does.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const READS_CHILDREN = "_dashprivate_layout";
const SCRIPT = "verdash-children.js";

/** The scripts and files of a library: as they are, or with the bridge, when it needs one. */
export function bridged({ namespace, scripts }, files) {
  const needed = scripts.some((path) => files.get(path).includes(READS_CHILDREN));
  if (!needed) return { scripts, files };
  const source = readFileSync(fileURLToPath(new URL("children.js", import.meta.url)), "utf8");
  const text = source.replace("NAMESPACE", () => JSON.stringify(namespace));
  return {
    scripts: [...scripts, SCRIPT],
    files: new Map([...files, [SCRIPT, Buffer.from(text)]]),
  };
}
