package org.verdash.gateway.auth;

/** A token is not valid; its message says why and does not quote the token. */
final class TokenRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean expired;

  TokenRefusedException(String why, boolean expired) {
    super(why, null, false, false);
    this.expired = expired;
  }

  /** Whether it was valid once. */
  boolean expired() {
    return expired;
  }
}
