package org.verdash.runtime.dispatch;

import org.verdash.contract.AppReply;

/** Somebody calls what only others may call. */
final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotAllowedException() {
    super("not allowed", null, false, false);
  }

  AppReply.Problem problem() {
    return new AppReply.Problem(403, "not-allowed", "Not allowed", "You may not do this.", "");
  }
}
