package org.verdash.gateway.instance;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.Right;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;

/**
 * Finds saved instances. What the store said counts for two seconds; what it does not have is asked
 * for again each time, so that a new instance opens at once. Belongs to one verticle instance and
 * is used on its thread only.
 */
public final class InstanceDoor {
  private static final long LEASE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int MOST = 10_000;
  private static final String ADMIN = "admin";

  private final @Nullable StateStore store;
  private final LongSupplier nanos;
  private final Map<InstanceKey, Lease> leases =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InstanceKey, Lease> eldest) {
          return size() > MOST;
        }
      };

  private record Lease(Future<Instance> instance, long untilNanos) {}

  /** A door to what the store remembers; without a store there are no instances. */
  public InstanceDoor(@Nullable StateStore store) {
    this(store, System::nanoTime);
  }

  InstanceDoor(@Nullable StateStore store, LongSupplier nanos) {
    this.store = store;
    this.nanos = nanos;
  }

  /** Whether there can be instances at all. */
  public boolean any() {
    return store != null;
  }

  /** The instance; fails as {@link StateStore#find(InstanceKey)}, also for a slug that is none. */
  public Future<Instance> find(String app, String slug) {
    StateStore asked = store;
    if (asked == null) {
      return Future.failedFuture(noSuch());
    }
    try {
      return find(asked, new InstanceKey(app, slug));
    } catch (IllegalArgumentException noSlug) {
      return Future.failedFuture(noSuch());
    }
  }

  private Future<Instance> find(StateStore asked, InstanceKey key) {
    long now = nanos.getAsLong();
    Lease known = leases.get(key);
    if (known != null && known.untilNanos() - now > 0) {
      return known.instance();
    }
    Future<Instance> found = asked.find(key);
    leases.put(key, new Lease(found, now + LEASE_NANOS));
    // Only if it is still this one: a later answer may be there by now.
    return found.onFailure(failure -> leases.remove(key, new Lease(found, now + LEASE_NANOS)));
  }

  /** Forgets what the store said. */
  public void forget(InstanceKey key) {
    leases.remove(key);
  }

  /** Forgets what the store said; completes when every gateway has. */
  public Future<Void> dropped(InstanceKey key) {
    forget(key);
    return Future.succeededFuture();
  }

  /** The same for every instance. */
  public Future<Void> droppedAll() {
    leases.clear();
    return Future.succeededFuture();
  }

  /** Whether the caller may see the instance: its owner, and administrators. */
  public static boolean admits(Caller caller, Instance instance) {
    boolean owner = caller.signedIn() && caller.subject().equals(instance.owner());
    return owner || (caller.signedIn() && caller.roles().contains(ADMIN));
  }

  /** The instance as its app is told of it, for a caller who is signed in and has the right. */
  public static AppCall.InstanceRef ref(Instance instance, Right right, Caller caller) {
    return new AppCall.InstanceRef(
            instance.id(),
            instance.key().slug(),
            null,
            right.wire(),
            instance.savePolicy(),
            instance.rightsVersion(),
            caller.subject())
        .made(instance.name(), instance.owner(), instance.schemaVersion());
  }

  /** The instance as its app is told of it, for a caller who is admitted. */
  public static AppCall.InstanceRef ref(Instance instance) {
    return new AppCall.InstanceRef(instance.id(), instance.key().slug(), null, "manage", "always");
  }

  private static StateException noSuch() {
    return new StateException(StateException.Reason.NO_SUCH_INSTANCE, "There is no such instance.");
  }
}
