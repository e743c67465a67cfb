package org.verdash.runtime.dispatch;

import org.verdash.contract.AppReply;

/** Somebody calls what only others may call; answered with 403. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotAllowedException() {
    super("not allowed", null, false, false);
  }

  /** What the person is told. */
  public AppReply.Problem problem() {
    return new AppReply.Problem(403, "not-allowed", "Not allowed", "You may not do this.", "");
  }
}
