package org.verdash.app;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;

/**
 * The id of a component: a name, or a map as pattern-matching callbacks use it. Immutable; equal
 * when the browser would take them for the same.
 */
public sealed interface ComponentId extends JsonValue {
  /**
   * An id that is a name.
   *
   * @throws IllegalArgumentException when it is empty, has a dot or a tilde, or starts with a brace
   */
  static ComponentId of(String name) {
    return new Name(name);
  }

  /**
   * An id that is a map; values are text, numbers or truth values. With {@link #MATCH}, {@link
   * #ALL} or {@link #ALLSMALLER} among them it is a pattern, which callbacks may have and
   * components may not.
   *
   * @throws IllegalArgumentException when it is empty, a key starts with a character up to {@code
   *     !}, or a value is of another kind
   */
  static ComponentId of(Map<String, ?> parts) {
    return new Dict(new TreeMap<>(parts));
  }

  /**
   * An id for a component that needs none that people read: made from the place in the source at
   * which this is called, so that every node and every start makes the same one. For constants: the
   * same place gives the same id again, which {@code build()} refuses to have on a page twice.
   */
  static ComponentId auto() {
    return new Name(AutoId.at(StackWalker.getInstance().walk(AutoId::caller)));
  }

  /** The id as the browser writes it in {@code id.property} (JSON with sorted keys for a map). */
  String text();

  /** The same inside a scope, as architecture says: {@code <scope>~<id>}, or a key {@code "!"}. */
  String text(String scope);

  /**
   * An id that a browser sent, as text to compare with {@link #text(String)}: a map as JavaScript
   * writes it with sorted keys, anything else as it is. Does not fail; what came is not believed.
   */
  static String textOf(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> parts)) {
      return String.valueOf(json);
    }
    SortedMap<String, @Nullable Object> sorted = new TreeMap<>();
    parts.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    return IdText.of(sorted);
  }

  /** Stands in a pattern: a callback for each value, which all its MATCHes share. */
  Wildcard MATCH = new Wildcard(Wildcard.Kind.MATCH, Type.ANY);

  /** Stands in a pattern: all components at once, whatever value they have here. */
  Wildcard ALL = new Wildcard(Wildcard.Kind.ALL, Type.ANY);

  /** Stands in a pattern: all components with a smaller value here than the callback's MATCH. */
  Wildcard ALLSMALLER = new Wildcard(Wildcard.Kind.ALLSMALLER, Type.ANY);

  /** Whether a map. */
  default boolean isDict() {
    return this instanceof Dict;
  }

  /** Whether it stands for components rather than being the id of one. */
  default boolean isPattern() {
    return this instanceof Dict dict && dict.holds(Wildcard.class::isInstance);
  }

  /** Whether it stands for several components at once. */
  default boolean isMany() {
    return this instanceof Dict dict
        && dict.holds(part -> part instanceof Wildcard wild && wild.kind() != Wildcard.Kind.MATCH);
  }

  /**
   * A part of a pattern that is not fixed.
   *
   * @param kind which values it takes
   * @param type what the values must read as
   */
  record Wildcard(Kind kind, Type<?> type) {
    /** Dash's three. */
    public enum Kind {
      /** One value, the same wherever it stands in a callback. */
      MATCH,
      /** Every value. */
      ALL,
      /** Every value smaller than the one of MATCH. */
      ALLSMALLER
    }
  }

  /**
   * An id that is a name.
   *
   * @param name the name
   */
  record Name(String name) implements ComponentId {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException as {@link ComponentId#of(String)}
     */
    public Name {
      if (name.isEmpty() || name.startsWith("{") || name.indexOf('.') >= 0) {
        throw new IllegalArgumentException(
            "component id '" + name + "' must not be empty, hold a dot or start with a brace");
      }
      if (name.indexOf('~') >= 0) {
        throw new IllegalArgumentException("component id '" + name + "' must not hold a tilde");
      }
    }

    @Override
    public String text() {
      return name;
    }

    @Override
    public String text(String scope) {
      return scope.isEmpty() ? name : scope + '~' + name;
    }

    @Override
    public void write(JsonWriter out) {
      out.text(text(out.idScope()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * An id that is a map.
   *
   * @param parts its parts, sorted by key
   */
  record Dict(SortedMap<String, Object> parts) implements ComponentId {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException as {@link ComponentId#of(Map)}
     */
    public Dict {
      parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("a component id of parts needs at least one");
      }
      parts.forEach(Dict::check);
    }

    private static void check(String key, Object value) {
      if (key.isEmpty() || key.charAt(0) <= '!') {
        throw new IllegalArgumentException("key '" + key + "' of a component id starts too low");
      }
      boolean number = value instanceof Number n && Double.isFinite(n.doubleValue());
      boolean other = value instanceof Boolean || value instanceof Wildcard;
      if (!(value instanceof String || number || other)) {
        throw new IllegalArgumentException(
            "value of '" + key + "' in a component id must be text, number or truth value");
      }
    }

    @Override
    public String text() {
      return text("");
    }

    @Override
    public String text(String scope) {
      return IdText.of(scoped(scope));
    }

    @Override
    public void write(JsonWriter out) {
      if (isPattern()) {
        throw UnwritableValueException.because(
            text() + " is a pattern for callbacks and cannot be the id of a component");
      }
      out.value(scoped(out.idScope()));
    }

    private boolean holds(Predicate<Object> wanted) {
      for (Object part : parts.values()) {
        if (wanted.test(part)) {
          return true;
        }
      }
      return false;
    }

    private SortedMap<String, Object> scoped(String scope) {
      if (scope.isEmpty()) {
        return parts;
      }
      SortedMap<String, Object> scoped = new TreeMap<>(parts);
      scoped.put("!", scope);
      return scoped;
    }

    /** Equal when the browser writes both alike: 1 and 1.0 are one number there. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Dict dict && dict.text().equals(text());
    }

    @Override
    public int hashCode() {
      return text().hashCode();
    }

    @Override
    public String toString() {
      return text();
    }
  }
}
