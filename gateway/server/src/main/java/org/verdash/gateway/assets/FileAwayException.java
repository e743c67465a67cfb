package org.verdash.gateway.assets;

/** Nobody who has a file is there now. */
final class FileAwayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FileAwayException(FileKey file) {
    super("nobody has " + file + " now", null, false, false);
  }
}
