package org.verdash.generator.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed table: what a package's classes shall hold otherwise than the metadata says. A table
 * of a few lines serves a package of which nothing is known. Immutable.
 */
public final class Rules {
  private final Map<?, ?> json;

  private Rules(Map<?, ?> json) {
    this.json = json;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException when it is no object
   */
  public static Rules of(@Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      return new Rules(map);
    }
    throw new IllegalArgumentException("a table of rules is a JSON object");
  }

  /** What is said under a name; nothing said is an empty table. */
  public Rules at(String name) {
    return json.get(name) instanceof Map<?, ?> map ? new Rules(map) : new Rules(Map.of());
  }

  /** Whether anything is said under a name. */
  public boolean says(String name) {
    return json.containsKey(name);
  }

  /** The text under a name, or another. */
  public String text(String name, String otherwise) {
    return json.get(name) instanceof String text ? text : otherwise;
  }

  /** Whether a name stands at true. */
  public boolean is(String name) {
    return Boolean.TRUE.equals(json.get(name));
  }

  /** The texts under a name; empty when there are none. */
  public List<String> texts(String name) {
    return json.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The object under a name. */
  public Optional<Map<?, ?>> object(String name) {
    return json.get(name) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
  }

  /** Names that the table has. */
  public Set<String> names() {
    Map<String, Boolean> names = new LinkedHashMap<>();
    json.keySet().forEach(key -> names.put(String.valueOf(key), true));
    return names.keySet();
  }

  /** This table where it says something, another where it does not. */
  public Rules over(Rules other) {
    Map<Object, Object> all = new LinkedHashMap<>();
    other.json.forEach((name, value) -> put(all, name, value));
    json.forEach((name, value) -> put(all, name, value));
    return new Rules(all);
  }

  private static void put(Map<Object, Object> all, @Nullable Object name, @Nullable Object value) {
    if (name != null && value != null) {
      all.put(name, value);
    }
  }
}
