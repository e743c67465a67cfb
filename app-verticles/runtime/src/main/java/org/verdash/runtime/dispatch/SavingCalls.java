package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.ComponentId;
import org.verdash.app.Patch;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.runtime.protocol.CallbackResult;
import org.verdash.runtime.saved.Instances;
import org.verdash.runtime.saved.SavedTree;
import org.verdash.runtime.saved.SavedValues;
import org.verdash.runtime.saved.StoreReplies;
import org.verdash.runtime.saved.ToSave;
import org.verdash.runtime.saved.Tracked;
import org.verdash.state.Revision;
import org.verdash.state.StateException;

/**
 * Runs callbacks of instances whose changes may be saved. The futures fail with what the store
 * fails with. Thread-safe.
 */
final class SavingCalls {
  private static final Logger LOG = LoggerFactory.getLogger(SavingCalls.class);

  private final Instances instances;
  private final Tracked tracked;
  private final InstanceCalls.Pool pool;
  private final InstanceCalls.Callbacks run;
  private final InstanceCalls.Callbacks read;
  private final PatchBases bases;
  private final Unsaved unsaved = new Unsaved();
  private final Turns turns = new Turns();
  private final Overtaken overtaken = new Overtaken();

  SavingCalls(Instances instances, InstanceCalls.Pool pool, InstanceCalls.Doing doing) {
    this.instances = instances;
    this.tracked = instances.tracked();
    this.pool = pool;
    this.run = doing.run();
    this.read = doing.read();
    this.bases = doing.bases();
  }

  /** Runs a callback, unless a run of the same call only has to be saved. */
  Future<AppReply> callback(AppCall call, AppCall.InstanceRef instance) {
    Computed known = unsaved.take(call);
    Future<AppReply> reply;
    if (known != null) {
      reply = known(call, instance, known);
    } else if (call.attempt().number() > 0 || call.attempt().mayHaveRun()) {
      reply = repeat(call, instance);
    } else {
      reply = compute(call, instance);
    }
    return reply;
  }

  // The caller's right may have become less since it ran.
  private Future<AppReply> known(AppCall call, AppCall.InstanceRef instance, Computed known) {
    return known.initial() || Instances.saves(instance)
        ? settle(call, instance, known)
        : Future.succeededFuture(known.run().answer());
  }

  // Another node may have run it and have died, or lost its answer, after it was saved.
  private Future<AppReply> repeat(AppCall call, AppCall.InstanceRef instance) {
    return instances
        .saved(call, instance)
        .compose(
            before ->
                before.isEmpty()
                    ? compute(call, instance)
                    : instances
                        .read(instance)
                        .compose(values -> answerFromLog(call, before.get(), values)));
  }

  private Future<AppReply> answerFromLog(AppCall call, Revision before, SavedValues values) {
    return pool.run(
        call,
        lease -> {
          CallbackRun asked = read.of(call, lease);
          asked.result().fill(values::of);
          return asked.answer(before.number(), 0);
        });
  }

  private Future<AppReply> compute(AppCall call, AppCall.InstanceRef instance) {
    AtomicReference<@Nullable Computed> over = new AtomicReference<>();
    return pool.run(
            call,
            lease -> {
              Computed computed = computed(call, instance, lease);
              over.set(computed);
              return computed.answer();
            })
        .compose(
            reply -> {
              Computed computed = over.get();
              // When the run was too late, somebody else has answered; then nothing is saved.
              return computed != null && computed.isAnsweredBy(reply)
                  ? settle(call, instance, computed)
                  : Future.succeededFuture(reply);
            });
  }

  private Computed computed(AppCall call, AppCall.InstanceRef instance, Lease lease)
      throws Exception {
    CallbackRun done = run.of(call, lease);
    ToSave save = new ToSave(tracked);
    if (done.opening() && done.result().holdsComponents()) {
      return new Computed(done, Computed.unwritten(), save);
    }
    if (!done.opening() && Instances.saves(instance)) {
      done.changes().forEach(sent -> save.sent(sent.prop(), sent.json()));
      CallbackResult shown = overtaken.is(call, done) ? done.result().asides() : done.result();
      shown.visitComponents(json -> SavedTree.visit(json, new Saving(save, tracked)));
      shown.visit(tracked::has, new Saving(save, tracked));
    }
    done.result().settle(done.scope());
    return new Computed(done, done.answer(), save);
  }

  private record Saving(ToSave save, Tracked tracked)
      implements CallbackResult.Visitor, SavedTree.Visitor {
    // A component that a callback makes is there with what the callback says of it.
    @Override
    public void visit(String id, String property, byte[] json) {
      String key = id + '.' + property;
      if (tracked.at(key) != null) {
        save.set(key, json);
      }
    }

    @Override
    public void visit(String id, Set<?> properties) {
      tracked.keysOf(id).stream()
          .filter(key -> !properties.contains(key.substring(id.length() + 1)))
          .forEach(save::missing);
    }

    @Override
    public void visit(ComponentId id, String property, byte[] json) {
      save.set(id.text() + '.' + property, json);
    }

    @Override
    public void patched(ComponentId id, String property, Patch<?> patch) {
      save.patched(id.text() + '.' + property, patch);
    }
  }

  private Future<AppReply> settle(AppCall call, AppCall.InstanceRef instance, Computed computed) {
    if (!computed.isWritten()) {
      return instances.read(instance).compose(values -> written(call, computed, values));
    }
    if (computed.initial()) {
      return computed.run().result().sets(tracked::has)
          ? instances.read(instance).map(values -> restored(computed, values))
          : Future.succeededFuture(computed.answer());
    }
    return computed.save().misses()
        ? instances
            .read(instance)
            .compose(
                values -> {
                  computed.save().clear(values);
                  return changed(call, instance, computed);
                },
                failure -> notSaved(call, computed, failure))
        : changed(call, instance, computed);
  }

  private Future<AppReply> changed(AppCall call, AppCall.InstanceRef instance, Computed computed) {
    return computed.save().patches().isEmpty()
        ? settled(call, instance, computed)
        : turns.take(instance.id(), () -> patched(call, instance, computed));
  }

  private Future<AppReply> settled(AppCall call, AppCall.InstanceRef instance, Computed computed) {
    return computed.values().isEmpty()
        ? Future.succeededFuture(computed.run().answer(null, computed.left()))
        : save(call, instance, computed);
  }

  // Changes of parts are made on what is saved, on the app's pool, since the value may be long and
  // what a layout says is the author's code.
  private Future<AppReply> patched(AppCall call, AppCall.InstanceRef instance, Computed computed) {
    return instances
        .read(instance)
        .compose(values -> pool.run(call, lease -> made(call, values, computed)))
        .recover(failure -> notSaved(call, computed, failure))
        .compose(
            reply -> {
              if (computed.isAnsweredBy(reply)) {
                return settled(call, instance, computed);
              }
              unsaved.keep(call, computed);
              return Future.succeededFuture(reply);
            });
  }

  private AppReply made(AppCall call, SavedValues values, Computed computed) {
    bases.fill(computed.save(), values, call);
    return computed.answer();
  }

  // What an initial call makes is written with what is saved in it.
  private Future<AppReply> written(AppCall call, Computed computed, SavedValues values) {
    return pool.run(
            call,
            lease -> {
              computed.run().restore(values);
              return computed.run().answer();
            })
        .onSuccess(
            reply -> {
              if (reply instanceof AppReply.Busy) {
                unsaved.keep(call, computed);
              }
            });
  }

  private static AppReply restored(Computed computed, SavedValues values) {
    computed.run().result().replace(values::of);
    return computed.run().answer();
  }

  private Future<AppReply> save(AppCall call, AppCall.InstanceRef instance, Computed computed) {
    return instances
        .save(call, instance, computed.save())
        .<AppReply>map(saved -> computed.run().answer(saved.number(), computed.left()))
        .recover(
            failure ->
                hasMoved(failure) && computed.save().takeBack()
                    ? patched(call, instance, computed)
                    : notSaved(call, computed, failure));
  }

  // Somebody has changed what a part was changed of; on that it is made again.
  private static boolean hasMoved(Throwable failure) {
    return failure instanceof StateException state
        && state.reason() == StateException.Reason.CHANGED;
  }

  private Future<AppReply> notSaved(AppCall call, Computed computed, Throwable failure) {
    if (StoreReplies.passing(failure)) {
      unsaved.keep(call, computed);
      return Future.failedFuture(failure);
    }
    boolean refused =
        failure instanceof StateException state
            && state.reason() == StateException.Reason.BAD_VALUE;
    if (!refused) {
      return Future.failedFuture(failure);
    }
    LOG.warn("call {} was answered but not saved", call.attempt().callId(), failure);
    int all = computed.values().size() + computed.left();
    return Future.succeededFuture(computed.run().answer(null, all));
  }
}
