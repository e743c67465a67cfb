// A stand-in for React's PropTypes: every checker it hands out remembers what it was asked for, in
// the words of react-docgen. The checkers themselves find no fault with anything.

const PLAIN = "any array bigint bool element elementType func node number object string symbol";

/** A stand-in, and the reader of what its checkers remember. */
export function recordingPropTypes() {
  const known = new Map();
  const checker = (type) => {
    const optional = Object.assign(() => null, { isRequired: () => null });
    known.set(optional, { type, required: false });
    known.set(optional.isRequired, { type, required: true });
    return optional;
  };
  const seen = (value) => known.get(value) ?? { type: { name: "custom" }, required: false };
  const propTypes = {
    ...Object.fromEntries(PLAIN.split(" ").map((name) => [name, checker({ name })])),
    ...nested(checker, seen),
    checkPropTypes: () => {},
    resetWarningCache: () => {},
  };
  propTypes.PropTypes = propTypes;
  return { propTypes, seen };
}

function nested(checker, seen) {
  const union = (values) => ({ name: "union", value: values.map((value) => seen(value).type) });
  const fields = (shape) =>
    Object.fromEntries(
      Object.entries(shape).map(([name, value]) => {
        const { type, required } = seen(value);
        return [name, { ...type, required }];
      }),
    );
  return {
    arrayOf: (value) => checker({ name: "arrayOf", value: seen(value).type }),
    objectOf: (value) => checker({ name: "objectOf", value: seen(value).type }),
    instanceOf: (value) => checker({ name: "instanceOf", value: value?.name ?? "" }),
    oneOf: (values) => checker(values.some(isChecker) ? union(values) : oneOf(values)),
    oneOfType: (values) => checker(union(values)),
    shape: (shape) => checker({ name: "shape", value: fields(shape) }),
    exact: (shape) => checker({ name: "exact", value: fields(shape) }),
  };
}

// Some authors write oneOf where they mean oneOfType.
function isChecker(value) {
  return typeof value === "function";
}

function oneOf(values) {
  const constants = values.map((value) => ({ value: sourceOf(value), computed: false }));
  return { name: "enum", value: constants };
}

/** A value as a programmer would have written it, as far as it is a constant. */
export function sourceOf(value) {
  if (typeof value === "string")
    return `'${value.replace(/['\\]/g, "\\$&").replace(/\n/g, "\\n")}'`;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
