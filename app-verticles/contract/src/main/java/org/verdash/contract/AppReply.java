package org.verdash.contract;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an app verticle answers. A transport failure is no reply: it stays Vert.x's {@code
 * ReplyException} (no handler, timeout).
 */
public sealed interface AppReply {
  /**
   * A whole answer.
   *
   * @param head all but the body
   * @param body at most {@link Stream#THRESHOLD_BYTES}; nobody writes to it after sending
   */
  record Answer(Head head, Buffer body) implements AppReply {
    /** An answer of the type with no special head; does not fail. */
    public static Answer of(int status, String type, Buffer body) {
      return new Answer(Head.of(status, type), body);
    }
  }

  /**
   * Status, headers and rules of an answer.
   *
   * @param status HTTP status
   * @param type Content-Type; empty for an answer without body
   * @param headers further response headers
   * @param cookies whole Set-Cookie values
   * @param cache Cache-Control; empty for {@code no-store}
   * @param csp additions to the Content-Security-Policy, one directive each, such as {@code
   *     "img-src https://tiles.example"}
   * @param timings server timings by name
   * @param savedRevision the revision that this call saved; null when it saved nothing
   */
  record Head(
      int status,
      String type,
      Map<String, String> headers,
      List<String> cookies,
      String cache,
      List<String> csp,
      Map<String, Duration> timings,
      @Nullable Long savedRevision) {
    public Head {
      headers = Map.copyOf(headers);
      cookies = List.copyOf(cookies);
      csp = List.copyOf(csp);
      timings = Map.copyOf(timings);
    }

    /** Only status and type; does not fail. */
    public static Head of(int status, String type) {
      return new Head(status, type, Map.of(), List.of(), "", List.of(), Map.of(), null);
    }
  }

  /**
   * A refusal or a fault, told as problem+json (RFC 9457) or as a page.
   *
   * @param status HTTP status, 400 to 599
   * @param type slug of the problem's type, such as {@code user-message}
   * @param title short and constant for the type
   * @param detail a sentence for the person; empty when there is nothing to add
   * @param incident number that finds the fault in the log; empty without one
   */
  record Problem(int status, String type, String title, String detail, String incident)
      implements AppReply {}

  /**
   * The app's queue is full; nothing has run.
   *
   * @param retryAfter when to try again
   */
  record Busy(Duration retryAfter) implements AppReply {}

  /**
   * An answer whose body waits to be fetched by {@link StreamRequest}s sent to the same address.
   *
   * @param head all but the body
   * @param id names the body in {@link StreamRequest}; unguessable
   * @param bytes length of the body
   * @param credits how many chunks may be asked for at once
   */
  record Stream(Head head, String id, long bytes, int credits) implements AppReply {
    /** Longest body of an {@link Answer}, in bytes. */
    public static final int THRESHOLD_BYTES = 1024 * 1024;
  }
}
