package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.StateStore;

/** Whatever comes, the interface refuses it with a sentence and does not break. */
class BadApiRequestsTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = Boolean.getBoolean("verdash.drill") ? 20_000 : 400;

  @TempDir Path data;
  private TestHouse house;
  private String path;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    house.deploy(
        new TestApp(
            TestApp.descriptor("weather", "v1", new AccessPolicy.SignedIn()),
            house.members.self()));
    var wanted = NewInstance.of(new InstanceKey("weather", "spring"), "ada", 1);
    path =
        "/api/instances/"
            + StateStore.over(house.vertx.eventBus()).create(wanted).await(20, SECONDS).id();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private HttpResponse<String> send(String method, String to, byte[] body) throws Exception {
    return house.send(
        house
            .to(to)
            .header("Authorization", house.bearer("ada", "admin"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(String method, String to, String body) throws Exception {
    return send(method, to, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textsThatTheStoreCannotHoldAreRefusedByName() throws Exception {
    String wide = "😀".repeat(190);
    Map<String, String> whom =
        Map.of(
            "{\"kind\":\"user\",\"right\":\"view\",\"whom\":\"" + wide + "\"}",
            "Field whom",
            "{\"kind\":\"user\",\"right\":\"view\",\"whom\":\"\\u0000\"}",
            "Field whom",
            "{\"kind\":\"link\",\"right\":\"view\",\"until\":\"+99999-01-01T00:00:00Z\"}",
            "Field until");
    for (Map.Entry<String, String> each : whom.entrySet()) {
      HttpResponse<String> answer = send("POST", path + "/grants", each.getKey());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains(each.getValue());
    }
    String handOver = "/api/people/" + "x".repeat(501) + "/hand-over";
    assertThat(send("POST", handOver, "{\"to\":\"bob\"}").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/api/people/ada/hand-over", "{\"to\":\"\\u0000\"}").statusCode())
        .isEqualTo(422);
    for (String query :
        List.of("q=%00", "q=" + "%F0%9F%98%80".repeat(60), "limit=1e3", "limit=-1")) {
      HttpResponse<String> answer = send("GET", "/api/instances?" + query, "");
      assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(400);
    }
    assertThat(send("GET", "/api/instances?q=%ff", "").statusCode()).isEqualTo(200);
  }

  @Test
  void parametersThatCannotBeDecodedAreRefused() throws Exception {
    for (String query : List.of("q=%zz", "q=%", "limit=%f")) {
      String answer =
          RawHttp.send(
              house.port,
              "GET /api/instances?" + query + " HTTP/1.1",
              "Host: 127.0.0.1:" + house.port,
              "Authorization: " + house.bearer("ada"));
      assertThat(answer).as(query).startsWith("HTTP/1.1 400").contains("urn:verdash:bad-request");
    }
  }

  @Test
  void aWishWithABadIdIsNotDone() throws Exception {
    HttpResponse<String> answer =
        house.send(
            house
                .callback(path + "/copy", "{}")
                .header("Authorization", house.bearer("ada"))
                .header("X-Verdash-Call", "a b"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("X-Verdash-Call");
  }

  @Test
  void aBodyThatIsTooLongIsNotRead() throws Exception {
    assertThat(send("PATCH", path, "{\"name\":\"" + "x".repeat(70_000) + "\"}").statusCode())
        .isEqualTo(413);
    assertThat(send("POST", path + "/restore", "[".repeat(60_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void noBytesBreakIt() throws Exception {
    List<String[]> good =
        List.of(
            new String[] {"PATCH", path, "{\"name\":\"Frühling\",\"starred\":true}"},
            new String[] {"POST", path + "/restore", "{\"revision\":1}"},
            new String[] {"POST", path + "/copy", "{\"revision\":0,\"name\":\"x\",\"slug\":\"y\"}"},
            new String[] {
              "POST",
              path + "/grants",
              "{\"kind\":\"link\",\"right\":\"view\",\"until\":\"2999-01-01T00:00:00Z\"}"
            },
            new String[] {"POST", "/api/instances", "{\"app\":\"weather\",\"values\":{}}"});
    Random random = new Random(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      String[] wish = good.get(random.nextInt(good.size()));
      byte[] body = changed(wish[2].getBytes(StandardCharsets.UTF_8), random);
      HttpResponse<String> answer = send(wish[0], wish[1], body);
      assertThat(answer.statusCode())
          .as(
              "round "
                  + i
                  + ": "
                  + wish[0]
                  + " "
                  + wish[1]
                  + " "
                  + new String(body, StandardCharsets.UTF_8))
          .isLessThan(500);
    }
  }

  private static byte[] changed(byte[] body, Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      body[random.nextInt(body.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "{}[]\",:0-9eE.\\ut".charAt(random.nextInt(16));
    }
    return body;
  }
}
