package org.verdash.figure.express;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Layout;
import org.verdash.figure.Trace;

/** Attributes of a part of a figure that are still being written. */
final class Draft {
  private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

  /** Sets an attribute by its path, such as {@code marker.color}. */
  Draft set(String path, @Nullable Object value) {
    Map<String, @Nullable Object> in = attributes;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      in = inner(in, names[i]);
    }
    in.put(names[names.length - 1], value);
    return this;
  }

  @SuppressWarnings("unchecked") // only set() puts maps in, and these are its own
  private static Map<String, @Nullable Object> inner(
      Map<String, @Nullable Object> in, String name) {
    return (Map<String, @Nullable Object>)
        in.computeIfAbsent(name, key -> new LinkedHashMap<String, @Nullable Object>());
  }

  Trace<?> on(Trace<?> start) {
    Trace<?> changed = start;
    for (var attribute : attributes.entrySet()) {
      changed = changed.with(attribute.getKey(), attribute.getValue());
    }
    return changed;
  }

  Layout on(Layout start) {
    Layout changed = start;
    for (var attribute : attributes.entrySet()) {
      changed = changed.with(attribute.getKey(), attribute.getValue());
    }
    return changed;
  }

  Map<String, @Nullable Object> attributes() {
    return attributes;
  }
}
