package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verdash.state.Change;
import org.verdash.state.Revision;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;

/**
 * Group commit: while a batch is under way changes gather, and the next one takes them together; a
 * second one goes beside it when it is worth a statement of its own, or when the first takes long.
 * An instance is in one batch at a time, so its changes keep their order and no batch waits for
 * another. A batch that the database did not answer is sent again, which its call ids make safe.
 * Lives on one context.
 */
final class SaveQueue {
  /** Batches under way at once, each on a connection. */
  static final int WRITERS = 2;

  private static final int MOST_CHANGES = 64;
  private static final long MOST_BATCH_BYTES = 1L << 20;
  private static final int MOST_WAITING = 10_000;
  private static final long MOST_WAITING_BYTES = 64L << 20;

  /**
   * Changes that are worth a second batch: a statement costs as much as five changes, so that small
   * batches beside each other keep the database busy with little.
   */
  private static final int WORTH_A_BATCH = 16;

  /** How long fewer changes wait for the batch under way, which may be a slow one. */
  private static final Duration LONGEST_GATHERING = Duration.ofMillis(5);

  /** Less than who asks waits, so that they hear the reason. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  /** Before a batch is sent again. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Vertx vertx;
  private final Function<SaveBatch, Future<BatchSaves.Done>> database;

  /** What the log has of a change's call. */
  private final Function<Change, Future<@Nullable Revision>> logged;

  /** By instance, the one that has waited longest first. */
  private final Map<String, Deque<PendingSave>> waiting = new LinkedHashMap<>();

  /** Instances of the batches under way. */
  private final Set<String> busy = new HashSet<>();

  /** Everything that waits or is under way, by instance and call. */
  private final Map<List<String>, PendingSave> known = new HashMap<>();

  /** Completed when nothing waits and nothing is under way. */
  private @Nullable Promise<Void> drained;

  private long bytes;
  private int batches;

  /** Changes that wait. */
  private int gathered;

  /** Whether what has come in this turn of the event loop is still to be looked at. */
  private boolean looks;

  /** Whether a timer runs for the changes that wait. */
  private boolean timed;

  SaveQueue(
      Vertx vertx,
      Function<SaveBatch, Future<BatchSaves.Done>> database,
      Function<Change, Future<@Nullable Revision>> logged) {
    this.vertx = vertx;
    this.database = database;
    this.logged = logged;
  }

  Future<Revision> save(Change change) {
    PendingSave same = known.get(name(change));
    if (same != null) {
      return same.saved()
          .future()
          .map(revision -> new Revision(revision.instanceId(), revision.number(), true));
    }
    PendingSave save = PendingSave.of(change, System.nanoTime() + PATIENCE.toNanos());
    if (known.size() >= MOST_WAITING || (bytes > 0 && bytes + save.bytes() > MOST_WAITING_BYTES)) {
      return Future.failedFuture(
          new StateException(Reason.BUSY, "Too many changes wait to be saved; try again soon."));
    }
    known.put(name(change), save);
    bytes += save.bytes();
    waiting.computeIfAbsent(change.instanceId(), id -> new ArrayDeque<>()).add(save);
    gathered++;
    look();
    return save.saved().future();
  }

  /** Completes when everything that was taken has its answer; never fails. */
  Future<Void> drain() {
    Promise<Void> promise = Promise.promise();
    drained = promise;
    next();
    return promise.future();
  }

  // After all that came with it, which is already in the event loop's queue.
  private void look() {
    if (!looks) {
      looks = true;
      vertx.runOnContext(
          all -> {
            looks = false;
            next();
          });
    }
  }

  private void next() {
    if (drained != null && known.isEmpty()) {
      drained.tryComplete();
    }
    while (batches == 0 || (batches < WRITERS && gathered >= WORTH_A_BATCH)) {
      if (!sendNext()) {
        return;
      }
    }
    if (batches < WRITERS && gathered > 0 && !timed) {
      timed = true;
      vertx.setTimer(LONGEST_GATHERING.toMillis(), late -> sendLate());
    }
  }

  private void sendLate() {
    timed = false;
    if (batches < WRITERS) {
      sendNext();
    }
    next();
  }

  /** Whether there was anything to send. */
  private boolean sendNext() {
    SaveBatch batch = gather();
    if (batch.saves().isEmpty()) {
      return false;
    }
    batches++;
    gathered -= batch.saves().size();
    Set<String> instances = instances(batch);
    busy.addAll(instances);
    run(batch)
        .onComplete(
            done -> {
              batches--;
              busy.removeAll(instances);
              next();
            });
    return true;
  }

  // Instances with several changes go together, and those with one, which is less work for the
  // database; the kind of the one that has waited longest comes first.
  private SaveBatch gather() {
    List<PendingSave> saves = new ArrayList<>();
    long weight = 0;
    boolean several = false;
    Iterator<Map.Entry<String, Deque<PendingSave>>> instances = waiting.entrySet().iterator();
    while (instances.hasNext() && saves.size() < MOST_CHANGES && weight < MOST_BATCH_BYTES) {
      Map.Entry<String, Deque<PendingSave>> instance = instances.next();
      Deque<PendingSave> line = instance.getValue();
      several = saves.isEmpty() ? line.size() > 1 : several;
      if (!busy.contains(instance.getKey()) && several == line.size() > 1) {
        while (!line.isEmpty() && saves.size() < MOST_CHANGES && weight < MOST_BATCH_BYTES) {
          PendingSave save = line.remove();
          weight += save.bytes();
          saves.add(save);
        }
        if (line.isEmpty()) {
          instances.remove();
        }
      }
    }
    return new SaveBatch(saves);
  }

  /** Completes when every change of the batch has its answer; never fails. */
  private Future<Void> run(SaveBatch batch) {
    return database
        .apply(batch)
        .transform(done -> done.succeeded() ? answer(done.result()) : failed(batch, done.cause()));
  }

  private Future<Void> answer(BatchSaves.Done done) {
    refuse(done.moved(), Answers.basisMoved());
    RowSet<Row> rows = done.rows();
    return rows == null ? Future.succeededFuture() : answer(done.batch(), rows);
  }

  private Future<Void> answer(SaveBatch batch, RowSet<Row> rows) {
    Map<Integer, Row> answers = new HashMap<>();
    rows.forEach(row -> answers.put(row.getLong("place").intValue() - 1, row));
    List<Future<Void>> all = new ArrayList<>();
    for (int place = 0; place < batch.saves().size(); place++) {
      PendingSave save = batch.saves().get(place);
      all.add(
          answer(save, answers.get(place))
              .onComplete(
                  done -> {
                    forget(save);
                    save.saved().handle(done);
                  })
              .transform(done -> Future.succeededFuture()));
    }
    return Future.all(all).mapEmpty();
  }

  private Future<Revision> answer(PendingSave save, @Nullable Row row) {
    String id = save.instanceId();
    if (row == null) {
      return Future.failedFuture(Answers.noSuchInstance(id));
    }
    @Nullable Long revision = row.getLong("revision");
    if (revision == null) {
      return Future.failedFuture(Answers.rightsChanged(id));
    }
    Revision answered = new Revision(id, revision, row.getBoolean("repeated"));
    return row.getBoolean("unsure")
        ? logged.apply(save.change()).map(before -> before == null ? answered : before)
        : Future.succeededFuture(answered);
  }

  private Future<Void> failed(SaveBatch batch, Throwable failure) {
    if (Refusals.passing(failure)) {
      return again(batch, failure);
    }
    if (Refusals.badValue(failure) && batch.saves().size() > 1) {
      return oneByOne(batch);
    }
    refuse(batch.saves(), failure);
    return Future.succeededFuture();
  }

  /** One value that no database can hold must not fail its neighbours. */
  private Future<Void> oneByOne(SaveBatch batch) {
    Future<Void> done = Future.succeededFuture();
    for (PendingSave save : batch.saves()) {
      done = done.compose(before -> run(new SaveBatch(List.of(save))));
    }
    return done;
  }

  private Future<Void> again(SaveBatch batch, Throwable failure) {
    long now = System.nanoTime() + PAUSE.toNanos();
    List<PendingSave> late =
        batch.saves().stream().filter(save -> save.deadline() - now < 0).toList();
    refuse(late, failure);
    List<PendingSave> left =
        batch.saves().stream().filter(save -> save.deadline() - now >= 0).toList();
    return left.isEmpty()
        ? Future.succeededFuture()
        : vertx.timer(PAUSE.toMillis()).compose(paused -> run(new SaveBatch(left)));
  }

  private void refuse(Collection<PendingSave> saves, Throwable failure) {
    StateException told = Refusals.told(failure);
    for (PendingSave save : saves) {
      forget(save);
      save.saved().fail(told);
    }
  }

  private void forget(PendingSave save) {
    known.remove(name(save.change()));
    bytes -= save.bytes();
  }

  private static Set<String> instances(SaveBatch batch) {
    Set<String> instances = new HashSet<>();
    batch.saves().forEach(save -> instances.add(save.instanceId()));
    return instances;
  }

  private static List<String> name(Change change) {
    return List.of(change.instanceId(), change.callId());
  }
}
