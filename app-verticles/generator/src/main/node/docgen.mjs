// Reads components that declare their props as PropTypes.
import { BuildError } from "./build.mjs";

/** What one JavaScript file says about the component that it exports. */
export function describeScript(path, text, { reactDocgen }) {
  try {
    // The package's own Babel settings are not shipped, and those of this machine do not matter.
    return reactDocgen.parse(text, null, null, {
      filename: `/${path}`,
      configFile: false,
      babelrc: false,
    });
  } catch (error) {
    throw new BuildError(
      `${path} exports no component that can be read: ${oneLine(error.message)}`,
    );
  }
}

function oneLine(message) {
  return message.split("\n")[0];
}
