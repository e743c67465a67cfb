package org.verdash.gateway.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.verdash.gateway.proxy.Outside;

/** The document that describes the interface, for whoever asks; it holds no secret. */
final class OpenApi implements Handler<RoutingContext> {
  /** Where it is. */
  static final String PATH = "/api/openapi.json";

  private static final String RESOURCE = "openapi.json";

  private final Buffer document;

  /** The document of a house that is seen so from outside. */
  OpenApi(Outside outside) {
    String base = outside.base().isEmpty() ? "/" : outside.base();
    document =
        read().put("servers", new JsonArray().add(new JsonObject().put("url", base))).toBuffer();
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
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(document);
  }
}
