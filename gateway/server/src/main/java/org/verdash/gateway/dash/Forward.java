package org.verdash.gateway.dash;

import io.vertx.core.AsyncResult;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.prefix.Deployment;
import org.verdash.gateway.prefix.Mount;

/**
 * One call on its way to an app verticle and, when that one is gone, to the next. Lives on the
 * event loop of its verticle instance.
 */
final class Forward {
  private final Forwarder forwarder;
  private final HttpServerRequest request;
  private Target target;
  private final long startNanos = System.nanoTime();
  private final Set<AppAddress> tried = new HashSet<>(4);
  private AppCall call;
  private @Nullable Deployment now;
  private PendingCalls.@Nullable Waiting waiting;

  Forward(Forwarder forwarder, HttpServerRequest request, Target target, AppCall call) {
    this.forwarder = forwarder;
    this.request = request;
    this.target = target;
    this.call = call;
  }

  /** Sends to whoever is best placed now. */
  void send() {
    Mount mount = forwarder.mount(target.mount());
    if (mount.version(call.appVersion()) == null && isFree()) {
      target = target.answeredBy(mount.newest());
      call = call.to(mount.newest().version());
    }
    Deployment chosen = mount.choose(call.appVersion(), forwarder.self(), tried);
    if (chosen == null) {
      if (call.attempt().mayHaveRun()) {
        forwarder.isLost(call);
      }
      forwarder.answers().refuse(request, new Refusal.NoVerticle(target.app().about().title()));
      return;
    }
    now = chosen;
    waiting = forwarder.started(chosen, this);
    forwarder
        .bus()
        .<AppReply>request(
            chosen.busAddress(),
            call,
            chosen.delivery(forwarder.self(), call.remaining().toMillis()))
        .onComplete(reply -> settle(chosen, reply));
  }

  // A page keeps the version that made it; a bare path has none, and its version may have gone
  // while its body was on the way.
  private boolean isFree() {
    return target.pageToken().isEmpty();
  }

  /** Its node has left, so that no reply will come; what it has done there nobody knows. */
  void nodeLeft() {
    Deployment lost = now;
    if (lost != null) {
      now = null;
      lost.settled();
      next(lost, true);
    }
  }

  // A reply of a deployment that was given up is not waited for any more.
  private void settle(Deployment from, AsyncResult<Message<AppReply>> reply) {
    if (now != from) {
      return;
    }
    now = null;
    forwarder.ended(from, waiting);
    if (reply.succeeded()) {
      forwarder.replies().write(request, target, from, reply.result().body());
    } else {
      failed(from, reply.cause());
    }
  }

  private void failed(Deployment from, Throwable cause) {
    ReplyFailure kind =
        cause instanceof ReplyException failure ? failure.failureType() : ReplyFailure.ERROR;
    if (kind == ReplyFailure.NO_HANDLERS) {
      forwarder.isGone(from);
      next(from, call.attempt().mayHaveRun());
    } else if (kind == ReplyFailure.TIMEOUT) {
      var refusal = new Refusal.NoAnswerInTime(target.app().about().title(), elapsed());
      forwarder.answers().refuse(request, refusal);
    } else {
      forwarder.answers().fault(request, "a call to " + from.address() + " failed", cause);
    }
  }

  private void next(Deployment lost, boolean mayHaveRun) {
    tried.add(lost.address());
    Duration left = forwarder.timeout().minus(elapsed());
    if (request.response().closed()) {
      return;
    }
    if (left.isNegative() || left.isZero()) {
      var refusal = new Refusal.NoAnswerInTime(target.app().about().title(), elapsed());
      forwarder.answers().refuse(request, refusal);
      return;
    }
    call = again(mayHaveRun, left);
    send();
  }

  private AppCall again(boolean mayHaveRun, Duration left) {
    var attempt =
        new AppCall.Attempt(call.attempt().callId(), call.attempt().number() + 1, mayHaveRun);
    return call.again(attempt, left);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
