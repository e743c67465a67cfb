package org.verdash.gateway.auth;

/** A token is not valid; its message says why and does not quote the token. */
public final class TokenRefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean over;

  private TokenRefusedException(String why, boolean over) {
    super(why, null, false, false);
    this.over = over;
  }

  /** It never was valid here. */
  static TokenRefusedException because(String why) {
    return new TokenRefusedException("The token is refused: " + why + ".", false);
  }

  /** It was valid once. */
  static TokenRefusedException over(String sentence) {
    return new TokenRefusedException(sentence, true);
  }

  /** Whether it was valid once, so that signing in again helps. */
  boolean over() {
    return over;
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
