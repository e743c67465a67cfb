package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes six values and sets what it wants. */
@FunctionalInterface
public interface Do6<A, B, C, D, E, F> {
  /**
   * Runs once; nothing set is "no update".
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @SuppressWarnings("TooManyParameters") // one argument an input
  void run(
      @Nullable A a,
      @Nullable B b,
      @Nullable C c,
      @Nullable D d,
      @Nullable E e,
      @Nullable F f,
      Context ctx)
      throws Exception;
}
