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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/** The life of an instance as a program leads it, on a real node with a real database. */
@Timeout(120)
class InstanceLifeIT {
  private static final Prop<String> NOTE = Input.value("note");
  private static final Prop<Integer> YEAR = Prop.of("year", "value", Type.INT);
  private static final PlatformKey KEY = PlatformKey.random();
  private static final String ALL = "/api/instances";

  @TempDir static Path work;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static SharedDatabase database;
  private static URI node;

  @BeforeAll
  static void open() throws Exception {
    database = SharedDatabase.start(work, Map.of());
    node = database.house("auth: {platform-key: '" + KEY.text() + "'}\n", book()).uri();
  }

  @AfterAll
  static void close() {
    HTTP.close();
    database.close();
  }

  private static App book() {
    return App.named("book")
        .layout(div(Input.of(NOTE).value("nothing yet"), Input.of(YEAR), div().id("said")))
        .callback(Callback.on(NOTE).set(Prop.of("said", "title", Type.TEXT), (note, ctx) -> note))
        .track(NOTE, YEAR)
        .build();
  }

  private static HttpResponse<String> as(String who, String method, String path, String json)
      throws Exception {
    String token =
        new TokenIssuer(KEY, InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, who, new TreeSet<>(), Duration.ofHours(1));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    return HTTP.send(
        request.method(method, BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
  }

  private static JsonObject ada(String method, String path, String json) throws Exception {
    HttpResponse<String> answer = as("ada", method, path, json);
    assertThat(answer.statusCode()).as(method + path + answer.body()).isIn(200, 201, 204);
    return answer.body().isEmpty() ? new JsonObject() : new JsonObject(answer.body());
  }

  private static JsonArray list(String who, String path) throws Exception {
    HttpResponse<String> answer = as(who, "GET", path, "");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return new JsonArray(answer.body());
  }

  private static String made(String wish) throws Exception {
    return ALL + "/" + ada("POST", ALL, wish).getString("id");
  }

  private static List<Object> each(JsonArray array, String field) {
    return array.stream().map(one -> ((JsonObject) one).getValue(field)).toList();
  }

  @Test
  void valuesBecomeRevisionsThatAreComparedRestoredAndCopied() throws Exception {
    String life = made("{\"app\":\"book\",\"name\":\"Größe 2\",\"values\":{\"year.value\":1999}}");
    JsonObject told = ada("GET", life, "");
    assertThat(told.getString("slug")).isEqualTo("grosse-2");
    assertThat(told.getString("name")).isEqualTo("Größe 2");
    assertThat(told.getLong("revision")).isEqualTo(1);
    String next = "{\"values\":{\"year.value\":2000,\"note.value\":null}}";
    assertThat(ada("PUT", life + "/values", next).getLong("revision")).isEqualTo(2);
    assertThat(ada("PUT", life + "/values", next).getLong("revision")).isEqualTo(2);
    assertThat(as("ada", "PUT", life + "/values", "{\"values\":{\"year.value\":\"x\"}}").body())
        .contains("year.value");
    ada("PATCH", life + "/revisions/1", "{\"name\":\"The old one\"}");
    JsonArray history = list("ada", life + "/revisions");
    assertThat(each(history, "revision")).containsExactly(2, 1);
    assertThat(each(history, "name")).containsExactly("", "The old one");
    assertThat(list("ada", life + "/diff?from=1"))
        .containsExactly(
            new JsonObject("{\"key\":\"note.value\",\"to\":null}"),
            new JsonObject("{\"key\":\"year.value\",\"from\":1999,\"to\":2000}"));
    assertThat(ada("POST", life + "/restore", "{\"revision\":1}").getLong("revision")).isEqualTo(3);
    assertThat(ada("GET", life + "/revisions/3", "").getJsonObject("values"))
        .isEqualTo(new JsonObject().put("year.value", 1999));
    String past = told.getString("path") + "@2/";
    assertThat(as("ada", "GET", past + "_dash-layout", "").body()).contains("2000");
    HttpResponse<String> copied = as("ada", "POST", life + "/copy", "{\"revision\":2}");
    String copy = copied.headers().firstValue("location").orElseThrow();
    assertThat(as("ada", "GET", copy + "_dash-layout", "").body()).contains("2000");
    assertThat(as("ada", "GET", life + "/revisions/9", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsGivenARightFindsTheInstanceAndTheAuditTellsOfIt() throws Exception {
    String life = made("{\"app\":\"book\",\"slug\":\"shared\"}");
    assertThat(as("bob", "GET", life, "").statusCode()).isEqualTo(404);
    String grant = "{\"kind\":\"user\",\"whom\":\"bob\",\"right\":\"view\"}";
    String id = ada("POST", life + "/grants", grant).getString("id");
    assertThat(each(list("bob", ALL + "?scope=shared"), "right")).containsExactly("view");
    assertThat(as("bob", "PUT", life + "/values", "{\"values\":{}}").statusCode()).isEqualTo(403);
    assertThat(as("bob", "PATCH", life, "{\"starred\":true}").statusCode()).isEqualTo(200);
    assertThat(each(list("bob", ALL + "?scope=starred"), "slug")).containsExactly("shared");
    ada("DELETE", life + "/grants/" + id, "");
    assertThat(as("bob", "GET", life, "").statusCode()).isEqualTo(404);
    assertThat(list("bob", ALL + "?scope=starred")).isEmpty();
    ada("PATCH", life, "{\"name\":\"Ours\",\"savePolicy\":\"on-demand\"}");
    ada("DELETE", life, "");
    assertThat(each(list("ada", ALL + "?scope=deleted&q=ours"), "name")).containsExactly("Ours");
    assertThat(ada("POST", life + "/undelete", "").getString("savePolicy")).isEqualTo("on-demand");
    JsonArray audit = list("ada", life + "/audit");
    assertThat(each(audit, "by")).containsOnly("ada");
    assertThat(each(audit, "what"))
        .contains("granted", "revoked", "renamed", "policy", "removed", "brought-back");
  }

  @Test
  void whatCannotBeIsToldByName() throws Exception {
    String life = made("{\"app\":\"book\",\"slug\":\"taken\"}");
    assertThat(ada("POST", ALL, "{\"app\":\"book\",\"slug\":\"taken\"}").getString("slug"))
        .isEqualTo("taken-2");
    String longName = "{\"app\":\"book\",\"name\":\"" + "x".repeat(101) + "\"}";
    assertRefused(as("ada", "POST", ALL, longName), 422, "name");
    String longValue = "{\"values\":{\"note.value\":\"" + "x".repeat(2 << 20) + "\"}}";
    assertRefused(as("ada", "PUT", life + "/values", longValue), 413, "note.value");
    String tooMuch = "{\"values\":{\"note.value\":\"" + "x".repeat(5 << 20) + "\"}}";
    assertRefused(as("ada", "PUT", life + "/values", tooMuch), 413, "body");
    String other = "{\"values\":{\"other.value\":1}}";
    assertRefused(as("ada", "PUT", life + "/values", other), 400, "other.value");
    assertRefused(as("ada", "POST", ALL, "{\"app\":\"none\"}"), 404, "app");
    assertRefused(as("ada", "GET", "/book/i/taken/@7/", ""), 404, "");
    assertRefused(as("ada", "GET", "/book/i/none/", ""), 404, "");
    ada("DELETE", life, "");
    assertRefused(as("ada", "GET", "/book/i/taken/", ""), 404, "");
    assertThat(ada("GET", life, "").getLong("revision")).isZero();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String naming) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(new JsonObject(answer.body()).getString("detail")).contains(naming);
  }

  @Test
  void pagesOfAListFollowOneAnother() throws Exception {
    for (int i = 0; i < 5; i++) {
      made("{\"app\":\"book\",\"name\":\"Page " + i + "\"}");
    }
    TreeSet<String> seen = new TreeSet<>();
    String path = ALL + "?q=page%20&limit=2";
    for (int page = 0; page < 3; page++) {
      HttpResponse<String> answer = as("ada", "GET", path, "");
      each(new JsonArray(answer.body()), "name").forEach(name -> seen.add(String.valueOf(name)));
      path = answer.headers().firstValue("link").map(InstanceLifeIT::target).orElse("");
    }
    assertThat(path).isEmpty();
    assertThat(seen).containsExactly("Page 0", "Page 1", "Page 2", "Page 3", "Page 4");
  }

  private static String target(String link) {
    return link.substring(1, link.indexOf('>'));
  }
}
