package org.verdash.gateway.prefix;

import java.util.Set;
import java.util.regex.Pattern;

/** Which prefixes an app may have. */
final class PrefixRule {
  private static final Set<String> RESERVED =
      Set.of("api", "live", "health", "metrics", "login", "logout", "embed.js", "e", "favicon.ico");
  private static final Pattern SHAPE = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]{0,62}){1,8}/");

  private PrefixRule() {}

  /** Whether the gateway keeps no path of its own there and the prefix is well formed. */
  static boolean allows(String prefix) {
    return SHAPE.matcher(prefix).matches()
        && !RESERVED.contains(prefix.substring(1, prefix.indexOf('/', 1)));
  }
}
