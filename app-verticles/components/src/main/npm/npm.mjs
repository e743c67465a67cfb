// Installs what a folder's package.json pins. npm checks each package against the sha512 in
// package-lock.json, which holds no download addresses: the registry is whoever builds' own choice.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { BuildError } from "./library.mjs";

export const PINNED = ["package.json", "package-lock.json"];

// The short pauses between npm's tries let a build without network fail in seconds.
const NPM_CI = [
  "ci",
  "--ignore-scripts",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

/** Installs into `work` and returns its node_modules; fails with one sentence. */
export function install(source, work) {
  mkdirSync(work, { recursive: true });
  PINNED.forEach((name) => copyFileSync(join(source, name), join(work, name)));
  const npm = spawnSync("npm", NPM_CI, {
    cwd: work,
    encoding: "utf8",
    shell: process.platform === "win32", // npm is a batch file there
  });
  if (npm.error) throw new BuildError(`npm could not be started: ${npm.error.message}.`);
  if (npm.status !== 0) {
    throw new BuildError(
      "npm could not install what the build pins; it needs its registry for the first build and " +
        `only its cache afterwards. npm says: ${reasonIn(npm.stderr)}`,
    );
  }
  return join(work, "node_modules");
}

function reasonIn(stderr) {
  const lines = stderr.split("\n").map((line) => line.replace(/^npm (error|ERR!) *(network )?/, ""));
  return lines.find((line) => /\w/.test(line) && !/^(npm |code|syscall|errno)/.test(line)) ?? stderr;
}
