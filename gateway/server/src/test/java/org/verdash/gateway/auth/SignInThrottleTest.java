package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final SignInThrottle throttle =
      new SignInThrottle(SignInCounters.ofProcess(now::get), now::get);

  @Test
  void afterFiveAttemptsAnAccountWaitsForTheRestOfAMinute() {
    attempts(5, "ada");
    now.set(Instant.EPOCH.plusSeconds(20));

    assertThat(attempt("1.2.3.4", "ada")).contains(Duration.ofSeconds(40));
    assertThat(attempt("1.2.3.4", "bob")).isEmpty();
    assertThat(attempt("5.6.7.8", "ada")).isEmpty();
    now.set(Instant.EPOCH.plusSeconds(60));
    assertThat(attempt("1.2.3.4", "ada")).isEmpty();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsToo() {
    for (int i = 0; i < 20; i++) {
      attempts(1, "user" + i);
    }

    assertThat(attempt("1.2.3.4", "somebody")).isPresent();
    assertThat(attempt("5.6.7.8", "somebody")).isEmpty();
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneClient() {
    for (int i = 0; i < 20; i++) {
      assertThat(attempt("2001:db8:1:2::" + i, "user" + i)).as("attempt %s", i).isEmpty();
    }

    assertThat(attempt("2001:db8:1:2:ffff::1", "somebody")).isPresent();
    assertThat(attempt("2001:db8:1:3::1", "somebody")).isEmpty();
    assertThat(attempt("::ffff:1.2.3.4", "somebody")).isEmpty();
  }

  @Test
  void ofAnIpv4AddressInIpv6TheWholeCounts() {
    for (int i = 0; i < 20; i++) {
      attempt("::ffff:1.2.3.4", "user" + i);
    }

    assertThat(attempt("::ffff:1.2.3.4", "somebody")).isPresent();
    assertThat(attempt("::ffff:5.6.7.8", "somebody")).isEmpty();
  }

  @Test
  void aRightPasswordForgetsTheAttempts() {
    for (int i = 0; i < 30; i++) {
      attempts(1, "ada");
      throttle.succeeded("1.2.3.4", "ada");
    }

    assertThat(attempt("1.2.3.4", "ada")).isEmpty();
  }

  @Test
  void attemptsThatCannotBeCountedFail() {
    var broken = new SignInThrottle(new Broken(), now::get);

    assertThat(broken.attempt("1.2.3.4", "ada").failed()).isTrue();
  }

  private void attempts(int times, String user) {
    for (int i = 0; i < times; i++) {
      assertThat(attempt("1.2.3.4", user)).as("attempt %s", i).isEmpty();
    }
  }

  private Optional<Duration> attempt(String address, String user) {
    return throttle.attempt(address, user).result();
  }

  /** Counters whose store is away. */
  private static final class Broken implements SignInCounters {
    @Override
    public Future<Count> add(String key, Duration window) {
      return Future.failedFuture("away");
    }

    @Override
    public Future<Void> takeBack(String key) {
      return Future.failedFuture("away");
    }

    @Override
    public Future<Void> clear(String key) {
      return Future.failedFuture("away");
    }
  }
}
