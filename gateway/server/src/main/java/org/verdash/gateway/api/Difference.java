package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.verdash.state.Value;

/** What two states of an instance differ in, property by property. */
final class Difference {
  private Difference() {}

  /**
   * The array of {@code {"key","from"?,"to"?}}, in order of the keys; a side that has no such
   * property is left out. It reads the values that differ, which may be long: not on an event loop.
   */
  static Buffer of(List<Value> from, List<Value> to) {
    Map<String, Buffer> before = byKey(from);
    Map<String, Buffer> after = byKey(to);
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    Buffer json = Buffer.buffer("[");
    for (String key : keys) {
      Buffer one = before.get(key);
      Buffer other = after.get(key);
      if (!same(one, other)) {
        json.appendString(json.length() == 1 ? "" : ",");
        json.appendString("{\"key\":").appendString(Json.encode(key));
        side(json, "from", one);
        side(json, "to", other);
        json.appendString("}");
      }
    }
    return json.appendString("]");
  }

  private static Map<String, Buffer> byKey(List<Value> values) {
    Map<String, Buffer> map = new TreeMap<>();
    values.forEach(value -> map.put(value.key(), value.json()));
    return map;
  }

  // Stores may write equal JSON in other bytes.
  private static boolean same(@Nullable Buffer one, @Nullable Buffer other) {
    return Objects.equals(one, other)
        || (one != null
            && other != null
            && Objects.equals(Json.decodeValue(one), Json.decodeValue(other)));
  }

  private static void side(Buffer json, String name, @Nullable Buffer value) {
    if (value != null) {
      json.appendString(",\"" + name + "\":").appendBuffer(value);
    }
  }
}
