package org.verdash.gateway.auth;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** The keys of one trusted issuer. Thread-safe; one for all gateway verticles of a node. */
@FunctionalInterface
interface IssuerKeys {
  /**
   * The keys among which the one that signed a token is, if there is one.
   *
   * @param keyId which one the token names; null when it names none
   * @return often complete already; never waits long; fails with {@link KeysAwayException} when it
   *     cannot be said; its handlers may run on any thread
   */
  Future<KeySet> find(@Nullable String keyId);

  /** Keys that are known from the start. */
  static IssuerKeys fixed(KeySet keys) {
    Future<KeySet> known = Future.succeededFuture(keys);
    return keyId -> known;
  }
}
