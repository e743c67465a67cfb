package org.verdash.launcher;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import org.verdash.gateway.auth.SignInCounters;
import org.verdash.state.Attempts;
import org.verdash.state.StateStore;

/** Attempts to sign in, counted in the state store for all gateways of the house. */
record StoredCounters(StateStore store, InstantSource clock) implements SignInCounters {

  @Override
  public Future<Count> add(String key, Duration window) {
    return store.countAttempt(key, window).map(this::count);
  }

  @Override
  public Future<Void> takeBack(String key) {
    return store.takeBackAttempt(key);
  }

  @Override
  public Future<Void> clear(String key) {
    return store.forgetAttempts(key);
  }

  private Count count(Attempts attempts) {
    int shown = (int) Math.min(Integer.MAX_VALUE, attempts.count());
    return new Count(shown, clock.instant().plus(attempts.left()));
  }
}
