package org.verdash.dcc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Type;

/** Reads what the browser sends without a form of its own. */
final class Json {
  static final Type<Map<String, Object>> OBJECT = Type.of("object", Json::object);
  static final Type<double[]> NUMBERS = Type.of("double[]", Json::numbers);

  private Json() {}

  // Values may be null, as JSON's are; whoever asks for one meets it as an object without a value.
  static Map<String, Object> object(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw wanted("an object", json);
    }
    SequencedMap<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return Collections.unmodifiableSequencedMap(named);
  }

  private static double[] numbers(Object json) {
    if (!(json instanceof List<?> items)) {
      throw wanted("a list of numbers", json);
    }
    return items.stream().mapToDouble(Json::number).toArray();
  }

  private static double number(@Nullable Object json) {
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    throw wanted("a number", String.valueOf(json));
  }

  static IllegalArgumentException wanted(String what, Object json) {
    String shown = String.valueOf(json);
    return new IllegalArgumentException(
        "wanted " + what + " but got " + shown.substring(0, Math.min(60, shown.length())));
  }
}
