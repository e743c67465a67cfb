package org.verdash.app;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a callback reads: a property, a {@link Group} of them, or a view of either.
 * Immutable and thread-safe.
 *
 * @param <T> what the callback gets; null when a plain property is cleared in the browser
 */
public sealed interface In<T> permits Prop, Each, Group, View {
  /** What {@link #map} takes; both its argument and its result may be null. */
  @FunctionalInterface
  interface Reading<T, U> {
    /**
     * The value as the callback wants it.
     *
     * @throws RuntimeException ends the callback as if its body had thrown
     */
    @Nullable U apply(@Nullable T value);
  }

  /** The properties that are read, in order. */
  List<Prop<?>> props();

  /** The inputs of which it is made; none for a property. */
  default List<In<?>> inside() {
    return List.of();
  }

  /** Those of them that must be on the page for the callback to run. */
  default List<Prop<?>> required() {
    return props();
  }

  /**
   * The value out of one call's values.
   *
   * @throws RuntimeException whatever the reading function throws
   */
  @Nullable T read(Group.Values values);

  /** The value after a function that must take null where this may be null. */
  default <U> In<U> map(Reading<T, U> f) {
    return new View<>(this, f, false);
  }

  /** The value, or another one in place of null. */
  default In<T> orElse(T value) {
    return map(read -> read == null ? value : read);
  }

  /** The value if it is there; the component may be missing on the page, too. */
  default In<Optional<T>> optional() {
    return new View<>(this, Optional::ofNullable, true);
  }
}
