// Turns TypeScript's types into the words that react-docgen has for PropTypes.

const NODES = new Set(["ReactNode", "ReactElement", "Element", "DashComponent"]);

/** What is needed to read types: the compiler, its checker and how both are asked. */
export function typeReader(ts, checker) {
  return {
    ts,
    checker,
    raw: (type) => checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation),
    text: (symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)),
  };
}

/** One prop: what it is for, whether it is required, its default as source text, its type. */
export function prop(symbol, place, defaultValue, reader) {
  return {
    description: reader.text(symbol),
    required: !(symbol.flags & reader.ts.SymbolFlags.Optional),
    ...(defaultValue === undefined
      ? {}
      : { defaultValue: { value: defaultValue, computed: false } }),
    type: typeOf(reader.checker.getTypeOfSymbolAtLocation(symbol, place), place, reader),
  };
}

function typeOf(type, place, reader) {
  const { ts, checker } = reader;
  const raw = reader.raw(type);
  if (NODES.has(raw)) return { name: "node", raw };
  if (type.isUnion()) return { ...union(type, place, reader), raw };
  if (type.isStringLiteral()) return { name: "literal", value: type.value };
  if (type.flags & ts.TypeFlags.StringLike && !isTemplate(type, ts)) return { name: "string", raw };
  if (type.flags & ts.TypeFlags.NumberLike) return { name: "number", raw };
  if (type.flags & ts.TypeFlags.BooleanLike) return { name: "bool", raw };
  if (type.getCallSignatures().length > 0) return { name: "func", raw };
  if (checker.isArrayType(type)) return array(type, raw, place, reader);
  if (isWrittenOut(type, reader)) return { name: "shape", value: shape(type, place, reader), raw };
  return { name: "any", raw };
}

function isTemplate(type, ts) {
  return Boolean(type.flags & ts.TypeFlags.TemplateLiteral);
}

// Only literals make an enum. Otherwise, one member that cannot be said makes the whole unsayable.
function union(type, place, reader) {
  const { ts } = reader;
  const literals = type.types.filter((each) => each.isLiteral());
  const nothing = type.types.filter((each) => each.flags & ts.TypeFlags.Undefined);
  if (literals.length > 0 && literals.length + nothing.length === type.types.length) {
    return { name: "enum", value: type.types.map((each) => constant(each)) };
  }
  const members = type.types
    .filter((each) => !(each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)))
    .filter(
      (each, at, all) => !isBoolean(each, ts) || all.findIndex((e) => isBoolean(e, ts)) === at,
    )
    .map((each) => typeOf(each, place, reader));
  return members.some((each) => each.name === "any") || members.length === 0
    ? { name: "any" }
    : { name: "union", value: members };
}

// The compiler takes boolean for the union of false and true.
function isBoolean(type, ts) {
  return Boolean(type.flags & ts.TypeFlags.BooleanLiteral);
}

function constant(type) {
  if (!type.isLiteral()) return { computed: false };
  return { value: type.isStringLiteral() ? `'${type.value}'` : type.value, computed: false };
}

function array(type, raw, place, reader) {
  const [element] = reader.checker.getTypeArguments(type);
  const value = typeOf(element, place, reader);
  const isSayable = value.name !== "any" && value.name !== "enum";
  return isSayable ? { name: "arrayOf", value, raw } : { name: "any", raw };
}

// An object type without a name of its own, or a Record.
function isWrittenOut(type, { ts }) {
  const name = type.aliasSymbol?.name;
  const anonymous = Boolean(type.flags & ts.TypeFlags.Object) && type.symbol?.name === "__type";
  return name === "Record" || (anonymous && name === undefined);
}

function shape(type, place, reader) {
  const fields = reader.checker.getPropertiesOfType(type).map((symbol) => {
    const { type: described, defaultValue, ...rest } = prop(symbol, place, undefined, reader);
    return [symbol.name, { ...rest, ...described }];
  });
  return Object.fromEntries(fields);
}
