package org.verdash.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * A part of a figure: attributes by plotly's names. Immutable: each setter gives a new part.
 *
 * @param <S> the part itself
 */
public abstract class Part<S extends Part<S>> implements JsonValue {
  private final Map<String, @Nullable Object> attributes;

  Part(Map<String, @Nullable Object> attributes) {
    this.attributes = attributes;
  }

  final Map<String, @Nullable Object> attributes() {
    return attributes;
  }

  abstract S of(Map<String, @Nullable Object> changed);

  /**
   * Sets an attribute by plotly's name; the typed methods call this, and it serves those that they
   * do not cover. Numeric arrays travel as {@link Data}; lists are copied.
   *
   * @throws IllegalArgumentException when the value has no JSON form, such as an array of objects
   */
  public final S with(String name, @Nullable Object value) {
    SequencedMap<String, @Nullable Object> changed = new LinkedHashMap<>(attributes);
    changed.put(name, kept(value));
    return of(Collections.unmodifiableSequencedMap(changed));
  }

  private static @Nullable Object kept(@Nullable Object value) {
    return switch (value) {
      case double[] numbers -> Data.of(numbers);
      case float[] numbers -> Data.of(numbers);
      case int[] numbers -> Data.of(numbers);
      case long[] numbers -> Data.of(numbers);
      case short[] numbers -> Data.of(numbers);
      case byte[] numbers -> Data.of(numbers);
      case double[][] rows -> Data.of(rows);
      case float[][] rows -> Data.of(rows);
      case int[][] rows -> Data.of(rows);
      case byte[][] rows -> Data.of(rows);
      case List<?> list -> Collections.unmodifiableList(new ArrayList<>(list));
      case null, default -> value;
    };
  }

  /** An attribute by plotly's name as it was set or read; empty when it was not, or is null. */
  public final Optional<Object> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The type of a trace; scatter is plotly's own when there is none. */
  final String kind() {
    return attributes.get("type") instanceof String type ? type : "scatter";
  }

  static String numbered(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " counts from 1, not from " + number);
    }
    return number == 1 ? name : name + number;
  }

  /** The part of this name as it was set or read, or an empty one. */
  final <P extends Part<P>> P part(String name, P empty) {
    return attributes.get(name) instanceof Part<?> set
        ? empty.of(set.attributes)
        : read(name, empty);
  }

  private <P extends Part<P>> P read(String name, P empty) {
    return attributes.get(name) instanceof Map<?, ?> map ? empty.of(Ordered.copy(map)) : empty;
  }

  @Override
  public final void write(JsonWriter out) {
    out.value(attributes);
  }
}
