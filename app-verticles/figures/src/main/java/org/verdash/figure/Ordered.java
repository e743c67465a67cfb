package org.verdash.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Maps that keep their order, so that a figure writes the same text in every run. */
final class Ordered {
  private Ordered() {}

  static Map<String, @Nullable Object> of(String name, Object value, Object... more) {
    SequencedMap<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(name, value);
    for (int i = 0; i < more.length; i += 2) {
      map.put((String) more[i], more[i + 1]);
    }
    return Collections.unmodifiableSequencedMap(map);
  }

  static Map<String, @Nullable Object> copy(Map<?, ?> source) {
    SequencedMap<String, @Nullable Object> map = new LinkedHashMap<>();
    source.forEach((name, value) -> map.put(String.valueOf(name), value));
    return Collections.unmodifiableSequencedMap(map);
  }
}
