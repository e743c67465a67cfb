package org.verdash.gateway.assets;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/** Sends files: the right variant, 304 when the client has it, only the headers for HEAD. */
public final class FileAnswers {
  private static final CharSequence ACCEPT_ENCODING =
      HttpHeaders.createOptimized("accept-encoding");
  private static final CharSequence BROTLI = HttpHeaders.createOptimized("br");
  private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

  private record Wanted(
      HttpServerRequest request, ServedFile file, Variant variant, CacheRule cache) {}

  private final FileStore store;
  private final Answers answers;

  /** Answers with content from the store. */
  public FileAnswers(FileStore store, Answers answers) {
    this.store = store;
    this.answers = answers;
  }

  /** Answers with the file, or 404 without one; ends the response. */
  public void send(HttpServerRequest request, @Nullable ServedFile file, CacheRule cache) {
    if (!Requests.isRead(request)) {
      answers.refuse(
          request, new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD")));
    } else if (file == null) {
      answers.refuse(request, new Refusal.NotFound("this path"));
    } else {
      send(new Wanted(request, file, chosen(request, file), cache));
    }
  }

  private static Variant chosen(HttpServerRequest request, ServedFile file) {
    return file.varies()
        ? AcceptEncoding.of(request.getHeader(ACCEPT_ENCODING)).choose(file)
        : file.plain();
  }

  private void send(Wanted wanted) {
    HttpServerRequest request = wanted.request();
    HttpServerResponse response = request.response();
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (EntityTags.match(known, wanted.variant().etag())) {
      addValidators(response.headers(), wanted);
      response.setStatusCode(304).end();
    } else if (Requests.is(request, HttpMethod.HEAD)) {
      addHead(response.headers(), wanted);
      response.end();
    } else {
      sendContent(wanted);
    }
  }

  private void sendContent(Wanted wanted) {
    Buffer inMemory = store.now(wanted.variant());
    if (inMemory != null) {
      end(wanted, inMemory);
      return;
    }
    // Whoever asked first decides on which thread a load completes; the answer stays on ours.
    Context context = Objects.requireNonNull(Vertx.currentContext());
    store
        .load(wanted.variant())
        .onComplete(loaded -> context.runOnContext(now -> sendLoaded(wanted, loaded)));
  }

  private void sendLoaded(Wanted wanted, AsyncResult<Buffer> loaded) {
    if (loaded.failed()) {
      refuse(wanted, loaded.cause());
    } else if (!wanted.request().response().closed()) {
      end(wanted, loaded.result());
    }
  }

  private static void end(Wanted wanted, Buffer content) {
    HttpServerResponse response = wanted.request().response();
    addHead(response.headers(), wanted);
    response.end(content);
  }

  private void refuse(Wanted wanted, Throwable failure) {
    FileKey key = wanted.variant().key();
    if (failure instanceof FileAwayException) {
      answers.refuse(wanted.request(), new Refusal.FileAway(key.path()));
    } else {
      answers.fault(wanted.request(), key + " cannot be loaded", failure);
    }
  }

  private static void addHead(MultiMap headers, Wanted wanted) {
    headers.set(HttpHeaders.CONTENT_TYPE, wanted.file().type());
    headers.set(HttpHeaders.CONTENT_LENGTH, wanted.variant().length());
    switch (wanted.variant().coding()) {
      case BROTLI -> headers.set(HttpHeaders.CONTENT_ENCODING, BROTLI);
      case GZIP -> headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
      case IDENTITY -> {
        // Sent as it is.
      }
    }
    addValidators(headers, wanted);
  }

  private static void addValidators(MultiMap headers, Wanted wanted) {
    headers.set(HttpHeaders.CACHE_CONTROL, wanted.cache().header());
    headers.set(HttpHeaders.ETAG, wanted.variant().etagHeader());
    if (wanted.file().varies()) {
      headers.set(HttpHeaders.VARY, ACCEPT_ENCODING);
    }
  }
}
