package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes two values and gives the output's value. */
@FunctionalInterface
public interface Fn2<A, B, R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @Nullable R apply(@Nullable A a, @Nullable B b, Context ctx) throws Exception;
}
