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
      send(request, file, chosen(request, file), cache);
    }
  }

  private static Variant chosen(HttpServerRequest request, ServedFile file) {
    return file.varies()
        ? AcceptEncoding.of(request.getHeader(ACCEPT_ENCODING)).choose(file)
        : file.plain();
  }

  private void send(HttpServerRequest request, ServedFile file, Variant variant, CacheRule cache) {
    HttpServerResponse response = request.response();
    if (EntityTags.match(request.getHeader(HttpHeaders.IF_NONE_MATCH), variant.etag())) {
      addValidators(response.headers(), file, variant, cache);
      response.setStatusCode(304).end();
    } else if (Requests.is(request, HttpMethod.HEAD)) {
      addHead(response.headers(), file, variant, cache);
      response.end();
    } else {
      sendContent(request, file, variant, cache);
    }
  }

  private void sendContent(
      HttpServerRequest request, ServedFile file, Variant variant, CacheRule cache) {
    Buffer inMemory = store.now(variant);
    if (inMemory != null) {
      addHead(request.response().headers(), file, variant, cache);
      request.response().end(inMemory);
      return;
    }
    // Whoever asked first decides on which thread a load completes; the answer stays on ours.
    Context context = Objects.requireNonNull(Vertx.currentContext());
    store
        .load(variant)
        .onComplete(
            loaded ->
                context.runOnContext(now -> sendLoaded(request, file, variant, cache, loaded)));
  }

  private void sendLoaded(
      HttpServerRequest request,
      ServedFile file,
      Variant variant,
      CacheRule cache,
      AsyncResult<Buffer> loaded) {
    if (loaded.failed()) {
      refuse(request, variant, loaded.cause());
    } else if (!request.response().closed()) {
      addHead(request.response().headers(), file, variant, cache);
      request.response().end(loaded.result());
    }
  }

  private void refuse(HttpServerRequest request, Variant variant, Throwable failure) {
    if (failure instanceof FileAwayException) {
      answers.refuse(request, new Refusal.FileAway(variant.key().path()));
    } else {
      answers.fault(request, variant.key() + " cannot be loaded", failure);
    }
  }

  private static void addHead(MultiMap headers, ServedFile file, Variant variant, CacheRule cache) {
    headers.set(HttpHeaders.CONTENT_TYPE, file.type());
    headers.set(HttpHeaders.CONTENT_LENGTH, variant.length());
    switch (variant.coding()) {
      case BROTLI -> headers.set(HttpHeaders.CONTENT_ENCODING, BROTLI);
      case GZIP -> headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
      case IDENTITY -> {
        // Sent as it is.
      }
    }
    addValidators(headers, file, variant, cache);
  }

  private static void addValidators(
      MultiMap headers, ServedFile file, Variant variant, CacheRule cache) {
    headers.set(HttpHeaders.CACHE_CONTROL, cache.header());
    headers.set(HttpHeaders.ETAG, variant.etagHeader());
    if (file.varies()) {
      headers.set(HttpHeaders.VARY, ACCEPT_ENCODING);
    }
  }
}
