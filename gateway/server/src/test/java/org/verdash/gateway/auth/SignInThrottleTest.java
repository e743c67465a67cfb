package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final SignInThrottle throttle = new SignInThrottle(now::get);

  @Test
  void afterFiveWrongPasswordsAnAccountWaitsAMinute() {
    fail(4, "ada");
    assertThat(throttle.wait("1.2.3.4", "ada")).isEmpty();

    fail(1, "ada");
    assertThat(throttle.wait("1.2.3.4", "ada")).isPresent();
    assertThat(throttle.wait("1.2.3.4", "bob")).isEmpty();
    assertThat(throttle.wait("5.6.7.8", "ada")).isEmpty();

    now.set(Instant.EPOCH.plusSeconds(60));
    assertThat(throttle.wait("1.2.3.4", "ada")).isEmpty();
  }

  @Test
  void anAddressThatTriesManyAccountsWaitsToo() {
    for (int i = 0; i < 20; i++) {
      fail(1, "user" + i);
    }

    assertThat(throttle.wait("1.2.3.4", "somebody")).isPresent();
    assertThat(throttle.wait("5.6.7.8", "somebody")).isEmpty();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail(4, "ada");
    throttle.succeeded("1.2.3.4", "ada");
    fail(4, "ada");

    assertThat(throttle.wait("1.2.3.4", "ada")).isEmpty();
  }

  private void fail(int times, String user) {
    for (int i = 0; i < times; i++) {
      throttle.failed("1.2.3.4", user);
    }
  }
}
