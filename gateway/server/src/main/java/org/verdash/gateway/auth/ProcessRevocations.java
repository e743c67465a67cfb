package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** In memory; forgets what has expired whenever it has doubled. */
final class ProcessRevocations implements Revocations {
  private static final int FIRST_SWEEP = 1_024;

  private final Map<String, Long> expiries = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private volatile int nextSweep = FIRST_SWEEP;

  ProcessRevocations(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Future<Void> revoke(String tokenId, Instant expiry) {
    expiries.put(tokenId, expiry.toEpochMilli());
    if (expiries.size() >= nextSweep) {
      sweep();
    }
    return Future.succeededFuture();
  }

  @Override
  public boolean contains(String tokenId) {
    return !expiries.isEmpty() && expiries.containsKey(tokenId);
  }

  int size() {
    return expiries.size();
  }

  private void sweep() {
    long now = clock.millis();
    expiries.values().removeIf(expiry -> expiry <= now);
    nextSweep = Math.max(FIRST_SWEEP, 2 * expiries.size());
  }
}
