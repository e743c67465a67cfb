package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.div;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/** Programs that ask for the same at the same moment, on a real node with a real database. */
@Timeout(180)
class ManyClientsIT {
  private static final Prop<Integer> YEAR = Prop.of("year", "value", Type.INT);
  private static final PlatformKey KEY = PlatformKey.random();
  private static final String ALL = "/api/instances";
  private static final long SEED = 20_261_122;

  @TempDir static Path work;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static SharedDatabase database;
  private static URI node;

  @BeforeAll
  static void open() throws Exception {
    database = SharedDatabase.start(work, Map.of());
    App app = App.named("crowd").layout(div(Input.of(YEAR))).track(YEAR).build();
    node = database.house("auth: {platform-key: '" + KEY.text() + "'}\n", app).uri();
  }

  @AfterAll
  static void close() {
    HTTP.close();
    database.close();
  }

  private static CompletableFuture<HttpResponse<String>> asks(
      String who, String method, String path, String json) {
    String call = UUID.randomUUID().toString();
    return sent(
        request(who, path).header("X-Verdash-Call", call).method(method, body(json)).build());
  }

  /** A store that is too busy says so, and whoever asks again with the same id loses nothing. */
  private static CompletableFuture<HttpResponse<String>> sent(HttpRequest request) {
    return HTTP.sendAsync(request, BodyHandlers.ofString())
        .thenCompose(
            answer ->
                answer.statusCode() == 503
                    ? sent(request)
                    : CompletableFuture.completedFuture(answer));
  }

  private static HttpRequest.Builder request(String who, String path) {
    String token =
        new TokenIssuer(KEY, InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, who, new TreeSet<>(), Duration.ofHours(1));
    return HttpRequest.newBuilder(node.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
  }

  private static HttpResponse<String> ask(String who, String method, String path, String json) {
    return asks(who, method, path, json).join();
  }

  private static JsonObject made(String who, String json) {
    HttpResponse<String> answer = ask(who, "POST", ALL, json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  private static JsonArray list(String who, String path) {
    HttpResponse<String> answer = ask(who, "GET", path, "");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return new JsonArray(answer.body());
  }

  @Test
  void fiftyWishesForOneSlugGetFiftySlugs() {
    String wish = "{\"app\":\"crowd\",\"slug\":\"busy\",\"values\":{\"year.value\":1}}";
    List<CompletableFuture<HttpResponse<String>>> wishes =
        IntStream.range(0, 50).mapToObj(i -> asks("user-" + i, "POST", ALL, wish)).toList();
    Set<String> slugs = new TreeSet<>();
    for (CompletableFuture<HttpResponse<String>> each : wishes) {
      HttpResponse<String> answer = each.join();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      JsonObject made = new JsonObject(answer.body());
      slugs.add(made.getString("slug"));
      assertThat(answer.headers().firstValue("location"))
          .contains("/crowd/i/" + made.getString("slug") + "/");
    }
    assertThat(slugs).hasSize(50).contains("busy").allMatch(slug -> slug.matches("busy(-\\d+)?"));
  }

  @Test
  void oneWishSentTwentyTimesAtOnceIsDoneOnce() {
    String wish = "{\"app\":\"crowd\",\"slug\":\"once\",\"values\":{\"year.value\":1}}";
    Set<String> ids = repeated(ALL, wish);
    assertThat(ids).hasSize(1);
    String life = ALL + "/" + ids.iterator().next();
    assertThat(repeated(life + "/copy", "{\"slug\":\"once-more\"}")).hasSize(1);
    ask("ada", "PUT", life + "/values", "{\"values\":{\"year.value\":2}}");
    repeated(life + "/restore", "{\"revision\":1}");
    assertThat(list("ada", life + "/revisions")).hasSize(3);
    repeated(life + "/grants", "{\"kind\":\"link\",\"right\":\"view\"}");
    assertThat(list("ada", life + "/grants")).hasSize(1);
    assertThat(list("ada", ALL + "?q=once")).hasSize(2);
  }

  private static Set<String> repeated(String path, String json) {
    List<CompletableFuture<HttpResponse<String>>> all =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    sent(
                        request("ada", path)
                            .header("X-Verdash-Call", "again")
                            .POST(body(json))
                            .build()))
            .toList();
    Set<String> ids = new HashSet<>();
    for (CompletableFuture<HttpResponse<String>> each : all) {
      assertThat(each.join().statusCode()).as(path + each.join().body()).isIn(200, 201);
      ids.add(new JsonObject(each.join().body()).getString("id", ""));
    }
    return ids;
  }

  @Test
  void whateverIsDoneAtOnceToOneInstanceItsHistoryIsWhole() {
    String life = ALL + "/" + made("ada", "{\"app\":\"crowd\",\"slug\":\"hot\"}").getString("id");
    Random random = new Random(SEED);
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      all.add(deed(life, i, random));
      if (i % 12 == 11) {
        all.forEach(CompletableFuture::join);
      }
    }
    Set<Integer> seen = new TreeSet<>();
    for (CompletableFuture<HttpResponse<String>> each : all) {
      HttpResponse<String> answer = each.join();
      assertThat(answer.statusCode()).as(answer + answer.body()).isIn(200, 201, 204, 404);
      seen.add(answer.statusCode());
    }
    assertThat(seen).contains(200, 201, 204);
    assertThat(ask("ada", "POST", life + "/undelete", "").statusCode()).isEqualTo(200);
    JsonObject now = new JsonObject(ask("ada", "GET", life, "").body());
    long last = now.getLong("revision");
    JsonArray history = list("ada", life + "/revisions?limit=1000");
    assertThat(history.stream().map(each -> ((JsonObject) each).getLong("revision")))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, last).map(n -> last + 1 - n).boxed().toList());
    assertThat(list("ada", life + "/diff?from=" + last)).isEmpty();
    assertThat(ask("ada", "GET", now.getString("path") + "_dash-layout", "").statusCode())
        .isEqualTo(200);
  }

  private static CompletableFuture<HttpResponse<String>> deed(String life, int i, Random random) {
    String revision = "{\"revision\":" + random.nextInt(1 + i / 2) + "}";
    return switch (random.nextInt(10)) {
      case 0 -> asks("ada", "DELETE", life, "");
      case 1, 2 -> asks("ada", "POST", life + "/undelete", "");
      case 3 -> asks("ada", "POST", life + "/copy", revision);
      case 4, 5 -> asks("ada", "POST", life + "/restore", revision);
      case 6 ->
          asks("ada", "PATCH", life, "{\"name\":\"n" + i + "\",\"starred\":" + (i % 2 > 0) + "}");
      default -> asks("ada", "PUT", life + "/values", "{\"values\":{\"year.value\":" + i + "}}");
    };
  }

  @Test
  void whoTurnsPagesWhileOthersWriteSeesWhatStayedOnce() {
    List<String> stay = new ArrayList<>();
    List<String> go = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String id = made("eve", "{\"app\":\"crowd\",\"name\":\"Leaf " + i + "\"}").getString("id");
      (i % 3 == 0 ? go : stay).add(id);
    }
    List<String> seen = new ArrayList<>();
    String path = ALL + "?limit=3&q=leaf";
    for (int page = 0; !path.isEmpty(); page++) {
      HttpResponse<String> answer = ask("eve", "GET", path, "");
      new JsonArray(answer.body()).forEach(each -> seen.add(((JsonObject) each).getString("id")));
      path = answer.headers().firstValue("link").map(ManyClientsIT::target).orElse("");
      String name = "{\"name\":\"Leaf again " + page + "\"}";
      List.of(
              asks("eve", "POST", ALL, "{\"app\":\"crowd\",\"name\":\"Leaf new " + page + "\"}"),
              asks("eve", "DELETE", ALL + "/" + go.get(page % go.size()), ""),
              asks("eve", "PATCH", ALL + "/" + stay.get(page), name),
              asks(
                  "eve",
                  "PUT",
                  ALL + "/" + stay.get(page) + "/values",
                  "{\"values\":{\"year.value\":1}}"))
          .forEach(CompletableFuture::join);
    }
    assertThat(seen).doesNotHaveDuplicates().containsAll(stay);
    assertThat(ask("eve", "GET", ALL + "?limit=3&after=bm9uc2Vuc2U", "").statusCode())
        .isEqualTo(400);
  }

  private static String target(String link) {
    return link.substring(1, link.indexOf('>'));
  }

  @Test
  void whatIsNotThereIsAPageForPeopleAndJsonForCalls() {
    String life = ALL + "/" + made("ada", "{\"app\":\"crowd\",\"slug\":\"here\"}").getString("id");
    ask("ada", "PUT", life + "/values", "{\"values\":{\"year.value\":1}}");
    for (String place : List.of("i/none/", "i/here/@2/", "i/here/@x/", "i/here/@-1/", "i/HERE/")) {
      for (String call : List.of("", "_dash-layout", "_dash-dependencies")) {
        assertNothing("/crowd/" + place + call, "application/problem+json");
      }
      HttpResponse<String> page =
          sent(request("ada", "/crowd/" + place).header("Accept", "text/html").GET().build())
              .join();
      assertThat(page.statusCode()).as(place).isEqualTo(404);
      assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
      assertThat(page.body()).contains("<!doctype html>").doesNotContain("_dash-config");
    }
    assertThat(ask("ada", "GET", "/crowd/i/here/@1/", "").statusCode()).isEqualTo(200);
    assertNothing(life + "/revisions/2", "application/problem+json");
    assertNothing(life + "/nonsense", "application/problem+json");
    assertNothing(life.toUpperCase(Locale.ROOT), "application/problem+json");
  }

  private static void assertNothing(String path, String type) {
    HttpResponse<String> answer = ask("ada", "GET", path, "");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).as(path).contains(type);
    assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:verdash:not-found");
  }
}
