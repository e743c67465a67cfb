package org.verdash.gateway.instance;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.state.HistoryEntry;
import org.verdash.state.InstanceHistory;
import org.verdash.state.StateException;

/** Knows which revisions of an instance have a page. Thread-safe. */
public final class RevisionDoor {
  private final @Nullable InstanceHistory history;

  /** A door to what the store remembers; without a store there are no revisions. */
  public RevisionDoor(@Nullable InstanceHistory history) {
    this.history = history;
  }

  /**
   * Completes when the revision can be shown, which that before the first change always can; fails
   * with {@code NO_SUCH_REVISION} when it was folded or never there, or as the store does.
   */
  public Future<Void> has(String instanceId, long revision) {
    InstanceHistory asked = history;
    if (asked == null || revision == Long.MAX_VALUE) {
      return Future.failedFuture(noSuch());
    }
    return revision == 0
        ? Future.succeededFuture()
        : asked
            .entries(instanceId, revision + 1, 1)
            .compose(
                found ->
                    isThere(found, revision)
                        ? Future.succeededFuture()
                        : Future.failedFuture(noSuch()));
  }

  private static boolean isThere(List<HistoryEntry> found, long revision) {
    return !found.isEmpty() && found.getFirst().revision() == revision;
  }

  private static StateException noSuch() {
    return new StateException(StateException.Reason.NO_SUCH_REVISION, "There is no such revision.");
  }
}
