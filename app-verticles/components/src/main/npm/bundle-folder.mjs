// node bundle-folder.mjs <library> <alias> <sourceDir> <targetDir> [file...]
// Makes one browser library of our own out of a folder. <targetDir> is the module's
// META-INF/verdash/bundles; <alias> is "-" when the library has no Dash address; each further file
// comes along under its own name.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { BuildError, readFolder, run, writeLibrary } from "./library.mjs";

await run(async () => {
  const [name, alias, source, target, ...more] = process.argv.slice(2);
  if (!target || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new BuildError("Usage: node bundle-folder.mjs <library> <alias or -> <sourceDir> <targetDir> [file...]");
  }
  const files = new Map([...readFolder(source)].map(([path, bytes]) => [path, lean(path, bytes)]));
  for (const file of more) files.set(basename(file), readFileSync(file));
  await writeLibrary(target, { name, alias: alias === "-" ? "" : alias, files });
});

// Whoever reads a script reads its source; a browser needs neither comments nor indentation. Only
// whole lines go, so no text of a script is ever taken for a comment that stands behind code.
function lean(path, bytes) {
  if (!path.endsWith(".js")) return bytes;
  const text = bytes
    .toString("utf8")
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*\n/gm, "")
    .replace(/^[ \t]*\/\/.*\n/gm, "")
    .replace(/^[ \t]+/gm, "");
  return Buffer.from(text, "utf8");
}
