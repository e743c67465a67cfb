package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes three values and gives the output's value. */
@FunctionalInterface
public interface Fn3<A, B, C, R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @Nullable R apply(@Nullable A a, @Nullable B b, @Nullable C c, Context ctx) throws Exception;
}
