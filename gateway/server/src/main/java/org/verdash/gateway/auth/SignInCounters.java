package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts attempts to sign in, each count for some time. Thread-safe. */
public interface SignInCounters {
  /**
   * A count.
   *
   * @param attempts how many there were since it began, this one included
   * @param until when it ends and the next attempt begins at one again
   */
  record Count(int attempts, Instant until) {}

  /**
   * Counts one attempt, as one step: of attempts at the same time each sees another count.
   *
   * @param key whose, at most 100 characters of ASCII
   * @param window how long the count lasts, from its first attempt on
   * @return fails when it cannot be counted; nobody is signed in then
   */
  Future<Count> add(String key, Duration window);

  /** Takes one attempt back; nothing happens when there is no such count. */
  Future<Void> takeBack(String key);

  /** Ends a count. */
  Future<Void> clear(String key);

  /** Counters that this process keeps for itself. */
  static SignInCounters ofProcess(InstantSource clock) {
    return new ProcessCounters(clock);
  }
}
