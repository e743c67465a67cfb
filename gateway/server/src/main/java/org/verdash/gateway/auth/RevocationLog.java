package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Where gateways tell each other which tokens were ended. Thread-safe. */
public interface RevocationLog {
  /**
   * One ended token.
   *
   * @param tokenId its claim {@code jti}
   * @param expiry after which the log may forget it
   */
  record Revoked(String tokenId, Instant expiry) {}

  /**
   * A part of the log.
   *
   * @param revoked what was added, in any order
   * @param last where to read on
   */
  record Part(List<Revoked> revoked, long last) {
    /** Copies the list. */
    public Part {
      revoked = List.copyOf(revoked);
    }
  }

  /** Adds a token, for good when it completes; adding it again changes nothing. */
  Future<Void> add(Revoked revoked);

  /**
   * What was added after a place; it may hold what was read before.
   *
   * @param sequence {@link Part#last} of the part before, 0 for all
   */
  Future<Part> after(long sequence);
}
