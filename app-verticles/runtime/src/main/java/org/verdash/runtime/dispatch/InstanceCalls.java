package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.runtime.saved.InstanceRequest;
import org.verdash.runtime.saved.Instances;
import org.verdash.runtime.saved.OnlyLooking;
import org.verdash.runtime.saved.SavedValues;
import org.verdash.runtime.saved.StoreReplies;
import org.verdash.runtime.saved.Tracked;
import org.verdash.state.NewInstance;
import org.verdash.state.StateException;
import org.verdash.state.Value;

/**
 * Calls on saved instances. An answer goes out only when what it says is saved. The futures never
 * fail. Thread-safe.
 */
final class InstanceCalls {
  /** Does work on the app's pool; its future never fails. */
  @FunctionalInterface
  interface Pool {
    Future<AppReply> run(AppCall call, Work work);
  }

  /** What a call asks for, read or run. */
  @FunctionalInterface
  interface Callbacks {
    CallbackRun of(AppCall call, Lease lease) throws Exception;
  }

  /** Makes a page's layout of what is saved. */
  @FunctionalInterface
  interface Layouts {
    AppReply of(AppCall call, SavedValues values);
  }

  private static final Buffer NOTHING = Buffer.buffer();

  private final Instances instances;
  private final Tracked tracked;
  private final Pool pool;
  private final Doing doing;
  private final SavingCalls saving;
  private final SchemaCalls schema;

  /** What an app does with a call. */
  record Doing(Callbacks run, Callbacks read, PatchBases bases) {}

  InstanceCalls(Instances instances, Pool pool, Doing doing) {
    this.instances = instances;
    this.tracked = instances.tracked();
    this.pool = pool;
    this.doing = doing;
    this.saving = new SavingCalls(instances, pool, doing);
    this.schema = new SchemaCalls(instances, pool, doing.bases());
  }

  /** The layout with what the instance remembers over what the code says. */
  Future<AppReply> layout(AppCall call, AppCall.InstanceRef instance, Layouts layout) {
    return schema
        .fitting(
            instance,
            () ->
                instances
                    .read(instance)
                    .compose(values -> pool.run(call, lease -> layout.of(call, values))))
        .recover(InstanceCalls::refused);
  }

  /** What there is of the instance when it fits the app, and else something that asks. */
  Future<AppReply> page(
      AppCall.InstanceRef instance, Supplier<Future<AppReply>> page, Supplier<AppReply> asks) {
    return schema
        .fitting(instance, page)
        .map(reply -> SchemaCalls.isMismatch(reply) ? asks.get() : reply)
        .recover(InstanceCalls::refused);
  }

  /** Takes the app's version of the state over. */
  Future<AppReply> adopt(AppCall call, AppCall.InstanceRef instance) {
    return Instances.changes(instance)
        ? schema.adopt(call, instance).recover(InstanceCalls::refused)
        : Future.succeededFuture(notYours("edit", "Only who may edit it can open it."));
  }

  /** Makes an instance of what fits of another one. */
  Future<AppReply> copy(AppCall call, AppCall.InstanceRef instance, String app) {
    return call.caller().signedIn()
        ? schema.copy(call, instance, app).recover(InstanceCalls::refused)
        : Future.succeededFuture(notYours("sign in", "Only who is signed in has instances."));
  }

  /** Makes an instance. */
  Future<AppReply> create(AppCall call, String app) {
    return this.<NewInstance>wished(
            call,
            () ->
                new InstanceRequest(tracked)
                    .read(call, new InstanceRequest.Wanted(app, instances.schemaVersion())),
            wanted -> instances.create(call, wanted))
        .recover(InstanceCalls::refused);
  }

  /** Saves what somebody wants to have saved, all at once. */
  Future<AppReply> put(AppCall call, AppCall.InstanceRef instance) {
    if (!Instances.changes(instance)) {
      return Future.succeededFuture(notYours("edit", "Only who may edit it can save in it."));
    }
    return schema
        .fitting(
            instance,
            () ->
                this.<List<Value>>wished(
                    call,
                    () -> new InstanceRequest(tracked).values(call.body()),
                    values -> instances.put(call, instance, values)))
        .recover(InstanceCalls::refused);
  }

  // What a body says is read where the author's code may run, which reads the values.
  private <T> Future<AppReply> wished(
      AppCall call, Supplier<T> read, Function<T, Future<AppReply>> then) {
    AtomicReference<@Nullable T> wanted = new AtomicReference<>();
    return pool.run(
            call,
            lease -> {
              wanted.set(read.get());
              return new AppReply.Answer(AppReply.Head.of(204, ""), NOTHING);
            })
        .compose(
            reply -> {
              T wish = wanted.get();
              return reply instanceof AppReply.Answer && wish != null
                  ? then.apply(wish)
                  : Future.succeededFuture(reply);
            });
  }

  /** Runs a callback, unless a run of the same call only has to be saved. */
  Future<AppReply> callback(AppCall call, AppCall.InstanceRef instance) {
    return schema
        .fitting(
            instance,
            () -> Instances.runs(instance) ? saving.callback(call, instance) : look(call, instance))
        .recover(InstanceCalls::refused);
  }

  private Future<AppReply> look(AppCall call, AppCall.InstanceRef instance) {
    return instances
        .read(instance)
        .compose(values -> pool.run(call, lease -> looked(call, values, lease)));
  }

  private AppReply looked(AppCall call, SavedValues values, Lease lease) throws Exception {
    CallbackRun asked = doing.read().of(call, lease);
    if (!asked.opening() || !new OnlyLooking(tracked, values).admits(asked.sent())) {
      return refusal("You may look at it, but not change anything in it.");
    }
    CallbackRun done = doing.run().of(call, lease);
    done.restore(values);
    return done.answer();
  }

  private static AppReply notYours(String right, String sentence) {
    return refusal(sentence + " Needed: " + right + '.');
  }

  private static AppReply refusal(String sentence) {
    return new AppReply.Problem(403, "right-needed", "You may not do this", sentence, "");
  }

  private static Future<AppReply> refused(Throwable failure) {
    if (failure instanceof StateException state) {
      return Future.succeededFuture(StoreReplies.of(state));
    }
    return Future.failedFuture(failure);
  }
}
