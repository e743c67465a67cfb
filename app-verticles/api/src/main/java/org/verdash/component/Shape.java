package org.verdash.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Type;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** An object with fields that a component prescribes; components inside it are found. */
public interface Shape extends JsonValue {
  /** Its JSON object. */
  Map<String, Object> json();

  @Override
  default void write(JsonWriter out) {
    out.value(json());
  }

  /** A copy of an object with a field more, or with another value in it. */
  @SuppressWarnings("NullAway") // JSON's null stands in the map as itself
  static Map<String, Object> with(Map<String, Object> json, String name, @Nullable Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(json);
    more.put(name, value);
    return Collections.unmodifiableSequencedMap(more);
  }

  /**
   * How a shape reads.
   *
   * @throws IllegalArgumentException on reading, when the value is no object
   */
  static <T extends Shape> Type<T> type(String name, Function<Map<String, Object>, T> make) {
    return Type.of(name, json -> make.apply(PlainTypes.object(json)));
  }
}
