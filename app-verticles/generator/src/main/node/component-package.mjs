// Reads any component package: what its authors wrote if that is there, checked against what its
// bundle really has; else what the bundle alone says.
import { posix } from "node:path";
import { BuildError } from "./build.mjs";
import { metadataFromBundles } from "./bundles.mjs";
import { componentName, hasSources, metadataFromSources } from "./package-metadata.mjs";

/**
 * The metadata of a package whose files are laid out like `layout`, and notes for the person who
 * asked: what is not described, and where sources and bundle disagree.
 */
export function inspect(root, layout, { only, route }, tools) {
  if (route === "sources")
    return { metadata: metadataFromSources(root, { only }, tools), notes: [] };
  const scripts = layout.declared.map((path) => posix.join(layout.folder, path));
  const bundled = metadataFromBundles(root, { namespace: layout.namespace, scripts }, tools);
  if (route === "bundles") return { metadata: bundled, notes: [] };
  if (!hasSources(root, { only }))
    return { metadata: bundled, notes: undescribed(layout, bundled) };
  return merged(metadataFromSources(root, { only }, tools), bundled);
}

function undescribed(layout, metadata) {
  const all = Object.values(metadata).map(
    ({ displayName, props }) => `${displayName} (${Object.keys(props).join(", ")})`,
  );
  return [
    `${layout.package} ships no sources: names, types and defaults come from its bundle, and these ` +
      `components and props have no description: ${all.join("; ")}.`,
  ];
}

function merged(written, bundled) {
  const inBundle = new Map(
    Object.entries(bundled).map(([path, entry]) => [componentName(path), entry]),
  );
  const names = new Set(Object.keys(written).map(componentName));
  const notes = [];
  const entries = Object.entries(written).flatMap(([path, entry]) => {
    const other = inBundle.get(componentName(path));
    if (other) return [[path, agreed(componentName(path), entry, other, notes)]];
    notes.push(`${path} is left out: the bundle has no component ${componentName(path)}.`);
    return [];
  });
  const extra = Object.entries(bundled).filter(([path]) => !names.has(componentName(path)));
  extra.forEach(([path]) => {
    notes.push(`${componentName(path)} has no source: its names and types come from the bundle.`);
  });
  if (entries.length === 0) {
    throw new BuildError(
      "Not one component of the sources is in the bundle: they do not belong together.",
    );
  }
  return { metadata: Object.fromEntries([...entries, ...extra]), notes };
}

function agreed(name, entry, other, notes) {
  const written = Object.entries(entry.props ?? {});
  const props = written.map(([prop, about]) => [prop, refined(about, other.props[prop])]);
  const missing = Object.entries(other.props).filter(([prop]) => !(prop in (entry.props ?? {})));
  if (missing.length > 0) {
    notes.push(`${name}: only the bundle has ${missing.map(([prop]) => prop).join(", ")}.`);
  }
  return { ...entry, props: Object.fromEntries([...props, ...missing]) };
}

// Sources that compute a type say less than the running bundle.
function refined(about, other) {
  if (!other || !isVague(about.type)) return about;
  return { ...about, type: other.type };
}

function isVague(type) {
  return !type || type.name === "custom" || JSON.stringify(type).includes('"computed":true');
}
