package org.verdash.gateway.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after a few wrong passwords an address or an account waits. Thread-safe;
 * kept in memory only, so each node counts for itself.
 */
final class SignInThrottle {
  private static final int FREE_FAILURES = 5;
  private static final int FREE_FAILURES_OF_ADDRESS = 20;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private record Failures(int count, long untilMillis) {}

  private final InstantSource clock;

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long the next attempt has to wait; empty when it may be made now. */
  synchronized Optional<Duration> wait(String address, String user) {
    long now = clock.millis();
    long until =
        Math.max(
            blockedUntil("address " + address, FREE_FAILURES_OF_ADDRESS),
            blockedUntil(account(address, user), FREE_FAILURES));
    return until > now ? Optional.of(Duration.ofMillis(until - now)) : Optional.empty();
  }

  /** Counts a wrong password. */
  synchronized void failed(String address, String user) {
    count("address " + address);
    count(account(address, user));
  }

  /** Forgets the account's failures after a right password. */
  synchronized void succeeded(String address, String user) {
    failures.remove(account(address, user));
  }

  private long blockedUntil(String key, int free) {
    Failures known = failures.get(key);
    return known != null && known.count() >= free ? known.untilMillis() : 0;
  }

  private void count(String key) {
    long now = clock.millis();
    Failures known = failures.remove(key);
    int before = known == null || known.untilMillis() <= now ? 0 : known.count();
    failures.put(key, new Failures(before + 1, now + WINDOW.toMillis()));
  }

  // Per address, so that nobody can lock another person out of their account from elsewhere.
  private static String account(String address, String user) {
    return "account " + user + " from " + address;
  }
}
