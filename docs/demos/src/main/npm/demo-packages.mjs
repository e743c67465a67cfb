// node demo-packages.mjs fetch|take <classesDir> <targetDir>
// Java classes and browser bundles of the component packages that two demos use, made as `verdash
// generate-components` makes them: `fetch` gets the packages and lists what is to be made of them,
// the generator makes it, `take` puts it in its place, and the theme among the assets of its demo.
// When nothing has changed there is no list. Nothing of them is committed. The lock leaves out what
// the bundles have inside already.
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
  const [step, classes, target] = process.argv.slice(2);
  if (!target || !["fetch", "take"].includes(step)) {
    throw new BuildError("Usage: node demo-packages.mjs fetch|take <classesDir> <targetDir>");
  }
  const sources = join(target, "generated-sources/packages");
  const stamp = join(target, "packages.stamp");
  const list = join(target, "packages.tsv");
  const modules = join(target, "npm-packages/node_modules");
  if (step === "take") {
    if (existsSync(list)) take();
  } else if (!isCurrent(stamp, sha256(...inputs()), [sources, join(classes, THEME)])) {
    fetchPackages();
  }

  function fetchPackages() {
    rmSync(stamp, { force: true });
    install(join(HERE, "packages"), join(target, "npm-packages"));
    const lines = Object.entries(PACKAGES).map(([name, javaPackage]) =>
      [join(modules, name), join(target, "packages", name), javaPackage].join("\t"),
    );
    writeFileSync(list, lines.join("\n"));
  }

  function take() {
    for (const name of Object.keys(PACKAGES)) {
      copy(join(target, "packages", name, "src/main/java"), sources);
      copy(join(target, "packages", name, "src/main/resources"), classes);
    }
    copy(join(modules, "bootstrap/dist/css/bootstrap.min.css"), join(classes, THEME));
    rmSync(list);
    writeFileSync(stamp, sha256(...inputs()));
  }
});

// Whatever could change what is made.
function inputs() {
  return [HERE, join(GENERATOR, "src/main")].flatMap((folder) => [...readFolder(folder).values()]);
}

function isCurrent(stamp, key, outputs) {
  return [stamp, ...outputs].every(existsSync) && readFileSync(stamp, "utf8") === key;
}

// A file that did not change keeps its time, so that nothing is made of it again.
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}
