package org.verdash.gateway.prefix;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppPresence;
import org.verdash.contract.Members;

/** Feeds {@link Mounts} with what deployments say on the bus; one per node. */
public final class PresenceListener {
  // A presence is a hint that may get lost; asking again repairs that.
  private static final long ASK_EVERY_MS = 10_000;
  private static final long NO_TIMER = -1;

  private final Vertx vertx;
  private final Mounts mounts;
  private final Consumer<AppPresence> accepted;
  private final MessageConsumer<AppPresence> consumer;
  private final Set<String> greeted = ConcurrentHashMap.newKeySet();
  private volatile long timer = NO_TIMER;

  private PresenceListener(Vertx vertx, Mounts mounts, Consumer<AppPresence> accepted) {
    this.vertx = vertx;
    this.mounts = mounts;
    this.accepted = accepted;
    this.consumer = vertx.eventBus().consumer(AppAddress.HERE);
  }

  /**
   * Listens, and then asks who is there. Must be called once per node.
   *
   * @param accepted told of every presence that was mounted, on an event loop
   * @return completes with what stops listening; fails when the bus cannot register the consumer
   */
  public static Future<PresenceListener> start(
      Vertx vertx, Members members, Mounts mounts, Consumer<AppPresence> accepted) {
    var listener = new PresenceListener(vertx, mounts, accepted);
    listener.consumer.handler(listener::hear);
    members.onLeave(listener::left);
    return listener.consumer.completion().map(registered -> listener.asked());
  }

  /** Asks every deployment to say that it is there. */
  public void ask() {
    vertx.eventBus().publish(AppAddress.WHO, null);
  }

  /** Stops listening; the future fails when the bus cannot unregister the consumer. */
  public Future<Void> stop() {
    vertx.cancelTimer(timer);
    return consumer.unregister();
  }

  private PresenceListener asked() {
    ask();
    timer = vertx.setPeriodic(ASK_EVERY_MS, again -> ask());
    return this;
  }

  // Asking a node that is new opens the bus's connection to it, before a request needs it and on
  // this listener's loop: one that no gateway has, so that what several gateways send goes out
  // together.
  private void hear(Message<AppPresence> message) {
    if (greeted.add(message.body().address().node())) {
      ask();
    }
    if (mounts.hear(message.body()) && !message.body().going()) {
      accepted.accept(message.body());
    }
  }

  // Whoever was forgotten by mistake says so at once.
  private void left(String node) {
    greeted.remove(node);
    mounts.forgetNode(node);
    ask();
  }
}
