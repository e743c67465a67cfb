package org.verdash.runtime.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
      case Iterable<?> items ->
          StreamSupport.stream(items.spliterator(), false).anyMatch(Components::inside);
      case Object[] items -> Arrays.stream(items).anyMatch(Components::inside);
      case Optional<?> maybe -> maybe.filter(Components::inside).isPresent();
      case Map<?, ?> map -> isComponent(map) || map.values().stream().anyMatch(Components::inside);
      case null, default -> false;
    };
  }

  private static boolean isComponent(Map<?, ?> map) {
    return map.containsKey("namespace") && map.containsKey("type");
  }
}
