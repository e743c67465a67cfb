package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** The components of a page as plain JSON, found by their ids. Used by one thread. */
final class PageTree {
  private final @Nullable Object root;
  private SequencedMap<String, Part> parts = new LinkedHashMap<>();

  PageTree(Buffer layout) {
    this.root = JsonReader.read(layout);
    index();
  }

  /**
   * A component with an id.
   *
   * @param id as the browser would send it
   * @param text the id as text
   * @param props its properties; changed in place
   */
  record Part(Object id, String text, Map<String, @Nullable Object> props) {}

  /** All that have an id, in page order. */
  Collection<Part> parts() {
    return parts.values();
  }

  @Nullable Part part(String text) {
    return parts.get(text);
  }

  Set<String> ids() {
    return Set.copyOf(parts.keySet());
  }

  /** The ids of everything inside a value. */
  static Set<String> idsIn(@Nullable Object json) {
    SequencedMap<String, Part> inside = new LinkedHashMap<>();
    collect(json, inside);
    return inside.keySet();
  }

  /** To be called after components may have come or gone. */
  void index() {
    SequencedMap<String, Part> found = new LinkedHashMap<>();
    collect(root, found);
    parts = found;
  }

  @SuppressWarnings("unchecked") // names in JSON are texts
  private static void collect(@Nullable Object json, Map<String, Part> to) {
    switch (json) {
      case Map<?, ?> map -> {
        boolean component = map.containsKey("type") && map.containsKey("namespace");
        if (component && map.get("props") instanceof Map<?, ?> props && props.get("id") != null) {
          Object id = java.util.Objects.requireNonNull(props.get("id"));
          String text = ComponentId.textOf(id);
          to.put(text, new Part(id, text, (Map<String, @Nullable Object>) props));
        }
        map.values().forEach(value -> collect(value, to));
      }
      case List<?> list -> list.forEach(item -> collect(item, to));
      case null, default -> {
        // Only components have ids.
      }
    }
  }

  @Override
  public String toString() {
    return new JsonWriter().value(root).toString();
  }
}
