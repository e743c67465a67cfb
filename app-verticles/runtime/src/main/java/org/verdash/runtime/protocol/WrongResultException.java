package org.verdash.runtime.protocol;

/** A result that does not fit the callback, which the message names. Answered with 500. */
public final class WrongResultException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  WrongResultException(String sentence) {
    super(sentence);
  }
}
