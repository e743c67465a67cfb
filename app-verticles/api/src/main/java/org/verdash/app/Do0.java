package org.verdash.app;

/** A callback's body that takes no value and sets what it wants. */
@FunctionalInterface
public interface Do0 {
  /**
   * Runs once; nothing set is "no update".
   *
   * @throws Exception {@link UserMessage} to tell the person; anything else is a fault
   */
  void run(Context ctx) throws Exception;
}
