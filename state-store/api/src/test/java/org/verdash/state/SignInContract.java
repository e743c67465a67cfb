package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do for the door: remember revoked tokens, count attempts to sign in. */
abstract class SignInContract {
  /** A name that no other test has. */
  protected final String app = "app-" + UUID.randomUUID().toString().substring(0, 8);

  /** The store, asked over a bus. */
  protected abstract StateStore store();

  @Test
  void revocationsComeInOrderAfterTheOneThatWasSeen() {
    long seen = lastRevocation();
    Instant expiry = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    soon(store().revoke(app + "-1", expiry));
    soon(store().revoke(app + "-2", expiry));
    soon(store().revoke(app + "-1", expiry));
    List<Revocation> after = soon(store().revokedAfter(seen));
    assertThat(after).extracting(Revocation::tokenId).containsExactly(app + "-1", app + "-2");
    assertThat(after).extracting(Revocation::expiry).containsOnly(expiry);
    assertThat(soon(store().revokedAfter(after.getFirst().sequence())))
        .containsExactly(after.getLast());
  }

  @Test
  void aTokenThatHasExpiredNeedsNoRevocation() {
    long seen = lastRevocation();
    soon(store().revoke(app, Instant.now().minusSeconds(60)));
    assertThat(soon(store().revokedAfter(seen))).isEmpty();
  }

  @Test
  void attemptsAreCountedWithinAWindowByKey() {
    Duration window = Duration.ofMinutes(5);
    assertThat(soon(store().attempts(app))).isEqualTo(new Attempts(0, Duration.ZERO));
    soon(store().countAttempt(app, window));
    Attempts second = soon(store().countAttempt(app, window));
    assertThat(second.count()).isEqualTo(2);
    assertThat(second.left()).isPositive().isLessThanOrEqualTo(window);
    assertThat(soon(store().attempts(app)).count()).isEqualTo(2);
    assertThat(soon(store().countAttempt(app + "-b", window)).count()).isEqualTo(1);
    soon(store().forgetAttempts(app));
    assertThat(soon(store().attempts(app)).count()).isZero();
  }

  @Test
  void anAttemptIsTakenBackAndNeverMoreThanThereWere() {
    Duration window = Duration.ofMinutes(5);
    soon(store().takeBackAttempt(app));
    assertThat(soon(store().attempts(app))).isEqualTo(new Attempts(0, Duration.ZERO));
    soon(store().countAttempt(app, window));
    soon(store().countAttempt(app, window));
    soon(store().countAttempt(app + "-b", window));
    soon(store().takeBackAttempt(app));
    assertThat(soon(store().attempts(app)).count()).isEqualTo(1);
    assertThat(soon(store().attempts(app)).left()).isPositive().isLessThanOrEqualTo(window);
    soon(store().takeBackAttempt(app));
    soon(store().takeBackAttempt(app));
    assertThat(soon(store().attempts(app)).count()).isZero();
    assertThat(soon(store().countAttempt(app, window)).count()).isEqualTo(1);
    assertThat(soon(store().attempts(app + "-b")).count()).isEqualTo(1);
  }

  @Test
  void attemptsBeginAnewAfterTheirWindow() {
    soon(store().countAttempt(app, Duration.ofNanos(1000)));
    assertThat(soon(store().attempts(app)).count()).isZero();
    assertThat(soon(store().countAttempt(app, Duration.ofMinutes(1))).count()).isEqualTo(1);
  }

  @Test
  void attemptsCountedAtOnceAreAllCounted() {
    List<Future<Attempts>> counts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      counts.add(store().countAttempt(app, Duration.ofMinutes(1)));
    }
    assertThat(counts.stream().map(count -> soon(count).count()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
  }

  /** Waits for what is under way. */
  protected static <T> T soon(Future<T> future) {
    try {
      return future.await(30, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("no answer in 30 s", late);
    }
  }

  private long lastRevocation() {
    long last = 0;
    for (List<Revocation> more = soon(store().revokedAfter(0));
        !more.isEmpty();
        more = soon(store().revokedAfter(last))) {
      last = more.getLast().sequence();
    }
    return last;
  }
}
