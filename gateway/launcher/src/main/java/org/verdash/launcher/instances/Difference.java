package org.verdash.launcher.instances;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonReader;
import org.verdash.state.InstanceState;
import org.verdash.state.Value;

/**
 * A property that two states have not alike.
 *
 * @param key the property
 * @param left its value as JSON; null where it is not remembered
 * @param right the same of the other state
 */
record Difference(String key, @Nullable String left, @Nullable String right) {

  /** All of them in order of their keys; the values of either state may be in any form of JSON. */
  static List<Difference> between(InstanceState left, InstanceState right) {
    SortedMap<String, String> before = texts(left);
    SortedMap<String, String> after = texts(right);
    SortedMap<String, String> both = new TreeMap<>(before);
    both.putAll(after);
    List<Difference> all = new ArrayList<>();
    for (String key : both.keySet()) {
      Difference each = new Difference(key, before.get(key), after.get(key));
      if (!each.isNone()) {
        all.add(each);
      }
    }
    return List.copyOf(all);
  }

  /** How many properties at least one of the two remembers. */
  static int outOf(InstanceState left, InstanceState right) {
    SortedMap<String, String> both = texts(left);
    both.putAll(texts(right));
    return both.size();
  }

  private static SortedMap<String, String> texts(InstanceState state) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Value value : state.values()) {
      texts.put(value.key(), value.json().toString());
    }
    return texts;
  }

  // The store keeps the meaning of JSON, not its letters.
  private boolean isNone() {
    return left != null
        && right != null
        && (left.equals(right) || Objects.equals(plain(left), plain(right)));
  }

  /** The value that a text of JSON stands for, numbers by their size. */
  private static @Nullable Object plain(String json) {
    return plain(JsonReader.read(Buffer.buffer(json)));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
      case List<?> list -> list.stream().map(Difference::orNothing).toList();
      case Map<?, ?> map -> {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((name, inside) -> plain.put(String.valueOf(name), orNothing(inside)));
        yield plain;
      }
      case null, default -> value;
    };
  }

  private static Object orNothing(@Nullable Object value) {
    Object plain = plain(value);
    return plain == null ? Nothing.NULL : plain;
  }

  /** JSON's null, for collections that take none. */
  private enum Nothing {
    NULL
  }
}
