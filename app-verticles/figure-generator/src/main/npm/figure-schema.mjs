// node figure-schema.mjs <target.json> <workDir>
// Puts plotly.js's description of its figures, with all texts, at <target.json>; it is not committed.
// Only the package plotly.js ships it; npm checks the pinned package, of which nothing else is kept.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, run, sha256 } from "../../../../components/src/main/npm/library.mjs";
import { PINNED, install } from "../../../../components/src/main/npm/npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

await run(async () => {
  const [target, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node figure-schema.mjs <target.json> <workDir>");
  const stamp = join(work, "schema.stamp");
  const key = sha256(...PINNED.map((name) => readFileSync(join(HERE, name))));
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const modules = install(HERE, work);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(modules, "plotly.js/dist/plot-schema.json"), target);
  rmSync(modules, { recursive: true }); // 98 MB of plotly.js itself
  writeFileSync(stamp, key);
});
