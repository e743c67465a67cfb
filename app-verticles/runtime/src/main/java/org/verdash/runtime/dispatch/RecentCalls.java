package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Iterator;
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
  private static final int ALL_BYTES = 16 * 1024 * 1024;

  private final Map<String, Promise<AppReply>> calls = new LinkedHashMap<>();
  private long bytes;

  /**
   * The reply of the first call of this key; null for the first, whose reply the given promise will
   * have.
   */
  synchronized @Nullable Future<AppReply> join(String key, Promise<AppReply> reply) {
    Promise<AppReply> first = calls.putIfAbsent(key, reply);
    return first == null ? null : first.future();
  }

  /**
   * Gives the reply of the first call to all who joined it, and forgets a call whose reply must not
   * be given twice: it never ran, or is too large to keep.
   */
  void settle(String key, AppReply done) {
    Promise<AppReply> reply = settled(key, done);
    if (reply != null) {
      reply.tryComplete(done);
    }
  }

  private synchronized @Nullable Promise<AppReply> settled(String key, AppReply done) {
    Promise<AppReply> reply = calls.get(key);
    if (keeps(done)) {
      bytes += bytes(done);
      shrink();
    } else {
      calls.remove(key);
    }
    return reply;
  }

  // The oldest go first, but not one that still runs: its repeat would run a second time.
  private void shrink() {
    Iterator<Promise<AppReply>> oldest = calls.values().iterator();
    while ((calls.size() > MOST || bytes > ALL_BYTES) && oldest.hasNext()) {
      AppReply done = oldest.next().future().result();
      if (done != null) {
        bytes -= bytes(done);
        oldest.remove();
      }
    }
  }

  private static boolean keeps(AppReply reply) {
    return switch (reply) {
      case AppReply.Answer answer -> bytes(answer) <= LARGEST_BYTES;
      // 503 is only said when the same call may go well a moment later.
      case AppReply.Problem problem -> problem.status() != 503;
      case AppReply.Busy busy -> false;
      case AppReply.Stream stream -> false;
    };
  }

  private static int bytes(AppReply reply) {
    return reply instanceof AppReply.Answer answer ? answer.body().length() : 0;
  }
}
