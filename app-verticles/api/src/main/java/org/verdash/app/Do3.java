package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes three values and sets what it wants. */
@FunctionalInterface
public interface Do3<A, B, C> {
  /**
   * Runs once; nothing set is "no update".
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  void run(@Nullable A a, @Nullable B b, @Nullable C c, Context ctx) throws Exception;
}
