package org.verdash.gateway.http;

import java.util.Optional;

/** Which request paths are looked at; the others are refused before any route sees them. */
final class PathRule {
  private static final int MAX_LAYERS = 4;

  private PathRule() {}

  /**
   * Why the path is refused: one that climbs, in whatever encoding, is not found; one that cannot
   * be decoded is malformed. Empty for every path that a browser sends.
   */
  static Optional<Refusal> refusal(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return Optional.of(new Refusal.Malformed("The path must start with a slash."));
    }
    return isPlain(path) ? Optional.empty() : closer(path);
  }

  // Nearly every path is decided here.
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean startsDotted = c == '/' && i + 1 < path.length() && path.charAt(i + 1) == '.';
      if (c == '%' || c == '\\' || c <= ' ' || c == 0x7f || startsDotted) {
        return false;
      }
    }
    return true;
  }

  // Decoded again and again, since what is behind us may decode once more than we do.
  private static Optional<Refusal> closer(String path) {
    String layer = path;
    for (int i = 0; i < MAX_LAYERS; i++) {
      if (climbs(layer)) {
        return Optional.of(new Refusal.NotFound("this path"));
      }
      Optional<String> next = UrlPath.decoded(layer);
      if (next.isEmpty()) {
        // Only the outermost layer is written by the client as an encoding.
        return i == 0
            ? Optional.of(new Refusal.Malformed("The path is not well encoded."))
            : Optional.empty();
      }
      if (next.get().equals(layer)) {
        return Optional.empty();
      }
      layer = next.get();
    }
    return Optional.of(new Refusal.NotFound("this path"));
  }

  private static boolean climbs(String path) {
    for (String segment : path.split("[/\\\\]", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c < ' ' || c == 0x7f);
  }
}
