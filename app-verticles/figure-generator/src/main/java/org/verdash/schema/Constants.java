package org.verdash.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The constants of the enum of an attribute. */
final class Constants {
  private static final int MOST_COMBINED = 3;
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('=', "EQUAL"),
          Map.entry('<', "LESS"),
          Map.entry('>', "GREATER"),
          Map.entry('[', "CLOSED"),
          Map.entry(']', "CLOSED_END"),
          Map.entry('(', "OPEN"),
          Map.entry(')', "OPEN_END"),
          Map.entry('/', "SLASH"),
          Map.entry('\\', "BACKSLASH"),
          Map.entry('|', "BAR"),
          Map.entry('-', "DASH"),
          Map.entry('+', "PLUS"),
          Map.entry('.', "DOT"));

  private Constants() {}

  /**
   * One constant.
   *
   * @param json what it writes
   * @param told what it stands for
   */
  record Constant(String name, String json, String told) {}

  /** Empty when the attribute has no list of values, or only truth. */
  static List<Constant> of(Attribute attribute) {
    List<Object> values = new ArrayList<>(attribute.values());
    if (combined(attribute)) {
      values.addAll(attribute.flags().size(), combinations(attribute.flags()));
    }
    if (bool(attribute)) {
      values.removeIf(value -> value instanceof Boolean);
    }
    boolean texts = values.stream().anyMatch(value -> value instanceof String s && !s.isEmpty());
    Map<String, Constant> constants = new LinkedHashMap<>();
    values.stream()
        .filter(value -> !(texts && number(value)))
        .forEach(value -> add(constants, value, values));
    return List.copyOf(constants.values());
  }

  /** Whether truth is among the values, for which there is a method of its own. */
  static boolean bool(Attribute attribute) {
    return attribute.values().contains(true) && attribute.values().contains(false);
  }

  /** Whether each combination of flags has a constant. */
  static boolean combined(Attribute attribute) {
    return attribute.flags().size() <= MOST_COMBINED;
  }

  // Symbols have numbers beside their names, as numbers and as text.
  private static boolean number(Object value) {
    return value instanceof Number || value.toString().matches("\\d+");
  }

  private static void add(Map<String, Constant> constants, Object value, List<Object> all) {
    String json = value instanceof String text ? quoted(text) : value.toString();
    String name = name(value, all);
    while (constants.containsKey(name)) {
      name = "CAPITAL_" + name;
    }
    constants.put(name, new Constant(name, json, value.toString()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\") + '"';
  }

  private static String name(Object value, List<Object> all) {
    return switch (value) {
      case Boolean truth -> truth ? "ON" : all.contains("none") ? "OFF" : "NONE";
      case Number number -> (number.intValue() < 0 ? "MINUS_" : "N") + Math.abs(number.intValue());
      case String text when text.isEmpty() -> all.contains("none") ? "BLANK" : "NONE";
      case String text when text.equals("-") && all.contains("linear") -> "AUTO";
      case String text when text.matches("[^A-Za-z0-9]+") -> signs(text);
      default -> upper(value.toString());
    };
  }

  private static String upper(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return Character.isDigit(upper.charAt(0)) ? "N" + upper : upper;
  }

  private static String signs(String text) {
    return String.join(
        "_", text.chars().mapToObj(c -> SIGNS.getOrDefault((char) c, "SIGN_" + c)).toList());
  }

  private static List<Object> combinations(List<Object> flags) {
    List<Object> combinations = new ArrayList<>();
    for (int size = 2; size <= flags.size(); size++) {
      for (int set = 1; set < 1 << flags.size(); set++) {
        if (Integer.bitCount(set) == size) {
          combinations.add(joined(flags, set));
        }
      }
    }
    return combinations;
  }

  private static String joined(List<Object> flags, int set) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      if ((set & 1 << i) != 0) {
        parts.add(flags.get(i).toString());
      }
    }
    return String.join("+", parts);
  }
}
