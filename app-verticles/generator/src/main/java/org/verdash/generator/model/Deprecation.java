package org.verdash.generator.model;

import java.util.Locale;

/** Recognises a description of something that goes away. */
final class Deprecation {
  private Deprecation() {}

  static boolean in(String doc) {
    String start = doc.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("deprecated")
        || start.startsWith("**deprecated")
        || start.startsWith("(deprecated")
        || start.contains("@deprecated");
  }
}
