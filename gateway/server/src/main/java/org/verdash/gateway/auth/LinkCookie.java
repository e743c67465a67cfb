package org.verdash.gateway.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the link by which somebody came to an instance; only sent to its pages and
 * to its part of the house's interface.
 */
public final class LinkCookie {
  /** Its name; no app may read or set it. */
  public static final String NAME = "verdash_link";

  private LinkCookie() {}

  /** The link's token in a Cookie header; null when it is not there or empty. */
  public static @Nullable String read(@Nullable String header) {
    return CookieHeader.find(header, NAME);
  }

  /**
   * The Set-Cookie value for a link's token; the browser drops it when the link ends.
   *
   * @param path path of the instance's pages, or of its interface, as browsers see it
   */
  public static String of(String token, String path, Duration left, boolean secure) {
    return NAME
        + "="
        + token
        + "; Max-Age="
        + Math.max(1, left.toSeconds())
        + "; Path="
        + path
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
