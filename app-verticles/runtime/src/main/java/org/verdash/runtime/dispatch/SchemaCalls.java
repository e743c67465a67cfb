package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.saved.InstanceRequest;
import org.verdash.runtime.saved.Instances;
import org.verdash.runtime.saved.Tracked;
import org.verdash.state.InstanceState;
import org.verdash.state.NameSlug;
import org.verdash.state.NewInstance;
import org.verdash.state.Value;

/**
 * Instances whose values were made for another version of the app's state: nothing of them is shown
 * or changed before somebody has said what to do. The futures fail with what the store fails with.
 * Thread-safe.
 */
final class SchemaCalls {
  private static final int NAME_LEFT = 90;
  private static final String MISMATCH = "schema-mismatch";

  private final Instances instances;
  private final Tracked tracked;
  private final InstanceCalls.Pool pool;
  private final PatchBases layout;

  SchemaCalls(Instances instances, InstanceCalls.Pool pool, PatchBases layout) {
    this.instances = instances;
    this.tracked = instances.tracked();
    this.pool = pool;
    this.layout = layout;
  }

  /** Does what is asked when the instance fits the app; 409 else. */
  Future<AppReply> fitting(AppCall.InstanceRef instance, Supplier<Future<AppReply>> then) {
    if (instances.fitsSurely(instance)) {
      return then.get();
    }
    return instances
        .fits(instance)
        .compose(fits -> fits ? then.get() : Future.succeededFuture(mismatch()));
  }

  /** Whether the reply says that an instance does not fit. */
  static boolean isMismatch(AppReply reply) {
    return reply instanceof AppReply.Problem problem && problem.type().equals(MISMATCH);
  }

  private static AppReply mismatch() {
    return new AppReply.Problem(
        409,
        MISMATCH,
        "Saved with another version of the app",
        "Load the page to say what is to become of it.",
        "");
  }

  /** Takes the app's version over: what does not fit any more becomes what the layout says. */
  Future<AppReply> adopt(AppCall call, AppCall.InstanceRef instance) {
    return this.<List<Value>>read(call, instance, state -> changed(state, call))
        .compose(changed -> adopt(call, instance, changed));
  }

  private Future<AppReply> adopt(
      AppCall call, AppCall.InstanceRef instance, Read<List<Value>> read) {
    List<Value> changed = read.value();
    if (changed == null) {
      return Future.succeededFuture(read.reply());
    }
    return instances
        .put(call, instance, changed)
        .compose(saved -> instances.adopt(call, instance))
        .map(
            adopted -> {
              JsonWriter body = new JsonWriter().object();
              body.name("path").text(call.page().publicPath()).endObject();
              return AppReply.Answer.of(200, "application/json", body.toBuffer());
            });
  }

  /** Makes another instance of what fits, which is the caller's own. */
  Future<AppReply> copy(AppCall call, AppCall.InstanceRef instance, String app) {
    return this.<NewInstance>read(call, instance, state -> copy(call, state, app))
        .compose(
            read -> {
              NewInstance wanted = read.value();
              return wanted == null
                  ? Future.succeededFuture(read.reply())
                  : instances.create(call, wanted);
            });
  }

  /** What became of reading on the pool: a value, or the reply of a pool that had no room. */
  private record Read<T>(@Nullable T value, AppReply reply) {}

  private <T> Future<Read<T>> read(
      AppCall call, AppCall.InstanceRef instance, Function<InstanceState, T> reading) {
    AtomicReference<@Nullable T> value = new AtomicReference<>();
    return instances
        .state(instance)
        .compose(
            state ->
                pool.run(
                    call,
                    lease -> {
                      value.set(reading.apply(state));
                      return new AppReply.Answer(AppReply.Head.of(204, ""), Buffer.buffer());
                    }))
        .map(reply -> new Read<>(reply instanceof AppReply.Answer ? value.get() : null, reply));
  }

  private List<Value> changed(InstanceState state, AppCall call) {
    List<String> misfits = new ArrayList<>();
    for (Value value : state.values()) {
      if (tracked.at(value.key()) != null && !tracked.fits(value)) {
        misfits.add(value.key());
      }
    }
    return layout.values(misfits, call);
  }

  private NewInstance copy(AppCall call, InstanceState state, String app) {
    String before = state.instance().name();
    String name = cut(before) + " (copy)";
    return new NewInstance(
        InstanceRequest.id(call, app),
        app,
        NameSlug.of(name),
        call.caller().subject(),
        instances.schemaVersion(),
        state.values().stream().filter(tracked::fits).toList(),
        name,
        state.instance().savePolicy());
  }

  private static String cut(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= NAME_LEFT ? name : name.substring(0, name.offsetByCodePoints(0, NAME_LEFT));
  }
}
