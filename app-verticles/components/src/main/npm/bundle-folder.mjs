// node bundle-folder.mjs <library> <alias> <sourceDir> <targetDir>
// Makes one browser library of our own out of a folder. <targetDir> is the module's
// META-INF/verdash/bundles; <alias> is "-" when the library has no Dash address.
import { BuildError, readFolder, run, writeLibrary } from "./library.mjs";

await run(async () => {
  const [name, alias, source, target] = process.argv.slice(2);
  if (!target || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new BuildError("Usage: node bundle-folder.mjs <library> <alias or -> <sourceDir> <targetDir>");
  }
  await writeLibrary(target, { name, alias: alias === "-" ? "" : alias, files: readFolder(source) });
});
