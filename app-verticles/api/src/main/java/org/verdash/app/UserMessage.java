package org.verdash.app;

/**
 * Thrown by a callback to tell the person who acted what is wrong, in words for that person. The
 * page keeps its values. Anything else thrown is a fault: the person sees an incident number and
 * the log has the stack.
 */
public class UserMessage extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A message for the person, one or two sentences. */
  public UserMessage(String message) {
    super(message, null, false, false);
  }
}
