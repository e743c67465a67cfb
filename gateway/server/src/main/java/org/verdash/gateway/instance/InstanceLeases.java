package org.verdash.gateway.instance;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Members;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceKey;

/**
 * What the store said of instances and of the rights in them, which counts for two seconds from
 * when it was asked; one for all verticle instances of a gateway. Thread-safe.
 */
public final class InstanceLeases {
  /** How long an answer counts. */
  static final Duration LEASE = Duration.ofSeconds(2);

  private static final int MOST = 10_000;
  private static final String ALL = "";

  private final LeaseCircle circle;
  private final LongSupplier nanos;
  private final Map<InstanceKey, Lease> leases = new HashMap<>();

  /** Counts what was dropped; what was asked for before is not held after. Guarded by the map. */
  private long drops;

  private record Lease(InstanceAccess access, long untilNanos) {}

  /** Leases of this gateway, which nobody else knows of before {@link #join}. */
  public InstanceLeases(Vertx vertx, Members members) {
    this(vertx, members, System::nanoTime);
  }

  InstanceLeases(Vertx vertx, Members members, LongSupplier nanos) {
    this.circle = new LeaseCircle(vertx, members, this::drop, LEASE);
    this.nanos = nanos;
  }

  /** Joins the other gateways; until then nothing is held. Fails when the bus does not work. */
  public Future<Void> join() {
    return circle.join();
  }

  /** What the store said a moment ago; null when that is too long ago. */
  @Nullable InstanceAccess find(InstanceKey key) {
    long now = nanos.getAsLong();
    synchronized (leases) {
      Lease lease = leases.get(key);
      return lease != null && lease.untilNanos() - now > 0 ? lease.access() : null;
    }
  }

  /** A question to the store that begins now. */
  Asked ask() {
    synchronized (leases) {
      return new Asked(drops, nanos.getAsLong() + LEASE.toNanos());
    }
  }

  /**
   * A question to the store.
   *
   * @param drops how often something was dropped before it
   * @param untilNanos until when its answer counts
   */
  record Asked(long drops, long untilNanos) {}

  /** Whether nothing was dropped since the question was asked. */
  boolean isCurrent(Asked asked) {
    synchronized (leases) {
      return asked.drops() == drops;
    }
  }

  /** Holds an answer, unless something was dropped since it was asked for. */
  void keep(Asked asked, InstanceAccess access) {
    if (!circle.isKnown()) {
      return;
    }
    synchronized (leases) {
      if (asked.drops() == drops) {
        if (leases.size() >= MOST) {
          makeRoom();
        }
        leases.put(access.instance().key(), new Lease(access, asked.untilNanos()));
      }
    }
  }

  private void makeRoom() {
    long now = nanos.getAsLong();
    leases.values().removeIf(lease -> lease.untilNanos() - now <= 0);
    if (leases.size() >= MOST) {
      leases.clear();
    }
  }

  /**
   * Has every gateway forget what it holds of the instance; to be called when rights in it have
   * changed.
   *
   * @return completes, on the caller's context, when none of them goes by what was before; does not
   *     fail
   */
  Future<Void> dropped(InstanceKey key) {
    return circle.dropped(name(key));
  }

  /** What the circle calls an instance. */
  static String name(InstanceKey key) {
    return key.app() + "/" + key.slug();
  }

  /** The same for all instances. */
  Future<Void> droppedAll() {
    return circle.dropped(ALL);
  }

  private void drop(String what) {
    synchronized (leases) {
      drops++;
      int slash = what.indexOf('/');
      if (slash < 0) {
        leases.clear();
      } else {
        leases
            .keySet()
            .removeIf(
                key ->
                    key.slug().equals(what.substring(slash + 1))
                        && key.app().equals(what.substring(0, slash)));
      }
    }
  }
}
