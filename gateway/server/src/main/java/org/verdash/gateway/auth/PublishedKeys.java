package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that an issuer publishes, fetched when they are needed: again in the background once they
 * are old, and at once, but not more often than every so often, when a token names an unknown one.
 * When they cannot be fetched, the last ones are good for a while.
 */
final class PublishedKeys implements IssuerKeys {
  /**
   * How long things are good for.
   *
   * @param fresh keys younger than this are not fetched again
   * @param stale keys older than this are not used
   * @param pause between two fetches at least
   * @param pauseAfterFailure the same when the last one failed
   */
  record Patience(Duration fresh, Duration stale, Duration pause, Duration pauseAfterFailure) {
    static final Patience DEFAULT =
        new Patience(
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));
  }

  private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

  private final String issuer;
  private final Patience patience;
  private final InstantSource clock;
  private final Supplier<Future<KeySet>> fetch;
  private @Nullable KeySet keys;
  private long fetchedAt;
  private long nextFetch;
  private boolean failed;
  private @Nullable Future<KeySet> underWay;

  /**
   * Keys of an issuer; none is fetched yet.
   *
   * @param fetch fetches them once, within a bounded time
   */
  PublishedKeys(
      String issuer, Patience patience, InstantSource clock, Supplier<Future<KeySet>> fetch) {
    this.issuer = issuer;
    this.patience = patience;
    this.clock = clock;
    this.fetch = fetch;
  }

  @Override
  public synchronized Future<KeySet> find(@Nullable String keyId) {
    long now = clock.millis();
    KeySet usable = now - fetchedAt < patience.stale().toMillis() ? keys : null;
    if (usable != null && (keyId == null || usable.mayKnow(keyId))) {
      if (now - fetchedAt >= patience.fresh().toMillis() && now >= nextFetch) {
        fetchOnce();
      }
      return Future.succeededFuture(usable);
    }
    if (underWay != null || now >= nextFetch) {
      return fetchOnce();
    }
    return usable == null || failed
        ? Future.failedFuture(new KeysAwayException(issuer))
        : Future.succeededFuture(usable);
  }

  // Whoever needs the keys meanwhile waits for the same fetch.
  private Future<KeySet> fetchOnce() {
    Future<KeySet> now = underWay;
    if (now == null) {
      nextFetch = clock.millis() + patience.pause().toMillis();
      now = fetch.get().onSuccess(this::keep).recover(this::fail);
      // A fetch that has ended already has been noted by the lines above.
      underWay = now.isComplete() ? null : now;
    }
    return now;
  }

  private synchronized void keep(KeySet fetched) {
    if (failed) {
      LOG.info("The keys of auth.issuers.{} are there again.", issuer);
    }
    keys = fetched;
    fetchedAt = clock.millis();
    failed = false;
    underWay = null;
  }

  private synchronized Future<KeySet> fail(Throwable why) {
    LOG.warn("auth.issuers.{}.jwks-url: {}", issuer, why.getMessage());
    nextFetch = clock.millis() + patience.pauseAfterFailure().toMillis();
    failed = true;
    underWay = null;
    return Future.failedFuture(new KeysAwayException(issuer));
  }
}
