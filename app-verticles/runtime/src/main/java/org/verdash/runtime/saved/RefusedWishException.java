package org.verdash.runtime.saved;

import org.verdash.contract.AppReply;

/** A wish that is understood and cannot be: it is no fault, and the sentence names the field. */
public final class RefusedWishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String sentence;

  private RefusedWishException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.sentence = sentence;
  }

  static RefusedWishException unfit(String sentence) {
    return new RefusedWishException(422, sentence);
  }

  static RefusedWishException tooLarge(String sentence) {
    return new RefusedWishException(413, sentence);
  }

  /** What whoever wished is told. */
  public AppReply.Problem problem() {
    return status == 413
        ? new AppReply.Problem(413, "too-large", "That is too much", sentence, "")
        : new AppReply.Problem(422, "unfit", "That cannot be", sentence, "");
  }
}
