// node extract.mjs <unpacked npm package folder> <out.json> [--modules=<node_modules>]
//                  [--only=<source file>]
// Writes what the package says about its components. --modules is where the parsers are installed;
// without it, beside this script. --only names the source file when no folder is called components.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BuildError, run } from "./build.mjs";
import { metadataFromSources } from "./package-metadata.mjs";
import { toolsFrom } from "./tools.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const USAGE = "Usage: node extract.mjs <package folder> <out.json> [--modules=<node_modules>] [--only=<file>]";

await run(() => {
  const { folder, out, modules, only } = options();
  if (!existsSync(join(folder, "package.json"))) {
    throw new BuildError(`${folder} is no npm package: it has no package.json.`);
  }
  const metadata = metadataFromSources(folder, { only }, toolsFrom(modules));
  mkdirSync(dirname(resolve(out)), { recursive: true });
  writeFileSync(out, JSON.stringify(metadata));
});

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { modules: { type: "string" }, only: { type: "string" } },
    });
    if (positionals.length !== 2) throw new BuildError(USAGE);
    const [folder, out] = positionals;
    return { folder, out, modules: values.modules ?? join(HERE, "node_modules"), only: values.only };
  } catch (error) {
    throw new BuildError(`${error.message}${error.message === USAGE ? "" : ` ${USAGE}`}`);
  }
}
