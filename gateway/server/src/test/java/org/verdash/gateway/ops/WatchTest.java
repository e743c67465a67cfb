package org.verdash.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchTest {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Readiness readiness = new Readiness();
  private int port;

  @AfterEach
  void close() throws Exception {
    http.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void aNodeIsReadyWhenEveryPartThatItNeedsIsThere() throws Exception {
    Readiness.Part start = readiness.needs("start");
    Readiness.Part database = readiness.needs("database");
    open(new Watch(readiness, null, null));

    assertThat(get("/health/live", "").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready", "").statusCode()).isEqualTo(503);

    start.up();
    database.down("it refuses connections");
    assertThat(get("/health/ready", "").body()).isEqualTo("database: it refuses connections\n");

    database.up();
    assertThat(get("/health/ready", "").statusCode()).isEqualTo(200);
  }

  @Test
  void metricsOfAPortOfTheirOwnNeedNoTokenUnlessThereIsOne() throws Exception {
    open(new Watch(readiness, () -> "some_total 1\n", null));
    assertThat(get("/metrics", "").body()).isEqualTo("some_total 1\n");
    assertThat(get("/else", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenIsAskedForWhereThereIsOne() throws Exception {
    Watch watch = new Watch(readiness, () -> "some_total 1\n", "sixteen-characters");
    open(watch);

    assertThat(watch.showsMetrics()).isTrue();
    assertThat(watch.toString()).doesNotContain("sixteen");
    assertThat(get("/metrics", "").statusCode()).isEqualTo(401);
    assertThat(get("/metrics", "Bearer another").statusCode()).isEqualTo(401);
    HttpResponse<String> answer = get("/metrics", "Bearer sixteen-characters");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
  }

  @Test
  void aNodeThatCountsNothingHasNoMetrics() throws Exception {
    open(Watch.plain());
    assertThat(Watch.plain().showsMetrics()).isFalse();
    assertThat(get("/metrics", "").statusCode()).isEqualTo(404);
  }

  private void open(Watch watch) throws Exception {
    port =
        watch
            .listen(vertx, "127.0.0.1", 0)
            .toCompletionStage()
            .toCompletableFuture()
            .get(20, TimeUnit.SECONDS);
  }

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
