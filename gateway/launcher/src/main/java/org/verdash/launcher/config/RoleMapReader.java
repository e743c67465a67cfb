package org.verdash.launcher.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code auth.role-map}: keys are roles of others, values are ours; or, as one text, {@code
 * theirs=ours, ...}.
 */
final class RoleMapReader {
  private static final String KEY = "auth.role-map";
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,62}");
  private static final Pattern PAIR = Pattern.compile("[^=\\s]+=[A-Za-z0-9][A-Za-z0-9_.:-]{0,62}");

  private final Settings settings;
  private final TypedSettings typed;
  private final Problems problems;

  RoleMapReader(Settings settings, TypedSettings typed, Problems problems) {
    this.settings = settings;
    this.typed = typed;
    this.problems = problems;
  }

  Map<String, Set<String>> read() {
    settings.know(new Known(KEY, new Known.Free(), ""));
    Map<String, Set<String>> roles = new HashMap<>();
    for (String pair : typed.texts(KEY, PAIR, "pairs like theirs=ours, or keys below it")) {
      int equals = pair.indexOf('=');
      roles
          .computeIfAbsent(pair.substring(0, equals), theirs -> new HashSet<>())
          .add(pair.substring(equals + 1));
    }
    for (String theirs : settings.writtenBelow(KEY)) {
      String key = KEY + "." + theirs;
      Set<String> ours = Set.copyOf(typed.texts(key, ROLE, "names of our roles"));
      if (ours.isEmpty()) {
        problems.add(key + " names no role of ours.");
      }
      roles.put(theirs, ours);
    }
    return roles;
  }
}
