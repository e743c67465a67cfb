// Writes one library of browser files: the files, their precompressed variants and the table that
// the gateway reads. The same input gives the same bytes, and files that did not change keep their
// time stamp, so that an unchanged module is not packaged again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const GZIP_OS_BYTE = 9;
const UNKNOWN_OS = 255;

const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** A mistake that the person at the build can correct: shown as one sentence, without a trace. */
export class BuildError extends Error {}

/** Runs a script's main function; ends the process with status 1 and one sentence when it fails. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof BuildError ? `ERROR: ${error.message}` : error);
    process.exitCode = 1;
  }
}

export function sha256(...parts) {
  const hash = createHash("sha256");
  parts.forEach((part) => hash.update(part));
  return hash.digest("hex");
}

/**
 * Replaces `target/<name>/` and `target/<name>.tsv` by the given files.
 * `files` maps each path inside the library to its content; `plain` leaves the variants out.
 * Returns the paths, relative to `target`, of everything that now belongs to the library.
 */
export async function writeLibrary(target, { name, alias, files, plain = false }) {
  const paths = [...files.keys()].sort();
  if (paths.length === 0) {
    throw new BuildError(`The browser library ${name} has no files.`);
  }
  // All at once: zlib works in Node's own threads. The largest first, because it takes the longest.
  const bySize = [...paths].sort((a, b) => files.get(b).length - files.get(a).length);
  const variants = new Map(
    await Promise.all(bySize.map(async (path) => [path, await variantsOf(path, files.get(path), plain)])),
  );
  const outputs = new Map([[`${name}.tsv`, Buffer.from(table(name, alias, paths, variants))]]);
  for (const path of paths) {
    for (const [suffix, content] of Object.entries(variants.get(path).contents)) {
      outputs.set(`${name}/${path}${suffix}`, content);
    }
  }
  outputs.forEach((content, path) => writeIfChanged(join(target, path), content));
  removeOthers(target, name, outputs);
  return [...outputs.keys()];
}

/** All files below a folder as a map from path (with `/`) to content; dot files are left out. */
export function readFolder(folder) {
  if (!existsSync(folder)) {
    throw new BuildError(`The folder ${folder} of a browser library does not exist.`);
  }
  return new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Some files of installed packages, as a map from their new paths. */
export function pick(modules, files) {
  return new Map(
    Object.entries(files).map(([path, source]) => [path, readFileSync(join(modules, source))]),
  );
}

function filesBelow(folder, prefix = "") {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
    });
}

async function variantsOf(path, content, plain) {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (!mediaType || !/^[\w@.\/-]+$/.test(path)) {
    throw new BuildError(`${path} cannot be a browser file: unknown ending or unusual characters.`);
  }
  if (plain) return { mediaType, contents: { "": content } };
  const [gz, br] = await Promise.all([gzipped(content), brotlied(content)]);
  const contents = { "": content };
  if (gz.length < content.length) contents[".gz"] = gz;
  if (br.length < content.length) contents[".br"] = br;
  return { mediaType, contents };
}

async function gzipped(content) {
  const result = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
  result[GZIP_OS_BYTE] = UNKNOWN_OS; // otherwise the same file differs between operating systems
  return result;
}

function brotlied(content) {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

function table(name, alias, paths, variants) {
  const listing = paths.map((path) => `${path}\0${sha256(variants.get(path).contents[""])}\n`);
  const hash = sha256(listing.join("")).slice(0, 16);
  const rows = paths.map((path) => {
    const { mediaType, contents } = variants.get(path);
    const sizes = ["", ".gz", ".br"].map((suffix) => contents[suffix]?.length ?? 0);
    return [path, ...sizes, mediaType].join("\t");
  });
  return [[name, hash, alias].join("\t"), ...rows, ""].join("\n");
}

function writeIfChanged(path, content) {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function removeOthers(target, name, outputs) {
  filesBelow(join(target, name))
    .filter((path) => !outputs.has(`${name}/${path}`))
    .forEach((path) => rmSync(join(target, name, path)));
}
