package org.verdash.runtime.protocol;

/** A request that does not fit the app; the message names the field or id. Answered with 400. */
public final class BadCallException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 200;

  /** A request that is wrong for a reason told as a sentence. */
  public BadCallException(String sentence) {
    super(sentence, null, false, false);
  }

  /** What a client sent, short enough to stand in a sentence. */
  public static String cut(String sent) {
    return sent.length() > LONGEST ? sent.substring(0, LONGEST) + "..." : sent;
  }
}
