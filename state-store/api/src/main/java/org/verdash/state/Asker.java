package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.time.Duration;

/** Sends a question over the bus and takes the reply that is expected, or says why it is not it. */
final class Asker {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EventBus bus;

  Asker(EventBus bus) {
    StateCodecs.register(bus);
    this.bus = bus;
  }

  /** To whichever store listens. */
  <R extends StateReply> Future<R> ask(StateRequest request, Class<R> wanted) {
    return ask(StateRequest.ADDRESS, request, PATIENCE).compose(reply -> as(wanted, reply));
  }

  Future<StateReply> ask(String address, StateRequest request, Duration patience) {
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(patience.toMillis());
    return bus.<StateReply>request(address, request, options)
        .transform(
            asked ->
                asked.succeeded()
                    ? Future.succeededFuture(asked.result().body())
                    : unavailable(asked.cause()));
  }

  static <R extends StateReply> Future<R> as(Class<R> wanted, StateReply reply) {
    if (reply instanceof StateReply.Refused refused) {
      return Future.failedFuture(new StateException(refused.reason(), refused.sentence()));
    }
    return wanted.isInstance(reply)
        ? Future.succeededFuture(wanted.cast(reply))
        : Future.failedFuture(
            new StateException(
                StateException.Reason.OTHER,
                "The state store answered " + reply.getClass().getSimpleName() + "."));
  }

  /** For a text that is no id, or an instance that the store did not find. */
  static <T> Future<T> noSuch(String id) {
    return Future.failedFuture(
        new StateException(
            StateException.Reason.NO_SUCH_INSTANCE, "There is no instance " + id + "."));
  }

  /** Completes when the check throws nothing; fails with what it says otherwise. */
  static Future<Void> checked(Runnable check) {
    try {
      check.run();
      return Future.succeededFuture();
    } catch (IllegalArgumentException wrong) {
      String sentence = String.valueOf(wrong.getMessage());
      return Future.failedFuture(new StateException(StateException.Reason.BAD_VALUE, sentence));
    }
  }

  private static <T> Future<T> unavailable(Throwable cause) {
    boolean nobody =
        cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.NO_HANDLERS;
    String sentence =
        nobody ? "No state store is there." : "The state store did not answer in time.";
    return Future.failedFuture(new StateException(StateException.Reason.UNAVAILABLE, sentence));
  }
}
