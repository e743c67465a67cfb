package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/**
 * What saved instances were before. Every change is a revision; those older than the store keeps
 * all of (90 days, unless its operator says otherwise) are folded, which is to say forgotten, but
 * for the ones with a name. A copy of an instance is {@link #readAt} and {@link StateStore#create}.
 * May be used on any thread; futures complete on the context of the caller. Every operation fails
 * with a {@link StateException}: {@code NO_SUCH_INSTANCE} for an instance that is not there or is
 * deleted, {@code UNAVAILABLE} when no store answers within ten seconds or it has no database.
 */
public interface InstanceHistory {
  /** Most entries that are answered at once. */
  int MOST_ENTRIES = 1000;

  /** The history in the store that answers on this bus; makes the bus know the messages. */
  static InstanceHistory over(EventBus bus) {
    return new BusInstanceHistory(bus);
  }

  /**
   * Revisions of the instance, the newest first; none when nothing was ever saved.
   *
   * @param before only those below this number; 0 for the newest
   * @param most how many, from 1 to {@link #MOST_ENTRIES}; what is beyond is taken as the nearest
   */
  Future<List<HistoryEntry>> entries(String id, long before, int most);

  /**
   * The instance as it was at that revision: its values then, its name, owner and policy of today,
   * the revision as its revision. 0 is the instance before its first change.
   *
   * @return fails with {@code NO_SUCH_REVISION} when it was folded, or never there
   */
  Future<InstanceState> readAt(String id, long revision);

  /**
   * Calls a revision something, so that it is kept; empty takes the name away.
   *
   * @return fails with {@code NO_SUCH_REVISION}, or {@code BAD_VALUE} when the name is longer than
   *     {@link Instance#MOST_NAME_CHARACTERS}
   */
  Future<Void> name(String id, long revision, String name, String author);

  /**
   * Saves what the values were at a revision as a new one, without the keys that were not there
   * then. Answers the present revision when that changes nothing; the same call id again changes
   * nothing and answers the same revision.
   *
   * @return fails with {@code NO_SUCH_REVISION}, or {@code RIGHTS_CHANGED}
   */
  Future<Revision> restore(Restore wanted);
}
