package org.verdash.runtime.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;

/** Tells whether ids that a browser sent are those that a pattern stands for. Immutable. */
public final class IdPattern {
  private record Part(String name, Object constant, ComponentId.@Nullable Wildcard wild) {}

  private final List<Part> parts = new ArrayList<>();
  private final boolean many;

  private IdPattern(ComponentId.Dict id) {
    this.many = id.isMany();
    id.parts()
        .forEach(
            (name, value) ->
                parts.add(
                    value instanceof ComponentId.Wildcard wild
                        ? new Part(name, "", wild)
                        : new Part(name, scalar(value), null)));
  }

  /** The pattern of an id; null when it is the id of one component. */
  public static @Nullable IdPattern of(ComponentId id) {
    return id instanceof ComponentId.Dict dict && dict.isPattern() ? new IdPattern(dict) : null;
  }

  /** Whether it finds several components. */
  public boolean isMany() {
    return many;
  }

  /** Whether it stands for the id, whatever else the callback matches. */
  public boolean fits(@Nullable Object id, String scope) {
    if (!(id instanceof Map<?, ?> map) || map.size() != parts.size() + (scope.isEmpty() ? 0 : 1)) {
      return false;
    }
    for (Part part : parts) {
      Object value = map.get(part.name());
      if (value == null || !isScalar(value) || !fits(part, value)) {
        return false;
      }
    }
    return scope.isEmpty() || scope.equals(map.get("!"));
  }

  private static boolean fits(Part part, Object value) {
    ComponentId.Wildcard wild = part.wild();
    if (wild == null) {
      return part.constant().equals(scalar(value));
    }
    try {
      return wild.type().read(value) != null;
    } catch (IllegalArgumentException otherType) {
      return false;
    }
  }

  /**
   * Whether the id agrees with what the callback has matched so far, which it adds to.
   *
   * @param id one that fits
   */
  public boolean agrees(Map<?, ?> id, Map<String, Object> matched) {
    for (Part part : parts) {
      ComponentId.Wildcard wild = part.wild();
      if (wild != null && wild.kind() == ComponentId.Wildcard.Kind.MATCH) {
        Object value = scalar(id.get(part.name()));
        Object before = matched.putIfAbsent(part.name(), value);
        if (before != null && !before.equals(value)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the id's values are smaller than those that were matched, as far as they compare. */
  public boolean isSmaller(Map<?, ?> id, Map<String, Object> matched) {
    for (Part part : parts) {
      ComponentId.Wildcard wild = part.wild();
      boolean smaller = wild != null && wild.kind() == ComponentId.Wildcard.Kind.ALLSMALLER;
      if (smaller
          && scalar(id.get(part.name())) instanceof Number value
          && matched.get(part.name()) instanceof Number limit
          && value.doubleValue() >= limit.doubleValue()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What tells a component from the others that the pattern finds. It compares with others of its
   * kind, so that a set of them stays fast when a browser sends many of one hash.
   */
  Object key(Map<?, ?> id) {
    if (parts.size() == 1) {
      return scalar(id.get(parts.getFirst().name()));
    }
    List<Object> key = new ArrayList<>(1);
    for (Part part : parts) {
      if (part.wild() != null) {
        key.add(scalar(id.get(part.name())));
      }
    }
    return key.size() == 1 ? key.getFirst() : joined(key);
  }

  private static String joined(List<Object> key) {
    StringBuilder joined = new StringBuilder();
    for (Object value : key) {
      String text = value.toString();
      joined.append(value.getClass().getSimpleName()).append(text.length()).append(':');
      joined.append(text);
    }
    return joined.toString();
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String
        || value instanceof Boolean
        || (value instanceof Number number && Double.isFinite(number.doubleValue()));
  }

  // JavaScript has one kind of number.
  private static Object scalar(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Number number) {
      double exact = number.doubleValue();
      return exact == (int) exact ? (Object) (int) exact : (Object) exact;
    }
    return Objects.requireNonNull(value);
  }
}
