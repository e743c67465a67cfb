package org.verdash.gateway.auth;

import org.jspecify.annotations.Nullable;

/** Where a browser goes after signing in: a path on this host and nowhere else. */
final class ReturnPath {
  private static final int MAX_LENGTH = 4096;

  private ReturnPath() {}

  /** The path if it is safe to go there, else the other one. Does not fail. */
  static String of(@Nullable String wanted, String orElse) {
    return wanted != null && isOwnPath(wanted) ? wanted : orElse;
  }

  // A browser reads a backslash as a slash and drops control characters, and // starts a host.
  private static boolean isOwnPath(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.length() <= MAX_LENGTH
        && path.chars().noneMatch(c -> c <= ' ' || c >= 0x7f || c == '\\');
  }
}
