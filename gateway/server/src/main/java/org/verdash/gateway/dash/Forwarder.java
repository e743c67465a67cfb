package org.verdash.gateway.dash;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppCall;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.prefix.Deployment;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;

/**
 * Sends calls to app verticles. Belongs to one verticle instance and is used on its thread only.
 */
final class Forwarder {
  private final EventBus bus;
  private final Mounts mounts;
  private final LostCalls lost;
  private final String self;
  private final Duration timeout;
  private final Answers answers;
  private final ReplyWriter replies;
  private final PendingCalls pending = new PendingCalls();
  private final CallIds callIds = new CallIds();

  Forwarder(Vertx vertx, AppRoutes.Shared shared, Answers answers, ReplyWriter replies) {
    this.bus = vertx.eventBus();
    this.mounts = shared.mounts();
    this.lost = shared.lost();
    this.self = shared.members().self();
    this.timeout = shared.callbackTimeout();
    this.answers = answers;
    this.replies = replies;
    Context context = vertx.getOrCreateContext();
    shared.members().onLeave(node -> context.runOnContext(now -> left(node)));
  }

  /** Forwards the request; the response is ended later. Refuses a malformed call id. */
  void forward(HttpServerRequest request, Target target, Buffer body) {
    String callId = callIds.of(request);
    if (callId == null) {
      answers.refuse(request, new Refusal.Malformed("X-Verdash-Call is not well formed."));
    } else {
      forward(request, target, call(request, target, body, callId));
    }
  }

  // No router is around us here that would catch what is thrown, and the client would wait.
  private void forward(HttpServerRequest request, Target target, AppCall call) {
    try {
      new Forward(this, request, target, call).send();
    } catch (RuntimeException e) {
      answers.fault(request, "a call to app " + target.app().name() + " cannot be sent", e);
    }
  }

  private AppCall call(HttpServerRequest request, Target target, Buffer body, String callId) {
    var identity = target.identity();
    boolean mayHaveRun = lost.contains(identity.caller().subject(), callId);
    return new AppCall(
        // Whether the callback may have run is this gateway's own knowledge, never the client's
        // word.
        new AppCall.Attempt(callId, CallIds.isRepeat(request) ? 1 : 0, mayHaveRun),
        target.app().version(),
        identity.caller(),
        identity.session(),
        target.instance(),
        new AppCall.PageRef(
            target.publicPath(), target.requestsPath(), target.idScope(), target.pageId()),
        RequestFacts.http(request, target),
        RequestFacts.client(request),
        RequestFacts.traceParent(request),
        timeout,
        body);
  }

  /** The app's mount as it is now, which may be newer than the one that the request met. */
  Mount mount(Mount before) {
    @Nullable Mount current = mounts.table().at(before.prefix());
    return current != null && current.app().equals(before.app()) ? current : before;
  }

  /** Counts the call; gives what ends its wait for another node, null for one of this node. */
  PendingCalls.@Nullable Waiting started(Deployment deployment, Forward call) {
    deployment.sent();
    String node = deployment.address().node();
    return node.equals(self) ? null : pending.add(node, call);
  }

  void ended(Deployment deployment, PendingCalls.@Nullable Waiting waiting) {
    deployment.settled();
    if (waiting != null) {
      pending.remove(deployment.address().node(), waiting);
    }
  }

  /** Nobody is left to go on with a call that may have run. */
  void isLost(AppCall call) {
    lost.add(call);
  }

  /** Nobody listens at the address any more; whoever is still there says so when asked. */
  void isGone(Deployment deployment) {
    mounts.forget(deployment.address());
    bus.publish(AppAddress.WHO, null);
  }

  private void left(String node) {
    pending.takeAll(node).forEach(Forward::nodeLeft);
  }

  EventBus bus() {
    return bus;
  }

  String self() {
    return self;
  }

  Duration timeout() {
    return timeout;
  }

  Answers answers() {
    return answers;
  }

  ReplyWriter replies() {
    return replies;
  }
}
