package org.verdash.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger served = new AtomicInteger();
  private URI uri;

  @BeforeEach
  void serve() throws IOException {
    HttpServer server =
        vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1").await();
    uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
    new Load(get("/"), 1).once(); // A first answer takes long on a busy machine.
    served.set(0);
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private void answer(HttpServerRequest request) {
    served.incrementAndGet();
    switch (request.path()) {
      case "/large" -> request.response().end("x".repeat(1_000_000));
      case "/none" -> request.response().setStatusCode(304).end();
      case "/wrong" -> request.response().setStatusCode(404).end();
      case "/echo" -> request.body().onSuccess(request.response()::end);
      default -> request.response().end("hello " + request.getHeader("x-name"));
    }
  }

  private Request get(String path) {
    return Request.get(uri.resolve(path));
  }

  @Test
  void countsEveryAnswer() throws IOException {
    Outcome outcome = new Load(get("/").header("X-Name", "ada"), 4).run(SHORT);
    assertThat(outcome.perSecond()).isPositive();
    assertThat(outcome.p50()).isPositive().isLessThanOrEqualTo(outcome.p99());
    assertThat(outcome.perSecond() * SHORT.toMillis() / 1000).isLessThanOrEqualTo(served.get());
  }

  @Test
  void readsLongAnswersAndAnswersWithoutBody() throws IOException {
    assertThat(new Load(get("/large"), 2).run(SHORT).perSecond()).isPositive();
    assertThat(new Load(get("/none").answeredBy(304), 2).run(SHORT).perSecond()).isPositive();
    assertThat(new Load(Request.post(uri.resolve("/echo"), "{}"), 2).run(SHORT).perSecond())
        .isPositive();
  }

  @Test
  void aPauseKeepsTheRateDown() throws IOException {
    new Load(get("/"), 2, Duration.ofMillis(50)).run(SHORT);
    assertThat(served.get()).isBetween(1, 30);
  }

  @Test
  void onceIsOnce() throws IOException {
    new Load(get("/large"), 1).once();
    assertThat(served).hasValue(1);
  }

  @Test
  void anotherStatusIsNoSuccess() {
    assertThatThrownBy(() -> new Load(get("/wrong"), 1).run(SHORT))
        .isInstanceOf(IOException.class)
        .hasMessage("wanted 200 but got HTTP/1.1 404 Not Found");
  }

  @Test
  void wrkTellsTheSameStory() throws IOException {
    Wrk wrk = Wrk.installed().orElse(null);
    assumeThat(wrk).isNotNull();
    Request question = Request.post(uri.resolve("/echo"), "{\"a\":[1]}").header("X-Name", "ada");
    assertThat(wrk.perSecond(question, 4, SHORT)).isBetween(1.0, 1.1 * served.get());
    Request wrong = get("/wrong").answeredBy(404);
    assertThatThrownBy(() -> wrk.perSecond(wrong, 4, SHORT)).hasMessageContaining("RESULT");
    assertThatThrownBy(() -> wrk.perSecond(get("/wrong"), 4, SHORT)).hasMessageContaining("404");
  }
}
