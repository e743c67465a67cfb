package org.verdash.app;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the components that a pattern has found on the page.
 *
 * @param parts its id as the browser sent it
 * @param value its property
 */
public record Found<T>(Map<?, ?> parts, @Nullable T value) {
  /** The component's id. */
  public ComponentId id() {
    return idOf(parts);
  }

  /** An id of a browser that fits a pattern, without its scope. */
  public static ComponentId idOf(Map<?, ?> parts) {
    TreeMap<String, Object> own = new TreeMap<>();
    parts.forEach(
        (name, part) -> {
          if (!name.equals("!")) {
            own.put((String) name, part);
          }
        });
    return new ComponentId.Dict(own);
  }
}
