package org.verdash.app;

/**
 * Something that a callback sets: a property, the same property of many components, or either of
 * them shared with other callbacks.
 *
 * @param <T> type of the value
 */
public sealed interface Out<T> permits Prop, Each, Rows.Every, Shared {
  /** The property, whose id may be a pattern. */
  Prop<?> prop();

  /**
   * The same output where other callbacks set it, too: all of them but one must say so, and each of
   * them whether the page calls it when it opens.
   */
  default Out<T> shared() {
    return new Shared<>(this);
  }

  /** Whether other callbacks set it, too. */
  default boolean isShared() {
    return false;
  }

  /** The output itself, whoever else sets it. */
  default Out<T> plain() {
    return this;
  }
}
