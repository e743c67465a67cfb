package org.verdash.generator.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names that have not been used yet, in one place of Java. The rule: {@code snake_case} and {@code
 * kebab-case} become {@code camelCase}; a name that is a keyword, or belongs to somebody else, ends
 * in an underscore; of two names that are the same or differ only in case, the second ends in 2,
 * the third in 3. Not thread-safe.
 */
public final class Names {
  private final Set<String> used = new HashSet<>();
  private final Set<String> reserved;
  private final String suffix;

  /** No names yet, and some that nobody gets. */
  public Names(Set<String> reserved) {
    this(reserved, "_");
  }

  /** No names yet, and some that get an end of their own, such as {@code El}. */
  public Names(Set<String> reserved, String suffix) {
    this.reserved = Set.copyOf(reserved);
    this.suffix = suffix;
  }

  /** Name of a method, such as {@code searchValue} for {@code search_value}. */
  public String method(String wire) {
    return free(lower(camel(wire)));
  }

  /** Name of a class, such as {@code ActiveCell} for {@code active_cell}. */
  public String type(String wire) {
    return free(camel(wire));
  }

  /**
   * Name of a class, or where that is taken, one that begins with what it belongs to: {@code
   * FilterActionType} for {@code type}.
   */
  public String type(String wire, String owner) {
    String name = camel(wire);
    boolean plain = !reserved.contains(name) && !used.contains(name.toLowerCase(Locale.ROOT));
    return free(plain ? name : owner + name);
  }

  /** Name of a constant, such as {@code CALLBACK_NAV} for {@code callback-nav}. */
  public String constant(String wire) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < wire.length(); i++) {
      char c = wire.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(wire.charAt(i - 1))) {
        name.append('_');
      }
      name.append(isPart(c) ? c : '_');
    }
    return free(startable(name.toString().toUpperCase(Locale.ROOT)));
  }

  /** Names of an enum's constants, each with the text that it stands for. */
  public static SequencedMap<String, String> constants(List<String> texts) {
    Names names = new Names(Set.of("TYPE"));
    SequencedMap<String, String> constants = new LinkedHashMap<>();
    texts.forEach(text -> constants.put(names.constant(text), text));
    return constants;
  }

  /** Takes a name as it is. */
  public String take(String name) {
    used.add(name.toLowerCase(Locale.ROOT));
    return name;
  }

  private String free(String name) {
    String legal = SourceVersion.isName(name) && !reserved.contains(name) ? name : name + suffix;
    String candidate = legal;
    for (int i = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = legal + i;
    }
    return candidate;
  }

  private static String camel(String wire) {
    StringBuilder name = new StringBuilder();
    boolean up = true;
    for (int i = 0; i < wire.length(); i++) {
      char c = wire.charAt(i);
      if (isPart(c)) {
        name.append(up ? Character.toUpperCase(c) : c);
        up = false;
      } else {
        up = true;
      }
    }
    return startable(name.toString());
  }

  private static String lower(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym && name.chars().noneMatch(Character::isLowerCase)
        ? name.toLowerCase(Locale.ROOT)
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String startable(String name) {
    boolean good = !name.isEmpty() && Character.isLetter(name.charAt(0));
    return good ? name : 'N' + name;
  }

  private static boolean isPart(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
