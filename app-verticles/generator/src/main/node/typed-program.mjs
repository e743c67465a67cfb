// A TypeScript program over sources that are only in memory. It knows the sources themselves, React's
// types and Dash's few; every other import is unknown to it, and no prop type depends on one.
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = "/package";
const DASH_TYPES = join(dirname(fileURLToPath(import.meta.url)), "dash-types");
const ENDINGS = [".ts", ".tsx", ".d.ts", "/index.ts", "/index.tsx"];

/** A program whose files are the given sources, and the path of each inside it. */
export function typedProgram(sources, { typescript, nodeModules }) {
  const ts = typescript;
  const texts = new Map([...sources].map(([path, text]) => [posix.join(ROOT, path), text]));
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { fileExists: host.fileExists, readFile: host.readFile };
  host.fileExists = (path) => texts.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? onDisk.readFile(path);
  host.getCurrentDirectory = () => ROOT;
  host.resolveModuleNameLiterals = (literals, from, _redirect, settings) =>
    literals.map(({ text }) => ({
      resolvedModule: resolve(text, from, { ts, texts, host, settings, nodeModules }),
    }));
  const typed = [...texts.keys()].filter((path) => /\.tsx?$/.test(path));
  return {
    program: ts.createProgram(typed, options, host),
    pathOf: (path) => posix.join(ROOT, path),
  };
}

function resolve(name, from, { ts, texts, host, settings, nodeModules }) {
  const file = sourceNamed(name, from, texts) ?? dashType(name);
  if (file) return { resolvedFileName: file, extension: file.slice(file.lastIndexOf(".ts")) };
  const outside = from.startsWith(ROOT) ? join(nodeModules, "..", "importer.ts") : from;
  return /^react(-dom)?(\/|$)/.test(name) || outside === from
    ? ts.resolveModuleName(name, outside, settings, host).resolvedModule
    : undefined;
}

// Packages import their own files by relative path or from `src/`.
function sourceNamed(name, from, texts) {
  if (!name.startsWith(".") && !name.startsWith("src/")) return undefined;
  const base = name.startsWith(".")
    ? posix.join(posix.dirname(from), name)
    : posix.join(ROOT, name);
  return ENDINGS.map((ending) => base + ending).find((path) => texts.has(path));
}

function dashType(name) {
  const part = /^@dash-renderer\/types(?:\/(.+))?$/.exec(name);
  return part ? join(DASH_TYPES, `${part[1] ?? "index"}.d.ts`) : undefined;
}
