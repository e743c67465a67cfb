package org.verdash.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A JSON object whose names nobody prescribes. Immutable: {@link #with} gives another.
 *
 * @param values values by name, as {@link org.verdash.json.JsonReader} reads them, or whatever has
 *     a JSON form; a value may be null, as JSON's are
 */
public record Json(Map<String, Object> values) implements JsonValue {
  /** An object without names. */
  public static final Json EMPTY = new Json(Map.of());

  /** How it reads. */
  public static final Type<Json> TYPE = Type.of("object", Json::read);

  /** Copies the values. */
  public Json {
    SequencedMap<String, Object> copy = new LinkedHashMap<>(values);
    values = Collections.unmodifiableSequencedMap(copy);
  }

  /** An object with one name. */
  public static Json of(String name, @Nullable Object value) {
    return EMPTY.with(name, value);
  }

  /** The same with one name more, or another value behind it. */
  @SuppressWarnings("NullAway") // JSON's null stands in the map as itself
  public Json with(String name, @Nullable Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Json(more);
  }

  /**
   * The value behind a name; empty when there is none, or null.
   *
   * @throws IllegalArgumentException when it is of another type
   */
  public <T> Optional<T> get(String name, Type<T> type) {
    return Optional.ofNullable(type.read(values.get(name)));
  }

  @Override
  public void write(JsonWriter out) {
    out.value(values);
  }

  private static Json read(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw Types.refusal("object", json);
    }
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    map.forEach((name, value) -> values.put(String.valueOf(name), value));
    return new Json(values);
  }
}
