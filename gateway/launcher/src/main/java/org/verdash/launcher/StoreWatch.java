package org.verdash.launcher;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.verdash.gateway.ops.Readiness;
import org.verdash.state.StateStore;

/** Asks the state store now and then whether it is there; the node is not ready without it. */
final class StoreWatch {

  private static final long PAUSE_MS = 2_000;

  private final Vertx vertx;
  private final StateStore store;
  private final Readiness.Part part;

  private StoreWatch(Vertx vertx, StateStore store, Readiness.Part part) {
    this.vertx = vertx;
    this.store = store;
    this.part = part;
  }

  /** Begins, and completes when it has asked once; it ends with its Vert.x. */
  static Future<Void> start(Vertx vertx, Readiness.Part part) {
    return new StoreWatch(vertx, StateStore.over(vertx.eventBus()), part).ask();
  }

  private Future<Void> ask() {
    return store.ping().onComplete(this::note).otherwiseEmpty();
  }

  private void note(AsyncResult<Void> answer) {
    if (answer.succeeded()) {
      part.up();
    } else {
      // What the cause says may name hosts; the log of the store has it.
      part.down("it does not answer");
    }
    vertx.setTimer(PAUSE_MS, again -> ask());
  }
}
