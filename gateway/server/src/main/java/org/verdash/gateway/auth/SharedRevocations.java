package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy of the log in memory, which follows it. */
final class SharedRevocations implements Revocations {
  private static final Logger LOG = LoggerFactory.getLogger(SharedRevocations.class);
  private static final long PAUSE_MS = 1_000;

  private final Vertx vertx;
  private final RevocationLog log;
  private final ProcessRevocations known;
  private volatile long last;
  private volatile boolean behind;

  SharedRevocations(Vertx vertx, RevocationLog log, InstantSource clock) {
    this.vertx = vertx;
    this.log = log;
    this.known = new ProcessRevocations(clock);
  }

  Future<Revocations> start() {
    return read().map(this).onSuccess(started -> readLater()).map(started -> started);
  }

  @Override
  public Future<Void> revoke(String tokenId, Instant expiry) {
    known.revoke(tokenId, expiry);
    return log.add(new RevocationLog.Revoked(tokenId, expiry));
  }

  @Override
  public boolean contains(String tokenId) {
    return known.contains(tokenId);
  }

  private Future<Void> read() {
    // Whatever is thrown becomes a failure: an exception would end the following for good.
    return Future.succeededFuture(last).compose(log::after).map(this::take);
  }

  private Void take(RevocationLog.Part part) {
    part.revoked().forEach(each -> known.revoke(each.tokenId(), each.expiry()));
    last = part.last();
    return null;
  }

  // The timer ends with its Vert.x.
  private void readLater() {
    vertx.setTimer(PAUSE_MS, now -> read().onComplete(read -> note(read.cause())));
  }

  private void note(@org.jspecify.annotations.Nullable Throwable failure) {
    if (failure != null && !behind) {
      LOG.warn("Sessions that other gateways end now are not known here: {}", failure.toString());
    }
    behind = failure != null;
    readLater();
  }
}
