// What every script of the build shares, from the one place where it is written.
export {
  BuildError,
  run,
  sha256,
  writeLibrary,
} from "../../../../components/src/main/npm/library.mjs";
export { PINNED, install } from "../../../../components/src/main/npm/npm.mjs";
