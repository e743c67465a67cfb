package org.verdash.app;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of components that come and go: each row has a key, each component of a row is a part, and
 * its id is {@code {"rows":name,"part":part,"key":key}}. Keep it and its parts in constants.
 * Immutable and thread-safe.
 *
 * @param name tells these rows from others of the app
 * @param key type of the keys
 */
public record Rows<K>(String name, Type<K> key) {
  private static final String ROWS = "rows";
  private static final String PART = "part";
  private static final String KEY = "key";

  /** Rows with numbers as keys. */
  public static Rows<Integer> ints(String name) {
    return new Rows<>(name, Type.INT);
  }

  /** Rows with texts as keys. */
  public static Rows<String> texts(String name) {
    return new Rows<>(name, Type.TEXT);
  }

  /**
   * A part that every row has.
   *
   * @param part tells it from the other parts of a row
   * @param prop the property of a component, such as {@code id -> Dropdown.value(id)}
   */
  public <T> Part<K, T> part(String part, Function<ComponentId, Prop<T>> prop) {
    return new Part<>(this, part, prop);
  }

  /**
   * All rows, one value for each in page order; a row that lacks one of the parts is left out.
   *
   * @param row makes the value of a row; may ask only for the parts
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  public final <R> In<SequencedMap<K, R>> all(
      Function<Values<K>, ? extends R> row, Part<K, ?>... parts) {
    List<Part<K, ?>> wanted = List.of(parts);
    In<?>[] inputs = wanted.stream().map(Part::all).toArray(In<?>[]::new);
    return Group.of(values -> joined(values, row, wanted), inputs);
  }

  private <R> SequencedMap<K, R> joined(
      Group.Values values, Function<Values<K>, ? extends R> row, List<Part<K, ?>> parts) {
    SequencedMap<K, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
    for (Part<K, ?> part : parts) {
      part.collect(values, found, part.equals(parts.getFirst()));
    }
    SequencedMap<K, R> rows = new LinkedHashMap<>();
    for (Map.Entry<K, Map<String, @Nullable Object>> each : found.entrySet()) {
      if (each.getValue().size() == parts.size()) {
        rows.put(each.getKey(), row.apply(new RowValues<>(each.getKey(), each.getValue())));
      }
    }
    return Collections.unmodifiableSequencedMap(rows);
  }

  private ComponentId id(String part, Object key) {
    return ComponentId.of(Map.of(ROWS, name, PART, part, KEY, key));
  }

  /**
   * The key in an id of these rows, or null when the id is of others.
   *
   * @throws IllegalArgumentException when the key is none of theirs
   */
  public @Nullable K keyOf(ComponentId id) {
    return id instanceof ComponentId.Dict dict && name.equals(dict.parts().get(ROWS))
        ? key.read(dict.parts().get(KEY))
        : null;
  }

  /**
   * The key that the matching parts of a callback have.
   *
   * @param matched value of MATCH by its place in the ids
   * @throws IllegalArgumentException when the callback matches no part
   */
  public K keyOf(Map<String, ?> matched) {
    Object raw = matched.get(KEY);
    if (raw == null) {
      throw new IllegalArgumentException("the callback matches no part of the rows " + name);
    }
    return requireNonNull(key.read(raw));
  }

  /** The parts of one row. */
  public interface Values<K> {
    /**
     * The part's value.
     *
     * @throws IllegalArgumentException when the part was not asked for
     */
    <T> @Nullable T get(Part<K, T> part);

    /** The row's key. */
    K key();
  }

  private record RowValues<K>(K key, Map<String, @Nullable Object> cells) implements Values<K> {
    @Override
    @SuppressWarnings("unchecked") // what stands at a part's place was read by its type
    public <T> @Nullable T get(Part<K, T> part) {
      if (!cells.containsKey(part.cell())) {
        throw new IllegalArgumentException("part " + part.part() + " was not asked for");
      }
      return (T) cells.get(part.cell());
    }
  }

  /**
   * One component of every row.
   *
   * @param rows the rows
   * @param part its name in the rows
   * @param prop the property of the component that has an id
   */
  public record Part<K, T>(Rows<K> rows, String part, Function<ComponentId, Prop<T>> prop) {
    /** The property in the row of a key. */
    public Prop<T> at(K key) {
      Object raw =
          switch (key) {
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            default -> key.toString();
          };
      return prop.apply(rows.id(part, raw));
    }

    /** In a callback that runs once for each row: the property in that row. */
    public Prop<T> match() {
      return prop.apply(pattern(ComponentId.Wildcard.Kind.MATCH));
    }

    /** The property in all rows, in page order. */
    public In<SequencedMap<K, T>> all() {
      return keyed(every().pattern());
    }

    /** In a callback that runs once for each row: the property in all rows of smaller keys. */
    public In<SequencedMap<K, T>> smaller() {
      return keyed(prop.apply(pattern(ComponentId.Wildcard.Kind.ALLSMALLER)));
    }

    /** The property in any rows; as an output it takes values by key. */
    public Out<SequencedMap<K, T>> each() {
      return every();
    }

    private Every<K, T> every() {
      return new Every<>(this);
    }

    private ComponentId pattern(ComponentId.Wildcard.Kind kind) {
      return rows.id(part, new ComponentId.Wildcard(kind, rows.key));
    }

    private In<SequencedMap<K, T>> keyed(Prop<T> pattern) {
      return Group.of(
          values -> {
            SequencedMap<K, @Nullable T> byKey = new LinkedHashMap<>();
            values.found(pattern).forEach(found -> byKey.put(key(found), found.value()));
            return Collections.unmodifiableSequencedMap(byKey);
          },
          new Each<>(pattern));
    }

    private K key(Found<T> found) {
      return requireNonNull(rows.key.read(found.parts().get(KEY)));
    }

    // Two properties of one component are two parts of one name.
    private String cell() {
      return part + '.' + match().name();
    }

    private void collect(
        Group.Values values,
        SequencedMap<K, Map<String, @Nullable Object>> rowsFound,
        boolean first) {
      String cell = cell();
      for (Found<T> found : values.found(every().pattern())) {
        Map<String, @Nullable Object> row =
            first
                ? rowsFound.computeIfAbsent(key(found), key -> new HashMap<>())
                : rowsFound.get(key(found));
        if (row != null) {
          row.put(cell, found.value());
        }
      }
    }
  }

  /**
   * A part in any rows, as an output.
   *
   * @param part the part
   */
  public record Every<K, T>(Part<K, T> part) implements Out<SequencedMap<K, T>> {
    private Prop<T> pattern() {
      return part.prop.apply(part.pattern(ComponentId.Wildcard.Kind.ALL));
    }

    @Override
    public Prop<?> prop() {
      return pattern();
    }
  }
}
