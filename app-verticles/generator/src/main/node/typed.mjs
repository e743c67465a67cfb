// Reads components whose props are TypeScript types.
import { basename } from "node:path";
import { BuildError } from "./build.mjs";
import { typedProgram } from "./typed-program.mjs";
import { prop, typeReader } from "./typed-props.mjs";

/** What each of the given TypeScript files says about the component that it exports. */
export function describeTyped(paths, sources, tools) {
  if (paths.length === 0) return [];
  const { program, pathOf } = typedProgram(sources, tools);
  const reader = typeReader(tools.typescript, program.getTypeChecker());
  return paths.map((path) => [path, describe(path, program.getSourceFile(pathOf(path)), reader)]);
}

function describe(path, file, reader) {
  const symbol = exportedComponent(file, reader);
  const props = symbol && propsType(symbol, file, reader);
  if (!props) {
    throw new BuildError(`${path} exports no component whose props have a type.`);
  }
  const defaults = defaultsOf(symbol, reader);
  const { checker } = reader;
  const entries = checker
    .getPropertiesOfType(props)
    .map((each) => [each.name, prop(each, file, defaults.get(each.name), reader)]);
  return {
    displayName: symbol.name === "default" ? nameOf(path) : symbol.name,
    description: reader.text(symbol),
    props: Object.fromEntries(entries),
    isContext: false, // Dash marks React contexts this way; a context is no component of a package
  };
}

function nameOf(path) {
  return basename(path).replace(/\..*$/, "");
}

// The default export or, without one, the only export.
function exportedComponent(file, { ts, checker }) {
  const module = checker.getSymbolAtLocation(file);
  const all = module ? checker.getExportsOfModule(module) : [];
  const found = all.find((each) => each.name === "default") ?? (all.length === 1 ? all[0] : null);
  return found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
}

// A function's first parameter, or what a class says its `props` are.
function propsType(symbol, file, { checker }) {
  const type = checker.getTypeOfSymbolAtLocation(symbol, file);
  const [made] = type.getConstructSignatures();
  const [called] = type.getCallSignatures();
  const parameter = made ? made.getReturnType().getProperty("props") : called?.getParameters()[0];
  return parameter && checker.getTypeOfSymbolAtLocation(parameter, file);
}

// Defaults stand in the parameter's pattern, `({ color = "red" }: Props) =>`, or in `X.defaultProps`.
function defaultsOf(symbol, { ts }) {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  const made =
    declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  const pattern = functionIn(made, ts)?.parameters[0]?.name;
  const elements = pattern && ts.isObjectBindingPattern(pattern) ? pattern.elements : [];
  const inPattern = elements
    .filter((element) => element.initializer)
    .map((element) => [
      (element.propertyName ?? element.name).getText(),
      element.initializer.getText(),
    ]);
  return new Map([...staticDefaults(symbol, ts), ...inPattern]);
}

// memo(() => ...) and forwardRef(() => ...) are read through.
function functionIn(node, ts) {
  if (node && ts.isCallExpression(node)) return functionIn(node.arguments[0], ts);
  return node && ts.isFunctionLike(node) ? node : undefined;
}

function staticDefaults(symbol, ts) {
  const assigned = symbol.exports?.get("defaultProps")?.valueDeclaration;
  const value = assigned?.initializer ?? assigned?.parent?.right;
  const properties = value && ts.isObjectLiteralExpression(value) ? value.properties : [];
  return properties
    .filter(ts.isPropertyAssignment)
    .map((each) => [each.name.getText(), each.initializer.getText()]);
}
