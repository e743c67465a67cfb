package org.verdash.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole bodies up to a limit; a longer one is refused with 413, by its Content-Length before
 * the first byte, else as soon as the limit is passed. Thread-safe.
 */
public final class BodyReader {
  private final long limitBytes;
  private final Answers answers;

  /** A reader that refuses through the answers. */
  public BodyReader(long limitBytes, Answers answers) {
    this.limitBytes = limitBytes;
    this.answers = answers;
  }

  /**
   * Hands over the whole body once it is there. Must be called in the turn of the event loop that
   * got the request. Calls nobody when the body is refused or the client goes away.
   */
  public void read(HttpServerRequest request, Handler<Buffer> whole) {
    if (announcesTooMuch(request)) {
      refuse(request);
      return;
    }
    var collector = new Collector(request, whole);
    request.handler(collector);
    request.endHandler(end -> collector.end());
  }

  private boolean announcesTooMuch(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // Longer than any limit when it has more digits than a long; the parser let only digits pass.
    return length != null && (length.length() > 18 || Long.parseLong(length) > limitBytes);
  }

  // What still comes is read and thrown away, or the client would see a reset and no answer.
  private void refuse(HttpServerRequest request) {
    request.handler(rest -> {});
    request.endHandler(end -> request.connection().close());
    answers.refuse(request, new Refusal.TooLarge(limitBytes));
  }

  private final class Collector implements Handler<Buffer> {
    private final HttpServerRequest request;
    private final Handler<Buffer> whole;
    private @Nullable Buffer body;
    private boolean several;
    private boolean over;

    Collector(HttpServerRequest request, Handler<Buffer> whole) {
      this.request = request;
      this.whole = whole;
    }

    @Override
    public void handle(Buffer chunk) {
      if (over) {
        return;
      }
      long before = body == null ? 0 : body.length();
      if (before + chunk.length() > limitBytes) {
        over = true;
        body = null;
        refuse(request);
      } else {
        keep(chunk);
      }
    }

    // A body of one chunk, as nearly all are, is not copied.
    private void keep(Buffer chunk) {
      if (body == null) {
        body = chunk;
      } else if (several) {
        body.appendBuffer(chunk);
      } else {
        body = Buffer.buffer(2 * (body.length() + chunk.length())).appendBuffer(body);
        body.appendBuffer(chunk);
        several = true;
      }
    }

    private void end() {
      if (!over) {
        whole.handle(body == null ? Buffer.buffer() : body);
      }
    }
  }
}
