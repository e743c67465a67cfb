package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes one value and sets what it wants. */
@FunctionalInterface
public interface Do1<A> {
  /**
   * Runs once; nothing set is "no update".
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  void run(@Nullable A a, Context ctx) throws Exception;
}
