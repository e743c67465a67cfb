package org.verdash.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code /health/...}: 200 while this gateway takes requests. */
public final class HealthRoute implements Handler<RoutingContext> {
  @Override
  public void handle(RoutingContext context) {
    var headers = context.response().headers();
    headers.set(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    context.response().end("ok\n");
  }
}
