package org.verdash.gateway.ops;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /health/live}, {@code /health/ready} and {@code /metrics} of a node.
 *
 * @param readiness what the node needs
 * @param metrics writes all numbers; may take some milliseconds; null when nobody counts
 * @param token what a Bearer header must carry to read them; null when the port itself is the
 *     guard, and then a port for browsers does not show them
 */
public record Watch(
    Readiness readiness, @Nullable Supplier<String> metrics, @Nullable String token) {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String BEARER = "Bearer ";

  /** A node that is ready and counts nothing. */
  public static Watch plain() {
    return new Watch(new Readiness(), null, null);
  }

  /** Answers 200: the process takes requests. */
  public void live(HttpServerRequest request) {
    answer(request, 200, "ok\n");
  }

  /** Answers 200 when the node can do its work, else 503 and what it lacks. */
  public void ready(HttpServerRequest request) {
    List<String> missing = readiness.missing();
    if (missing.isEmpty()) {
      answer(request, 200, "ok\n");
    } else {
      answer(request, 503, String.join("\n", missing) + "\n");
    }
  }

  /** Whether a port that everybody reaches may show the metrics. */
  public boolean showsMetrics() {
    return metrics != null && token != null;
  }

  /** Answers with the metrics; 401 without the token, 404 when nobody counts. */
  public void metrics(HttpServerRequest request, Vertx vertx) {
    if (!admits(request)) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
      answer(request, 401, "The header Authorization must carry the metrics.token.\n");
    } else if (metrics == null) {
      answer(request, 404, "Nothing here.\n");
    } else {
      // Off the event loop: there may be thousands of numbers.
      vertx
          .executeBlocking(metrics::get, false)
          .onSuccess(text -> answer(request, 200, text))
          .onFailure(
              failure -> {
                LOG.error("The metrics cannot be read", failure);
                answer(request, 500, "The metrics cannot be read; the log says why.\n");
              });
    }
  }

  private boolean admits(HttpServerRequest request) {
    if (token == null) {
      return true;
    }
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            (BEARER + token).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Listens on a port of its own.
   *
   * @return completes with the port; fails when it is taken
   */
  public Future<Integer> listen(Vertx vertx, String host, int port) {
    return vertx
        .createHttpServer()
        .requestHandler(request -> route(request, vertx))
        .listen(port, host)
        .map(server -> server.actualPort());
  }

  private void route(HttpServerRequest request, Vertx vertx) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    switch (reads ? path(request) : "") {
      case "/health/live" -> live(request);
      case "/health/ready" -> ready(request);
      case "/metrics" -> metrics(request, vertx);
      default -> answer(request, reads ? 404 : 405, "Nothing here.\n");
    }
  }

  private static String path(HttpServerRequest request) {
    return Objects.requireNonNullElse(request.path(), "");
  }

  private static void answer(HttpServerRequest request, int status, String text) {
    HttpServerResponse response = request.response().setStatusCode(status);
    boolean numbers = status == 200 && path(request).endsWith("/metrics");
    response.putHeader(HttpHeaders.CONTENT_TYPE, numbers ? PROMETHEUS : TEXT);
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.end(text);
  }

  /** Names neither the token nor the numbers. */
  @Override
  public String toString() {
    return "Watch[missing=" + readiness.missing() + "]";
  }
}
