package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes four values and gives the output's value. */
@FunctionalInterface
public interface Fn4<A, B, C, D, R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @SuppressWarnings("TooManyParameters") // one argument an input
  @Nullable R apply(@Nullable A a, @Nullable B b, @Nullable C c, @Nullable D d, Context ctx)
      throws Exception;
}
