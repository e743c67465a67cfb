package org.verdash.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads what stands behind a question mark, and segments of a path. */
final class Query {
  private Query() {}

  /** The values by name; one without an equals sign is empty. */
  static SequencedMap<String, List<String>> of(String text) {
    SequencedMap<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.replaceFirst("^\\?", "").split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] both = pair.split("=", 2);
        values
            .computeIfAbsent(form(both[0]), name -> new ArrayList<>())
            .add(both.length == 1 ? "" : form(both[1]));
      }
    }
    return values;
  }

  private static String form(String text) {
    return decoded(text.replace("+", "%20"));
  }

  // What is no proper encoding stays as it came; a plus sign in a path is a plus sign.
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
