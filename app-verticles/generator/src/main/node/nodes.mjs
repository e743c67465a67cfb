// Finds the props that hold components: the renderer draws those it is told of, and hands every other
// value over as it is.
import { componentName } from "./package-metadata.mjs";

/**
 * For each component the paths of its props that hold components, but for `children`: `title`,
 * `header.text`, `items[].label` in lists, `cells{}` in objects of any keys. Components without such
 * props are left out.
 */
export function nodesOf(metadata) {
  const all = Object.entries(metadata).map(([source, { props = {} }]) => [
    componentName(source),
    Object.entries(props)
      .flatMap(([name, { type }]) => pathsIn(type, name))
      .filter((path, at, paths) => path !== "children" && paths.indexOf(path) === at),
  ]);
  return Object.fromEntries(all.filter(([, paths]) => paths.length > 0));
}

function pathsIn(type, path) {
  switch (type?.name) {
    case "node":
    case "element":
      return [path];
    case "arrayOf":
      return pathsIn(type.value, `${path}[]`);
    case "objectOf":
      return pathsIn(type.value, `${path}{}`);
    case "union":
      return type.value.flatMap((each) => pathsIn(each, path));
    case "shape":
    case "exact":
      return Object.entries(type.value ?? {}).flatMap(([name, field]) =>
        pathsIn(field, `${path}.${name}`),
      );
    default:
      return [];
  }
}
