package org.verdash.app;

import org.jspecify.annotations.Nullable;

/** A callback's body that takes no value and gives the output's value. */
@FunctionalInterface
public interface Fn0<R> {
  /**
   * The output's new value; null clears it.
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  @Nullable R apply(Context ctx) throws Exception;
}
