package org.verdash.demos.components;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The record that the rows of a table would be in a program.
 *
 * @param types Java type by component
 */
record RowText(SequencedMap<String, String> types) {
  /** The record that all rows fit; one without components when there is none. */
  static RowText of(@Nullable Object rows) {
    SequencedMap<String, String> types = new LinkedHashMap<>();
    List<?> all = rows instanceof List<?> list ? list : List.of();
    for (Object row : all) {
      if (!(row instanceof Map<?, ?> map) || !add(types, map)) {
        return new RowText(new LinkedHashMap<>());
      }
    }
    return new RowText(types);
  }

  private static boolean add(Map<String, String> types, Map<?, ?> row) {
    boolean same = types.isEmpty() || types.keySet().equals(row.keySet());
    row.forEach((name, value) -> types.merge(String.valueOf(name), type(value), RowText::both));
    return same && types.keySet().stream().allMatch(RowText::isName) && !types.containsValue("");
  }

  private static boolean isName(String name) {
    boolean ofRecords = List.of("hashCode", "toString", "getClass", "wait").contains(name);
    return SourceVersion.isName(name) && name.indexOf('.') < 0 && !ofRecords;
  }

  private static String type(@Nullable Object value) {
    return switch (value) {
      case String text -> "String";
      case Integer number -> "int";
      case Double number -> "double";
      case Boolean truth -> "boolean";
      case null, default -> "";
    };
  }

  private static String both(String one, String other) {
    boolean numbers = List.of("int", "double").containsAll(List.of(one, other));
    return one.equals(other) ? one : numbers ? "double" : "";
  }

  /** Its declaration. */
  String declaration() {
    return types.entrySet().stream()
        .map(type -> type.getValue() + ' ' + type.getKey())
        .collect(joining(", ", "record Row(", ") {}"));
  }

  /** One of it; empty when the row is none. */
  Optional<String> of(Map<?, ?> row) {
    if (types.isEmpty() || !types.keySet().equals(row.keySet())) {
      return Optional.empty();
    }
    List<String> given = new ArrayList<>();
    types.forEach((name, type) -> given.add(argument(type, row.get(name))));
    return Optional.of("new Row(" + String.join(", ", given) + ')');
  }

  private static String argument(String type, @Nullable Object value) {
    return switch (value) {
      case String text -> Literals.text(text);
      case Number number when type.equals("double") -> number.doubleValue() + "";
      case null, default -> String.valueOf(value);
    };
  }
}
