package org.verdash.gateway.instance;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;
import org.verdash.state.Instance;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.Right;
import org.verdash.state.StateException;

/**
 * Finds saved instances, and says who may do what with them. What the store said counts for two
 * seconds; what it does not have is asked for again each time, so that a new instance opens at
 * once. Whether a right has ended is looked at on every use. Belongs to one verticle instance and
 * is used on its thread only.
 */
public final class InstanceDoor {
  private final @Nullable InstanceRights rights;
  private final InstanceLeases leases;
  private final InstantSource clock;
  private final Map<InstanceKey, Question> open = new HashMap<>();

  /** A question that the store has not answered yet. */
  private record Question(InstanceLeases.Asked asked, Future<InstanceAccess> answer) {}

  /** A door to what the store remembers; without rights there are no instances. */
  public InstanceDoor(@Nullable InstanceRights rights, InstanceLeases leases, InstantSource clock) {
    this.rights = rights;
    this.leases = leases;
    this.clock = clock;
  }

  /** Whether there can be instances at all. */
  public boolean any() {
    return rights != null;
  }

  /**
   * The instance with the grants in it; complete at once when the store was asked a moment ago.
   * Fails as {@link InstanceRights#access(InstanceKey)}, also for a slug that is none.
   */
  public Future<InstanceAccess> find(String app, String slug) {
    InstanceRights asked = rights;
    if (asked == null) {
      return Future.failedFuture(noSuch());
    }
    try {
      return find(asked, new InstanceKey(app, slug));
    } catch (IllegalArgumentException noSlug) {
      return Future.failedFuture(noSuch());
    }
  }

  /**
   * The instance with the grants in it, as it is now, also one that was deleted and can be brought
   * back; fails as {@link InstanceRights#access(String)}.
   */
  public Future<InstanceAccess> find(String id) {
    return rights == null ? Future.failedFuture(noSuch()) : rights.access(id);
  }

  private Future<InstanceAccess> find(InstanceRights store, InstanceKey key) {
    InstanceAccess known = leases.find(key);
    if (known != null) {
      return Future.succeededFuture(known);
    }
    Question before = open.get(key);
    // A question from before a change of rights may have an answer from before it.
    if (before != null && leases.isCurrent(before.asked())) {
      return before.answer();
    }
    InstanceLeases.Asked asked = leases.ask();
    Future<InstanceAccess> answer = store.access(key);
    Question question = new Question(asked, answer);
    open.put(key, question);
    return answer
        .onSuccess(access -> leases.keep(asked, access))
        .onComplete(done -> open.remove(key, question));
  }

  /**
   * To be called when something was changed about an instance that a gateway goes by: rights, name,
   * save policy, that it was deleted or brought back.
   *
   * @return completes, on the caller's context, when no gateway of the house goes by what was
   *     before; within two seconds, and does not fail
   */
  public Future<Void> dropped(InstanceKey key) {
    return leases.dropped(key);
  }

  /** The same for all instances, after a hand-over. */
  public Future<Void> droppedAll() {
    return leases.droppedAll();
  }

  /** What the caller may do with the instance now; empty when it is nothing to them. */
  public Optional<Right> rightOf(InstanceAccess access, Caller caller) {
    return rightOf(access, caller, "");
  }

  /**
   * The same for somebody who came by a link.
   *
   * @param link id of the link's grant; empty without one
   */
  public Optional<Right> rightOf(InstanceAccess access, Caller caller, String link) {
    String subject = caller.signedIn() ? caller.subject() : "";
    var who = new InstanceAccess.Asking(subject, caller.roles(), link);
    return access.rightOf(who, clock.instant());
  }

  /**
   * The instance as its app is told of it.
   *
   * @param author whom changes are put down to
   */
  public static AppCall.InstanceRef ref(Instance instance, Right right, String author) {
    return new AppCall.InstanceRef(
            instance.id(),
            instance.key().slug(),
            null,
            right.wire(),
            instance.savePolicy(),
            instance.rightsVersion(),
            author)
        .made(instance.name(), instance.owner(), instance.schemaVersion());
  }

  private static StateException noSuch() {
    return new StateException(StateException.Reason.NO_SUCH_INSTANCE, "There is no such instance.");
  }
}
