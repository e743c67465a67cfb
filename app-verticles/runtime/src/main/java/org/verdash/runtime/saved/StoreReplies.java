package org.verdash.runtime.saved;

import org.verdash.contract.AppReply;
import org.verdash.state.StateException;

/** What a page is told when the store did not do what it was asked. */
public final class StoreReplies {
  private StoreReplies() {}

  /** Whether the same request may succeed soon. */
  public static boolean passing(Throwable failure) {
    return failure instanceof StateException state
        && switch (state.reason()) {
          case UNAVAILABLE, BUSY, RIGHTS_CHANGED, CHANGED -> true;
          case NO_SUCH_INSTANCE, SLUG_TAKEN, PREFIX_TAKEN, NAME_TAKEN, BAD_VALUE -> false;
          case NO_SUCH_REVISION, NO_SUCH_FILE, NO_SUCH_GRANT -> false;
          case QUOTA, NOT_EMPTY, BAD_IMPORT, OTHER -> false;
        };
  }

  /** A reply for whatever went wrong; does not fail. */
  public static AppReply.Problem of(StateException failure) {
    String said = String.valueOf(failure.getMessage());
    return switch (failure.reason()) {
      case CHANGED -> problem(503, "too-many-changes", "Too many change this at once", said);
      case UNAVAILABLE, BUSY ->
          problem(503, "store-away", "Saved instances cannot be reached at the moment", said);
      case NO_SUCH_INSTANCE -> problem(404, "not-found", "Nothing here", "It was deleted.");
      case SLUG_TAKEN -> problem(409, "slug-taken", "The name is taken", "slug: " + said);
      case NO_SUCH_REVISION -> problem(404, "not-found", "Nothing here", said);
      case RIGHTS_CHANGED ->
          problem(503, "rights-changed", "What you may do here has just changed", said);
      case NO_SUCH_FILE -> problem(404, "not-found", "Nothing here", "The file is gone.");
      case QUOTA -> problem(413, "quota", "There is no room for more files", said);
      case BAD_VALUE -> problem(400, "bad-value", "A value cannot be saved", "values: " + said);
      case NO_SUCH_GRANT, PREFIX_TAKEN, NAME_TAKEN, NOT_EMPTY, BAD_IMPORT, OTHER ->
          problem(500, "fault", "The state store failed", said);
    };
  }

  private static AppReply.Problem problem(int status, String type, String title, String detail) {
    return new AppReply.Problem(status, type, title, detail, "");
  }
}
