package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;
import org.verdash.state.Value;

/** The server is killed while changes are saved. */
class CrashTest extends OpenStore {
  private static final int KILLS = Boolean.getBoolean("verdash.drill") ? 10 : 2;
  private static final int WRITERS = 16;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicReference<CountDownLatch> awaited =
      new AtomicReference<>(new CountDownLatch(0));

  @Test
  void everyAcknowledgedChangeIsThereAfterTheServerWasKilled() throws Exception {
    List<Instance> made =
        IntStream.range(0, 4)
            .mapToObj(i -> Ask.soon(store.create(NewInstance.of("crash", "anna", 1))))
            .toList();
    List<Future<Void>> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> write(made.get(writer % 4), writer, 0))
            .toList();
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      awaitSaves(1 + random.nextInt(200));
      long killed = database.pid();
      ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
      awaitAnotherThan(killed);
      awaitSaves(WRITERS + 50);
    }
    stopping.set(true);
    writers.forEach(Ask::soon);
    for (Instance instance : made) {
      assertThat(calls(instance)).isEqualTo(acknowledged(instance));
    }
  }

  /** One change after the other, each repeated until it is acknowledged. */
  private Future<Void> write(Instance instance, int writer, int number) {
    if (stopping.get()) {
      return Future.succeededFuture();
    }
    String call = "w-" + writer + "-" + number;
    Value value = new Value("k" + writer + ".value", Buffer.buffer("" + number));
    return untilSaved(new Change(instance.id(), call, "anna", List.of(value)))
        .compose(
            saved -> {
              acknowledged.add(instance.id() + " " + call);
              awaited.get().countDown();
              return write(instance, writer, number + 1);
            });
  }

  private Future<Void> untilSaved(Change change) {
    return store
        .save(change)
        .<Void>mapEmpty()
        .recover(
            failure -> {
              Promise<Void> later = Promise.promise();
              vertx.setTimer(50, again -> untilSaved(change).onComplete(later));
              return later.future();
            });
  }

  // The connections of a server that was killed live on for a moment, and save.
  private void awaitAnotherThan(long killed) {
    long start = System.nanoTime();
    while (database.pid() == killed) {
      assertThat(System.nanoTime() - start).as("a new server").isLessThan(60_000_000_000L);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void awaitSaves(int saves) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(saves);
    awaited.set(latch);
    assertThat(latch.await(60, TimeUnit.SECONDS)).as("saves go on").isTrue();
  }

  private String calls(Instance instance) throws SQLException {
    return Ask.sql(
        database.config(),
        "SELECT count(*) || ' changes up to revision ' || i.revision FROM verdash.change c"
            + " JOIN verdash.instance i ON i.id = c.instance_id WHERE i.id = '"
            + instance.id()
            + "' GROUP BY i.revision");
  }

  private String acknowledged(Instance instance) {
    long count = acknowledged.stream().filter(call -> call.startsWith(instance.id())).count();
    return count + " changes up to revision " + count;
  }
}
