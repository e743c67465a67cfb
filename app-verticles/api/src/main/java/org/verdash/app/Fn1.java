package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes one value and gives the output's value. */
@FunctionalInterface
public interface Fn1<A, R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @Nullable R apply(@Nullable A a, Context ctx) throws Exception;
}
