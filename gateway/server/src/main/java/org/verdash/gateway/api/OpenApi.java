package org.verdash.gateway.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.verdash.gateway.assets.EntityTags;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.proxy.Outside;

/** The document that describes the interface, for whoever asks; it holds no secret. */
final class OpenApi implements Handler<RoutingContext> {
  /** Where it is. */
  static final String PATH = "/api/openapi.json";

  private static final String RESOURCE = "openapi.json";

  private static final List<String> ALLOWED = List.of("GET", "HEAD");

  private final Buffer document;
  private final String etag;
  private final Answers answers;

  /** The document of a house that is seen so from outside. */
  OpenApi(Outside outside, Answers answers) {
    this.answers = answers;
    String base = outside.base().isEmpty() ? "/" : outside.base();
    document =
        read().put("servers", new JsonArray().add(new JsonObject().put("url", base))).toBuffer();
    etag = '"' + Integer.toHexString(document.hashCode()) + '-' + document.length() + '"';
  }

  /** The document as it stands in the sources. */
  static JsonObject read() {
    try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new JsonObject(Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!Requests.isRead(request)) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), ALLOWED));
      return;
    }
    HttpServerResponse response =
        request
            .response()
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
            .putHeader(HttpHeaders.ETAG, etag);
    if (EntityTags.match(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(document);
    }
  }
}
