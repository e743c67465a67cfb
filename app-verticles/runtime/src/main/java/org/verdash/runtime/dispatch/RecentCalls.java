package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppReply;

/**
 * The calls that this deployment took lately, so that a browser's repeat of a call joins the first
 * run, or gets its answer, instead of running again. Bounded by count and size. Thread-safe.
 */
final class RecentCalls {
  private static final int MOST = 2_000;
  private static final int LARGEST_BYTES = 64 * 1024;

  private final Map<String, Promise<AppReply>> calls =
      new LinkedHashMap<>(16, 0.75f, false) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Promise<AppReply>> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The reply of the first call of this key; null for the first, whose reply the given promise will
   * have.
   */
  synchronized @Nullable Future<AppReply> join(String key, Promise<AppReply> reply) {
    Promise<AppReply> first = calls.putIfAbsent(key, reply);
    return first == null ? null : first.future();
  }

  /** Forgets a call whose reply must not be given twice: it never ran, or is too large to keep. */
  synchronized void settle(String key, AppReply reply) {
    boolean keep =
        switch (reply) {
          case AppReply.Answer answer -> answer.body().length() <= LARGEST_BYTES;
          case AppReply.Problem problem -> true;
          case AppReply.Busy busy -> false;
          case AppReply.Stream stream -> false;
        };
    if (!keep) {
      calls.remove(key);
    }
  }
}
