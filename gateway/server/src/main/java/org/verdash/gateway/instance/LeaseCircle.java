package org.verdash.gateway.instance;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.verdash.contract.Members;

/**
 * The gateways of a house, as one of them sees the others: each says that it is there, and whoever
 * changes rights has all of them drop what they hold. Thread-safe.
 */
final class LeaseCircle {
  private static final String ADDRESS = "verdash.gateway.v1.leases";

  /** Where others than gateways ask any one of them to have all drop something. */
  static final String ASKED = "verdash.gateway.v1.leases.drop";

  private static final Duration SAY = Duration.ofSeconds(2);
  private static final Duration SILENT = Duration.ofSeconds(15);

  /** Until every other gateway has heard of a new one, surely, so that it is waited for. */
  private static final Duration UNKNOWN = Duration.ofSeconds(5);

  private static final String HERE = "here";
  private static final String NODE = "node";
  private static final String WELCOME = "welcome";
  private static final String DROP = "drop";
  private static final String FROM = "from";
  private static final String NUMBER = "number";

  private final String self = UUID.randomUUID().toString();
  private final Vertx vertx;
  private final Members members;
  private final Consumer<String> drop;
  private final Duration lease;
  private final Map<String, Peer> peers = new ConcurrentHashMap<>();
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private volatile long knownFromNanos = Long.MAX_VALUE;
  private volatile boolean started;

  /** Another gateway. */
  private record Peer(String node, long heardNanos) {}

  /** Somebody who waits until all have dropped; the set is thread-safe. */
  private record Waiting(Set<String> missing, Promise<Void> done) {}

  /**
   * A circle of one.
   *
   * @param drop drops what is held; called on any thread
   * @param lease how long anybody holds anything at most
   */
  LeaseCircle(Vertx vertx, Members members, Consumer<String> drop, Duration lease) {
    this.vertx = vertx;
    this.members = members;
    this.drop = drop;
    this.lease = lease;
  }

  /** Joins the others; fails when the bus cannot register the consumers. */
  Future<Void> join() {
    Future<Void> all = vertx.eventBus().consumer(ADDRESS, this::hear).completion();
    Future<Void> own =
        vertx.eventBus().<JsonObject>consumer(ADDRESS + "." + self, this::hearDropped).completion();
    Future<Void> asked = vertx.eventBus().consumer(ASKED, this::hearAsked).completion();
    members.onLeave(this::left);
    return Future.all(all, own, asked).onSuccess(listening -> begin()).mapEmpty();
  }

  private void begin() {
    long unknown = vertx.isClustered() ? UNKNOWN.toNanos() : 0;
    knownFromNanos = System.nanoTime() + unknown;
    started = true;
    say(true);
    vertx.setPeriodic(SAY.toMillis(), again -> say(false));
  }

  /** Whether the others know of this gateway, so that it may hold anything. */
  boolean isKnown() {
    return started && System.nanoTime() - knownFromNanos >= 0;
  }

  /**
   * Has every gateway drop what it holds of that.
   *
   * @return completes, on the caller's context, when all have said so, at the latest when whatever
   *     they held is over by itself; does not fail
   */
  Future<Void> dropped(String what) {
    drop.accept(what);
    Set<String> missing = ConcurrentHashMap.newKeySet();
    missing.addAll(peers.keySet());
    if (missing.isEmpty()) {
      return Future.succeededFuture();
    }
    long number = numbers.incrementAndGet();
    Context context = vertx.getOrCreateContext();
    Promise<Void> done = Promise.promise();
    Promise<Void> told = Promise.promise();
    done.future().onComplete(all -> context.runOnContext(now -> told.tryComplete()));
    waiting.put(number, new Waiting(missing, done));
    long timer = vertx.setTimer(lease.toMillis(), over -> done.tryComplete());
    done.future().onComplete(all -> end(number, timer));
    vertx
        .eventBus()
        .publish(ADDRESS, new JsonObject().put(DROP, what).put(FROM, self).put(NUMBER, number));
    return told.future();
  }

  private void end(long number, long timer) {
    vertx.cancelTimer(timer);
    waiting.remove(number);
  }

  private void say(boolean welcome) {
    peers.values().removeIf(peer -> System.nanoTime() - peer.heardNanos() > SILENT.toNanos());
    vertx
        .eventBus()
        .publish(
            ADDRESS,
            new JsonObject().put(HERE, self).put(NODE, members.self()).put(WELCOME, welcome));
  }

  private void hear(Message<JsonObject> message) {
    JsonObject said = message.body();
    String here = said.getString(HERE, "");
    if (here.isEmpty()) {
      hearDrop(said);
    } else if (!here.equals(self)) {
      peers.put(here, new Peer(said.getString(NODE, ""), System.nanoTime()));
      if (said.getBoolean(WELCOME, false)) {
        say(false);
      }
    }
  }

  private void hearDrop(JsonObject said) {
    String from = said.getString(FROM, "");
    if (!from.equals(self)) {
      drop.accept(said.getString(DROP, ""));
      vertx
          .eventBus()
          .send(
              ADDRESS + "." + from,
              new JsonObject().put(FROM, self).put(NUMBER, said.getLong(NUMBER, 0L)));
    }
  }

  private void hearAsked(Message<String> message) {
    dropped(message.body()).onSuccess(done -> message.reply(""));
  }

  private void hearDropped(Message<JsonObject> message) {
    Waiting waits = waiting.get(message.body().getLong(NUMBER, 0L));
    if (waits != null) {
      heardOf(waits, message.body().getString(FROM, ""));
    }
  }

  private void left(String node) {
    peers.forEach(
        (id, peer) -> {
          if (peer.node().equals(node) && peers.remove(id, peer)) {
            waiting.values().forEach(waits -> heardOf(waits, id));
          }
        });
  }

  private static void heardOf(Waiting waits, String peer) {
    waits.missing().remove(peer);
    if (waits.missing().isEmpty()) {
      waits.done().tryComplete();
    }
  }
}
