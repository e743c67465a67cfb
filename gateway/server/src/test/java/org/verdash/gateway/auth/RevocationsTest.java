package org.verdash.gateway.auth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevocationsTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void whatHasExpiredIsForgotten() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    var revocations = new ProcessRevocations(now::get);
    for (int i = 0; i < 2_000; i++) {
      now.set(Instant.EPOCH.plusSeconds(i));
      revocations.revoke("token" + i, now.get().plusSeconds(10));
    }

    assertThat(revocations.contains("token1999")).isTrue();
    assertThat(revocations.size()).isLessThan(1_100);
  }

  @Test
  void gatewaysThatShareALogHearOfEachOther() throws Exception {
    var log = new MemoryLog();
    log.add(new RevocationLog.Revoked("before", Instant.ofEpochSecond(1L << 40)));
    Revocations one = shared(log);
    Revocations other = shared(log);

    one.revoke("token", Instant.ofEpochSecond(1L << 40)).await(5, SECONDS);

    assertThat(one.contains("before")).isTrue();
    assertThat(one.contains("token")).isTrue();
    CountDownLatch heard = new CountDownLatch(1);
    vertx.setPeriodic(
        10,
        look -> {
          if (other.contains("token")) {
            heard.countDown();
          }
        });
    assertThat(heard.await(5, SECONDS)).isTrue();
    assertThat(other.contains("another")).isFalse();
  }

  @Test
  void aLogThatIsAwayIsToldAndWhatIsKnownCountsOn() throws Exception {
    var log = new MemoryLog();
    Revocations revocations = shared(log);
    log.away = true;

    assertThat(revocations.revoke("token", Instant.ofEpochSecond(1L << 40)).failed()).isTrue();
    assertThat(revocations.contains("token")).isTrue();
    assertThat(Revocations.shared(vertx, log, InstantSource.system()).failed()).isTrue();
  }

  private Revocations shared(RevocationLog log) throws Exception {
    return Revocations.shared(vertx, log, InstantSource.system()).await(5, SECONDS);
  }

  /** A log as a database would keep it. */
  private static final class MemoryLog implements RevocationLog {
    private final List<Revoked> all = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    @Override
    public Future<Void> add(Revoked revoked) {
      all.add(revoked);
      return away ? Future.failedFuture("away") : Future.succeededFuture();
    }

    @Override
    public Future<Part> after(long sequence) {
      List<Revoked> now = List.copyOf(all);
      return away
          ? Future.failedFuture("away")
          : Future.succeededFuture(new Part(now.subList((int) sequence, now.size()), now.size()));
    }
  }
}
