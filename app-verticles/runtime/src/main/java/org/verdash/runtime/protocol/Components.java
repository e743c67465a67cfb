package org.verdash.runtime.protocol;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.Patch;

/** Finds components in what a callback sets. */
final class Components {
  private Components() {}

  /** Whether the value is a component or may hold one; does not fail. */
  static boolean inside(@Nullable Object value) {
    return switch (value) {
      case Component component -> true;
      case Patch<?> patch -> true;
      case String text -> false;
      case Number number -> false;
      case Map<?, ?> map -> isComponent(map) || any(map.values());
      // Of anything else one may be able to ask for its items once only.
      case Collection<?> items -> any(items);
      case Object[] items -> any(Arrays.asList(items));
      case Optional<?> maybe -> maybe.isPresent() && inside(maybe.get());
      case null, default -> false;
    };
  }

  // No stream for each row of a table that has a hundred thousand.
  private static boolean any(Collection<?> items) {
    for (Object item : items) {
      if (inside(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComponent(Map<?, ?> map) {
    return map.containsKey("namespace") && map.containsKey("type");
  }
}
