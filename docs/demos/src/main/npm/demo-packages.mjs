// node demo-packages.mjs <classesDir> <targetDir> <java> <classPath>
// Makes Java classes and browser bundles of the component packages that two demos use, as
// `verdash generate-components` does; the theme goes to the assets of its demo. Nothing of them is
// committed. The lock leaves out what the bundles have inside already.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  BuildError,
  readFolder,
  run,
  sha256,
} from "../../../../../app-verticles/components/src/main/npm/library.mjs";
import { install } from "../../../../../app-verticles/components/src/main/npm/npm.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const GENERATOR = join(HERE, "../../../../../app-verticles/generator");

const PACKAGES = {
  "dash-bootstrap-components": "org.verdash.demos.bootstrap",
  "dash-cytoscape": "org.verdash.demos.cytoscape",
};
const THEME = "org/verdash/demos/penguins/assets/bootstrap.min.css";

await run(() => {
  const [classes, target, java, classPath] = process.argv.slice(2);
  if (!classPath) {
    throw new BuildError("Usage: node demo-packages.mjs <classesDir> <targetDir> <java> <classPath>");
  }
  const sources = join(target, "generated-sources/packages");
  const stamp = join(target, "packages.stamp");
  const key = sha256(...inputs());
  if (isCurrent(stamp, key, [sources, join(classes, THEME)])) return;
  rmSync(stamp, { force: true });
  const modules = install(join(HERE, "packages"), join(target, "npm-packages"));
  for (const [name, javaPackage] of Object.entries(PACKAGES)) {
    const tree = join(target, "packages", name);
    generate(java, classPath, [join(modules, name), tree, javaPackage]);
    copy(join(tree, "src/main/java"), sources);
    copy(join(tree, "src/main/resources"), classes);
  }
  copy(join(modules, "bootstrap/dist/css/bootstrap.min.css"), join(classes, THEME));
  writeFileSync(stamp, key);
});

// Whatever could change what is made.
function inputs() {
  return [HERE, join(GENERATOR, "src/main")].flatMap((folder) => [...readFolder(folder).values()]);
}

function isCurrent(stamp, key, outputs) {
  return [stamp, ...outputs].every(existsSync) && readFileSync(stamp, "utf8") === key;
}

function generate(java, classPath, places) {
  const parsers = `--modules=${join(GENERATOR, "target/npm/node_modules")}`;
  const main = "org.verdash.generator.GeneratePackage";
  const jvm = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-classpath", classPath, main];
  const made = spawnSync(java, [...jvm, ...places, parsers], { encoding: "utf8" });
  if (made.error) throw new BuildError(`${java} could not be started: ${made.error.message}.`);
  if (made.status !== 0) throw new BuildError(`${places[0]}: ${made.stderr.trim()}`);
}

// A file that did not change keeps its time, so that nothing is made of it again.
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}
