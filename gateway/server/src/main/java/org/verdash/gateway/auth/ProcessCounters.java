package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** In memory; the oldest of ten thousand counts makes room for the next. */
final class ProcessCounters implements SignInCounters {
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;

  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  ProcessCounters(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Future<Count> add(String key, Duration window) {
    Instant now = clock.instant();
    Count known = counts.remove(key);
    Count count =
        known == null || !known.until().isAfter(now)
            ? new Count(1, now.plus(window))
            : new Count(known.attempts() + 1, known.until());
    counts.put(key, count);
    return Future.succeededFuture(count);
  }

  @Override
  public synchronized Future<Void> takeBack(String key) {
    counts.computeIfPresent(
        key, (same, known) -> new Count(Math.max(0, known.attempts() - 1), known.until()));
    return Future.succeededFuture();
  }

  @Override
  public synchronized Future<Void> clear(String key) {
    counts.remove(key);
    return Future.succeededFuture();
  }
}
