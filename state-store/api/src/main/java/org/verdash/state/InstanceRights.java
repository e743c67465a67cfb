package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;

/**
 * Who may do what with saved instances. Every change of rights raises the instance's {@link
 * Instance#rightsVersion()} and is noted in the {@link Audit}, in one with the change. May be used
 * on any thread; futures complete on the context of the caller. Every operation fails with a {@link
 * StateException} when no store answers within ten seconds or it has no database ({@code
 * UNAVAILABLE}). A change of rights counts in the store at once; that every gateway knows of it is
 * the business of who asks.
 */
public interface InstanceRights {
  /** The rights in the store that answers on this bus; makes the bus know the messages. */
  static InstanceRights over(EventBus bus) {
    return new BusInstanceRights(bus);
  }

  /** The instance and all grants in it; fails with {@code NO_SUCH_INSTANCE}. */
  Future<InstanceAccess> access(InstanceKey key);

  /**
   * The instance and all grants in it, also of one that was deleted and can be brought back; fails
   * with {@code NO_SUCH_INSTANCE}, also for a text that is no id.
   */
  Future<InstanceAccess> access(String id);

  /**
   * Gives a right. The same person or role has one right in an instance: the later one replaces the
   * earlier, under its id. Every link is a grant of its own.
   *
   * @return the grant as it is now; fails with {@code NO_SUCH_INSTANCE}, and with {@code
   *     RIGHTS_CHANGED} when the instance's rights are not those any more by which it was decided
   */
  Future<Grant> grant(NewGrant grant);

  /** Takes a right back; fails with {@code NO_SUCH_GRANT} when the instance has no such grant. */
  Future<Void> revoke(String instanceId, String grantId, String by);

  /**
   * Makes somebody else the owner of everything that a person owns, what is deleted included.
   *
   * @return how many instances that were
   */
  Future<Long> handOver(String from, String to, String by);
}
