package org.verdash.demos.components;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values as Java does, and remembers what has to be imported for it.
 *
 * @param imports names of classes, those of static methods behind the word static
 */
record Literals(Set<String> imports) {
  Literals() {
    this(new TreeSet<>());
  }

  /** The simple name of a class that will be imported. */
  String named(String inPackage, String name) {
    int dot = name.indexOf('.');
    imports.add(inPackage + '.' + (dot < 0 ? name : name.substring(0, dot)));
    return name;
  }

  /** Any value that JSON has. */
  String any(@Nullable Object value) {
    return switch (value) {
      case String text -> text(text);
      case Map<?, ?> map -> json(map);
      case List<?> list -> list(list);
      case Number number -> number(number);
      case null, default -> String.valueOf(value);
    };
  }

  static String number(Number number) {
    boolean wide = number instanceof Long;
    return number instanceof java.math.BigInteger
        ? number.doubleValue() + ""
        : number + (wide ? "L" : "");
  }

  static Optional<String> decimal(Object value) {
    return value instanceof Number n ? Optional.of(n.doubleValue() + "") : Optional.empty();
  }

  private String list(List<?> list) {
    boolean gaps = list.stream().anyMatch(item -> item == null);
    String items = list.stream().map(this::any).collect(joining(", "));
    return gaps
        ? named("java.util", "Arrays")
            + ".asList("
            + (list.size() == 1 ? "(Object) " : "")
            + items
            + ")"
        : named("java.util", "List") + ".of(" + items + ")";
  }

  /** An object that keeps its order, and may hold null. */
  String json(Map<?, ?> map) {
    named("org.verdash.app", "Json");
    StringBuilder text = new StringBuilder("Json");
    map.forEach(
        (name, value) ->
            text.append(text.length() == 4 ? ".of(" : ".with(")
                .append(text(String.valueOf(name)))
                .append(", ")
                .append(any(value))
                .append(')'));
    return map.isEmpty() ? "Json.EMPTY" : text.toString();
  }

  /** A call that reads a value from its JSON text. */
  static String parsed(Object value) {
    return ".parse(" + text(Wire.text(value)) + ')';
  }

  static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(
          switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c == '\u2028' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
          });
    }
    return text.append('"').toString();
  }
}
