package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes five values and gives the output's value. */
@FunctionalInterface
public interface Fn5<A, B, C, D, E, R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @SuppressWarnings("TooManyParameters") // one argument an input
  @Nullable R apply(
      @Nullable A a, @Nullable B b, @Nullable C c, @Nullable D d, @Nullable E e, Context ctx)
      throws Exception;
}
