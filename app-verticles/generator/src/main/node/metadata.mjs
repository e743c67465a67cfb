// node metadata.mjs <targetDir>
// Writes <targetDir>/metadata/<library>.json for Dash's three component packages, which npm puts into
// <targetDir>/npm. A stamp lets the next build skip everything while nothing has changed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError, run, sha256 } from "./build.mjs";
import { metadataFromSources } from "./package-metadata.mjs";
import { filesBelow } from "./sources.mjs";
import { installed, toolsFrom } from "./tools.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

const PACKAGES = [
  { library: "dash_core_components", name: "dash-core-components" },
  { library: "dash_html_components", name: "dash-html-components" },
  { library: "dash_table", name: "dash-table", only: "src/dash-table/dash/DataTable.js" },
];

await run(() => {
  const [target] = process.argv.slice(2);
  if (!target) throw new BuildError("Usage: node metadata.mjs <targetDir>");
  const metadata = join(target, "metadata");
  const outputs = PACKAGES.map(({ library }) => join(metadata, `${library}.json`));
  const stamp = join(metadata, "metadata.stamp");
  const inputs = sha256(...filesBelow(HERE).map((path) => readFileSync(join(HERE, path))));
  if (isCurrent(stamp, inputs, outputs)) return;
  rmSync(stamp, { force: true });
  mkdirSync(metadata, { recursive: true });
  const tools = toolsFrom(installed(join(target, "npm")));
  PACKAGES.forEach(({ name, only }, at) => {
    const found = metadataFromSources(join(tools.nodeModules, name), { only }, tools);
    writeIfChanged(outputs[at], JSON.stringify(found));
  });
  writeFileSync(stamp, stampOf(inputs, outputs));
});

// A file that did not change keeps its time, so that what is made of it is not made again.
function writeIfChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

function stampOf(inputs, outputs) {
  return sha256(inputs, ...outputs.map((path) => readFileSync(path)));
}

function isCurrent(stamp, inputs, outputs) {
  return (
    [stamp, ...outputs].every(existsSync) &&
    readFileSync(stamp, "utf8") === stampOf(inputs, outputs)
  );
}
