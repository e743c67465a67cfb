package org.verdash.runtime.dispatch;

import org.verdash.contract.AppReply;

/** Nobody knows whether the call has run before, and it must not run twice. */
final class MayHaveRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MayHaveRunException() {
    super("the call may have run before", null, false, false);
  }

  AppReply.Problem problem() {
    return new AppReply.Problem(
        409,
        "may-have-run",
        "This may already have happened",
        "The server stopped while it worked on this. Look whether it was done before you repeat"
            + " it.",
        "");
  }
}
