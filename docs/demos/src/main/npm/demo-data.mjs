// node demo-data.mjs <classesDir> <workDir>
// Puts the three data sets of the demos from npm's vega-datasets beside the classes that read them;
// nothing of them is committed. The lock leaves out d3-dsv, which only the package's own code needs.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, run, sha256 } from "../../../../../app-verticles/components/src/main/npm/library.mjs";
import { PINNED, install } from "../../../../../app-verticles/components/src/main/npm/npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

const DATA = {
  "weather/seattle-weather.csv": "seattle-weather.csv",
  "stocks/stocks.csv": "stocks.csv",
  "gapminder/gapminder.json": "gapminder.json",
};

await run(async () => {
  const [classes, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node demo-data.mjs <classesDir> <workDir>");
  const stamp = join(work, "data.stamp");
  const key = sha256(...[...PINNED, "demo-data.mjs"].map((name) => readFileSync(join(HERE, name))));
  const targets = Object.keys(DATA).map((path) => join(classes, "org/verdash/demos", path));
  if (targets.every(existsSync) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const modules = install(HERE, work);
  Object.values(DATA).forEach((name, i) => {
    mkdirSync(dirname(targets[i]), { recursive: true });
    copyFileSync(join(modules, "vega-datasets", "data", name), targets[i]);
  });
  rmSync(modules, { recursive: true }); // 40 MB of other data
  writeFileSync(stamp, key);
});
