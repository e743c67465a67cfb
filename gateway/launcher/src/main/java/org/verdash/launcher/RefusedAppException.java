package org.verdash.launcher;

/** An app is not served although it could be made; the message says why. */
sealed class RefusedAppException extends RuntimeException permits HeldAppException {

  private static final long serialVersionUID = 1;

  RefusedAppException(String why) {
    super(why);
  }
}
