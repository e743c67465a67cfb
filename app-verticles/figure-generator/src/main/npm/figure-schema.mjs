// node figure-schema.mjs <schemaDir> <mapsDir> <workDir>
// Puts plotly.js's description of its figures, with all texts, into <schemaDir>, and the outlines of
// its maps, one file for each part of the world, into <mapsDir>; nothing of them is committed. Only
// the package plotly.js ships them; npm checks the pinned package, of which nothing else is kept.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { BuildError, run, sha256 } from "../../../../components/src/main/npm/library.mjs";
import { PINNED, install } from "../../../../components/src/main/npm/npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

await run(async () => {
  const [schema, maps, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node figure-schema.mjs <schemaDir> <mapsDir> <workDir>");
  const target = join(schema, "plot-schema.json");
  const stamp = join(work, "schema.stamp");
  const sources = [...PINNED, "figure-schema.mjs"].map((name) => readFileSync(join(HERE, name)));
  const key = sha256(...sources);
  const made = existsSync(target) && existsSync(maps) && existsSync(stamp);
  if (made && readFileSync(stamp, "utf8") === key) return;
  const modules = install(HERE, work);
  mkdirSync(schema, { recursive: true });
  copyFileSync(join(modules, "plotly.js/dist/plot-schema.json"), target);
  writeMaps(readFileSync(join(modules, "plotly.js/dist/plotly-geo-assets.js"), "utf8"), maps);
  rmSync(modules, { recursive: true }); // 98 MB of plotly.js itself
  writeFileSync(stamp, key);
});

// The file is a script that exports all maps at once, 5 MB; a page should load only what it draws.
function writeMaps(script, maps) {
  const module = { exports: {} };
  runInNewContext(script, { module, window: {} });
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  for (const [name, outlines] of Object.entries(module.exports.topojson)) {
    writeFileSync(join(maps, `${name}.json`), JSON.stringify(outlines));
  }
}
