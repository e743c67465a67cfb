package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;

/** Which tokens of ours were ended before their time. Thread-safe. */
public interface Revocations {
  /**
   * Ends a token; this gateway refuses it from the call on, the others within a second or two.
   *
   * @param tokenId its claim {@code jti}
   * @param expiry when it would have ended by itself; after that it is forgotten
   * @return fails when the other gateways cannot be told
   */
  Future<Void> revoke(String tokenId, Instant expiry);

  /** Whether a token was ended, as far as it is known here; takes no time and does not fail. */
  boolean contains(String tokenId);

  /** Revocations that this process knows alone. */
  static Revocations ofProcess(InstantSource clock) {
    return new ProcessRevocations(clock);
  }

  /**
   * Revocations that all gateways share by a log, which is read again every second. While it cannot
   * be read, what was known before goes on to count.
   *
   * @return completes when the log was read once; fails when it cannot be
   */
  static Future<Revocations> shared(Vertx vertx, RevocationLog log, InstantSource clock) {
    return new SharedRevocations(vertx, log, clock).start();
  }
}
