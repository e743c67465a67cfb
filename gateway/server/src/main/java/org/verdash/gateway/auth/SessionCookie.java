package org.verdash.gateway.auth;

import org.jspecify.annotations.Nullable;

/** The cookie that holds a person's session token. */
public final class SessionCookie {
  /** Its name; no app may read or set it. */
  public static final String NAME = "verdash_session";

  private static final String START = NAME + "=";

  private SessionCookie() {}

  /**
   * Finds the session token in a Cookie header, without reading the other cookies.
   *
   * @return null when it is not there or empty
   */
  static @Nullable String read(@Nullable String header) {
    return CookieHeader.find(header, NAME);
  }

  /**
   * The Set-Cookie value that starts a session; the browser drops it when it is closed.
   *
   * @param path path of the house as browsers see it; empty for the root
   */
  static String starting(String token, String path, boolean secure) {
    return START + token + attributes(path, secure);
  }

  /** The Set-Cookie value that ends a session. */
  static String ending(String path, boolean secure) {
    return START + "; Max-Age=0" + attributes(path, secure);
  }

  private static String attributes(String path, boolean secure) {
    String where = path.isEmpty() ? "/" : path;
    return "; Path=" + where + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }
}
