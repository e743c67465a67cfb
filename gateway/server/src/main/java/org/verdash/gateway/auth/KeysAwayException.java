package org.verdash.gateway.auth;

/** Whether a token is valid cannot be said, since the keys of its issuer cannot be fetched now. */
final class KeysAwayException extends Exception {
  private static final long serialVersionUID = 1;

  private final String issuer;

  KeysAwayException(String issuer) {
    super("the keys of " + issuer + " cannot be fetched", null, false, false);
    this.issuer = issuer;
  }

  /** The issuer's name in the configuration. */
  String issuer() {
    return issuer;
  }
}
