// node demo-data.mjs <classesDir> <workDir>
// Puts the data sets of the demos from npm's vega-datasets beside the classes that read them;
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
  "charts/annual-precip.json": "annual-precip.json",
  "charts/gapminder-health-income.csv": "gapminder-health-income.csv",
  "charts/gapminder.json": "gapminder.json",
  "charts/global-temp.csv": "global-temp.csv",
  "charts/iowa-electricity.csv": "iowa-electricity.csv",
  "charts/penguins.json": "penguins.json",
  "charts/seattle-weather-hourly-normals.csv": "seattle-weather-hourly-normals.csv",
  "charts/seattle-weather.csv": "seattle-weather.csv",
  "penguins/penguins.json": "penguins.json",
  "flights/airports.csv": "airports.csv",
  "flights/flights-airport.csv": "flights-airport.csv",
};
const EARTHQUAKES = "charts/earthquakes.csv";
const WORTH_A_POINT = 2.5;

await run(async () => {
  const [classes, work] = process.argv.slice(2);
  if (!work) throw new BuildError("Usage: node demo-data.mjs <classesDir> <workDir>");
  const stamp = join(work, "data.stamp");
  const key = sha256(...[...PINNED, "demo-data.mjs"].map((name) => readFileSync(join(HERE, name))));
  const targetOf = (path) => join(classes, "org/verdash/demos", path);
  const targets = Object.keys(DATA).map(targetOf);
  if ([...targets, targetOf(EARTHQUAKES)].every(existsSync) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const modules = install(HERE, work);
  Object.values(DATA).forEach((name, i) => {
    mkdirSync(dirname(targets[i]), { recursive: true });
    copyFileSync(join(modules, "vega-datasets", "data", name), targets[i]);
  });
  const week = readFileSync(join(modules, "vega-datasets/data/earthquakes.json"), "utf8");
  writeFileSync(targetOf(EARTHQUAKES), earthquakes(JSON.parse(week)));
  rmSync(modules, { recursive: true }); // 40 MB of other data
  writeFileSync(stamp, key);
});

// The package has 1.2 MB of them, most of which nobody felt.
function earthquakes({ features }) {
  const rows = features
    .filter(({ properties }) => properties.mag >= WORTH_A_POINT)
    .map(({ properties: { mag, place }, geometry: { coordinates } }) => {
      const [longitude, latitude, depth] = coordinates;
      return [latitude, longitude, mag, Math.max(depth, 0), JSON.stringify(place)].join(",");
    });
  return ["latitude,longitude,magnitude,depth,place", ...rows, ""].join("\n");
}
