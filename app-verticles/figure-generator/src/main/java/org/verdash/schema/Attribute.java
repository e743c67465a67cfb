package org.verdash.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A value of the schema.
 *
 * @param name plotly's name
 * @param json what the schema says about it
 */
record Attribute(String name, Map<String, Object> json) {
  private static final List<String> SHAPE =
      List.of("valType", "arrayOk", "values", "flags", "extras", "freeLength", "dimensions");

  String kind() {
    return text("valType");
  }

  String text() {
    return text("description");
  }

  private String text(String key) {
    return json.get(key) instanceof String text ? text : "";
  }

  /** Whether it may have a value for each of the trace's values. */
  boolean each() {
    return Boolean.TRUE.equals(json.get("arrayOk"));
  }

  /** What it may be, when that is a list; patterns are left out. */
  List<Object> values() {
    Stream<Object> all = Stream.of("flags", "values", "extras").flatMap(key -> list(key).stream());
    return all.filter(value -> !pattern(value)).toList();
  }

  List<Object> flags() {
    return list("flags");
  }

  /** Whether it may be texts that only a pattern tells, such as the name of an axis. */
  boolean patterns() {
    return list("values").stream().anyMatch(Attribute::pattern);
  }

  private static boolean pattern(Object value) {
    return value instanceof String text && text.startsWith("/^");
  }

  /** The kinds of the entries of an array of fixed length; empty when the length is free. */
  List<String> entries() {
    if (Boolean.TRUE.equals(json.get("freeLength")) || json.containsKey("dimensions")) {
      return List.of();
    }
    return list("items").stream().map(item -> kindOf((Map<?, ?>) item)).toList();
  }

  private static String kindOf(Map<?, ?> item) {
    return String.valueOf(item.get("valType"));
  }

  String shape() {
    Map<String, Object> told = new LinkedHashMap<>();
    SHAPE.forEach(key -> told.put(key, json.getOrDefault(key, "")));
    told.put("entries", entries());
    return name + told;
  }

  private List<Object> list(String key) {
    List<Object> list = new ArrayList<>();
    if (json.get(key) instanceof List<?> values) {
      values.forEach(value -> list.add(Objects.requireNonNull(value)));
    }
    return list;
  }

  /** A JSON object as it is read: with names. */
  static Map<String, Object> names(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach(
        (name, value) -> {
          if (value != null) {
            named.put(String.valueOf(name), value);
          }
        });
    return named;
  }
}
