package org.verdash.launcher;

/** An app is not served although it could be made; the message says why. */
final class RefusedAppException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedAppException(String why) {
    super(why);
  }
}
