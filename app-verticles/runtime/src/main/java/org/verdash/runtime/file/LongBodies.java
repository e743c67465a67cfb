package org.verdash.runtime.file;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;
import org.verdash.contract.StreamRequest;

/**
 * Keeps answers that are too long for one message until the gateway has fetched them, for at most
 * {@link #KEEP_MS}. Thread-safe.
 */
public final class LongBodies {
  private static final long KEEP_MS = 60_000;
  private static final int CREDITS = 4;

  private final Vertx vertx;
  private final Map<String, Buffer> bodies = new ConcurrentHashMap<>();

  /** Keeps bodies by the timers of this Vert.x. */
  public LongBodies(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The reply itself, or one that says where its long body waits. */
  public AppReply shorten(AppReply reply) {
    return reply instanceof AppReply.Answer answer
            && answer.body().length() > AppReply.Stream.THRESHOLD_BYTES
        ? keep(answer)
        : reply;
  }

  private AppReply keep(AppReply.Answer answer) {
    String id = UUID.randomUUID().toString();
    bodies.put(id, answer.body());
    vertx.setTimer(KEEP_MS, timer -> bodies.remove(id));
    return new AppReply.Stream(answer.head(), id, answer.body().length(), CREDITS);
  }

  /** How many bodies wait to be fetched. */
  public int kept() {
    return bodies.size();
  }

  /** A chunk of a body; 410 when it is not kept any more. */
  public AppReply read(StreamRequest request) {
    Buffer body = bodies.get(request.id());
    if (body == null || request.offset() < 0 || request.offset() > body.length()) {
      return new AppReply.Problem(410, "gone", "The answer is not kept any more", "", "");
    }
    int from = (int) request.offset();
    int end = Math.min(body.length(), from + FileRequest.CHUNK_BYTES);
    if (end == body.length()) {
      bodies.remove(request.id());
    }
    return AppReply.Answer.of(200, "", body.slice(from, end));
  }
}
