package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/**
 * Who did what to instances and to the rights in them. Changes of rights note themselves; saves are
 * in the instance's history, with their author. May be used on any thread; futures complete on the
 * context of the caller. Every operation fails with a {@link StateException} when no store answers
 * within ten seconds or it has no database ({@code UNAVAILABLE}).
 */
public interface Audit {
  /** Most that one answer has. */
  int MOST = 500;

  /** The notes in the store that answers on this bus; makes the bus know the messages. */
  static Audit over(EventBus bus) {
    return new BusAudit(bus);
  }

  /** Notes something, whether the instance exists or not. */
  Future<Void> note(NewAudit entry);

  /**
   * What was noted of an instance, the newest first; empty when there is nothing.
   *
   * @param before only entries with a smaller number; 0 for the newest
   * @param most how many at most, up to {@link #MOST}
   */
  Future<List<AuditEntry>> of(String instanceId, long before, int most);
}
