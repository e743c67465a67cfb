package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AppReply;

/** What an app replies, as a browser reads it. */
class RepliesTest extends WeatherHouse {
  private static final String LAYOUT = "/weather/_dash-layout";

  @Test
  void headersCookiesTimingsAndRevisionArePassedOn() throws Exception {
    answer(
        new AppReply.Head(
            201,
            "application/json",
            Map.of("x-own", "1", "Content-Security-Policy", "default-src *", "Connection", "close"),
            List.of("theme=dark; Path=/weather/", "verdash_session=stolen; Path=/"),
            "private, max-age=60",
            List.of(),
            Map.of("db", Duration.ofMillis(3)),
            7L));

    var response = house.get(LAYOUT);

    var headers = response.headers();
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(headers.firstValue("x-own")).contains("1");
    assertThat(headers.allValues("set-cookie")).containsExactly("theme=dark; Path=/weather/");
    assertThat(headers.firstValue("cache-control")).contains("private, max-age=60");
    assertThat(headers.firstValue("server-timing")).contains("db;dur=3.000");
    assertThat(headers.firstValue("x-verdash-revision")).contains("7");
    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void aHeaderThatIsNoneIs500AndNothingOfItGoesOut() throws Exception {
    answer(
        new AppReply.Head(
            200,
            "application/json",
            Map.of("x-own", "1\r\nset-cookie: verdash_session=stolen"),
            List.of(),
            "",
            List.of(),
            Map.of(),
            null));

    HttpResponse<String> response = house.get(LAYOUT);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void aPageMayAddToThePolicy() throws Exception {
    answer(
        new AppReply.Head(
            200,
            "text/html; charset=utf-8",
            Map.of(),
            List.of(),
            "",
            List.of("img-src https://tiles.example"),
            Map.of(),
            null));

    var headers = house.get("/weather/").headers();

    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("img-src 'self' data: blob: https://tiles.example")
        .contains("style-src 'self' 'unsafe-inline'");
    assertThat(headers.firstValue("cache-control")).contains("no-store");
  }

  @Test
  void aProblemKeepsItsStatusAndItsWords() throws Exception {
    app.replies =
        call ->
            Future.succeededFuture(
                new AppReply.Problem(
                    422, "user-message", "Please check", "Too \"far\" away", "77"));

    HttpResponse<String> response = house.get(LAYOUT);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.body())
        .isEqualTo(
            "{\"type\":\"urn:verdash:user-message\",\"title\":\"Please check\",\"status\":422,"
                + "\"detail\":\"Too \\\"far\\\" away\",\"incident\":\"77\"}");
  }

  @Test
  void aBusyAppIs429WithWholeSeconds() throws Exception {
    app.replies = call -> Future.succeededFuture(new AppReply.Busy(Duration.ofMillis(1200)));

    HttpResponse<String> response = house.get(LAYOUT);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("retry-after")).contains("2");
  }

  @Test
  void anAnswerWithoutABodyHasNone() throws Exception {
    app.replies = call -> Future.succeededFuture(AppReply.Answer.of(204, "", Buffer.buffer()));

    HttpResponse<String> response = house.get(LAYOUT);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aLongBodyIsFetchedChunkByChunk() throws Exception {
    byte[] content = new byte[3_000_001];
    new Random(1).nextBytes(content);
    stream("long", content.length);
    app.streams.put("long", Buffer.buffer(content));

    HttpResponse<byte[]> response =
        house.client.send(house.to(LAYOUT).build(), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-length")).contains("3000001");
    assertThat(response.body()).isEqualTo(content);
  }

  @Test
  void aLongBodyThatIsNoLongerKeptIs500() throws Exception {
    stream("gone", 3_000_000);

    HttpResponse<String> response = house.get(LAYOUT);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("incident");
  }

  @Test
  void aLongBodyThatBreaksOffIsNoWholeAnswer() throws Exception {
    stream("short", 3_000_000);
    app.streams.put("short", Buffer.buffer(new byte[600_000]));

    assertThatIOException().isThrownBy(() -> house.get(LAYOUT));
  }

  private void stream(String id, long bytes) {
    var reply =
        new AppReply.Stream(AppReply.Head.of(200, "application/octet-stream"), id, bytes, 2);
    app.replies = call -> Future.succeededFuture(reply);
  }

  private void answer(AppReply.Head head) {
    app.replies = call -> Future.succeededFuture(new AppReply.Answer(head, Buffer.buffer("{}")));
  }
}
