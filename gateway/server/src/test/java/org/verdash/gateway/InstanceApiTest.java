package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

class InstanceApiTest {
  @TempDir Path data;
  private TestHouse house;
  private TestApp app;
  private ApiDocument document;
  private ApiClient ada;
  private ApiClient bob;
  private Instance spring;
  private String path;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    app = house.deploy(app("weather", new AccessPolicy.SignedIn()));
    document = ApiDocument.of(house);
    ada = new ApiClient(house, document, "ada");
    bob = new ApiClient(house, document, "bob");
    spring = make("weather", "spring", "ada");
    path = "/api/instances/" + spring.id();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private TestApp app(String name, AccessPolicy access) {
    return new TestApp(TestApp.descriptor(name, "v1", access), house.members.self());
  }

  private StateStore store() {
    return StateStore.over(house.vertx.eventBus());
  }

  private Instance make(String in, String slug, String owner) throws Exception {
    return store().create(NewInstance.of(new InstanceKey(in, slug), owner, 1)).await(20, SECONDS);
  }

  private void save(String call, Map<String, String> values) throws Exception {
    List<Value> all =
        values.entrySet().stream()
            .map(each -> new Value(each.getKey(), Buffer.buffer(each.getValue())))
            .toList();
    store().save(new Change(spring.id(), call, "ada", all)).await(20, SECONDS);
  }

  private static List<String> slugs(JsonArray array) {
    return array.stream().map(each -> ((JsonObject) each).getString("slug")).toList();
  }

  @Test
  void anInstanceTellsWhatItIs() throws Exception {
    JsonObject told = ada.object(path);
    assertThat(told.getString("name")).isEqualTo("spring");
    assertThat(told.getString("path")).isEqualTo("/weather/i/spring/");
    assertThat(told.getString("right")).isEqualTo("manage");
    assertThat(told.getString("savePolicy")).isEqualTo("always");
    assertThat(told.getLong("revision")).isZero();
    assertThat(told.getBoolean("starred")).isFalse();
    assertThat(bob.get(path).statusCode()).isEqualTo(404);
    assertThat(ada.get("/api/instances/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void aListGoesOnPageByPageAndOverAllApps() throws Exception {
    house.deploy(app("orders", new AccessPolicy.SignedIn()));
    for (int i = 0; i < 4; i++) {
      make(i % 2 == 0 ? "orders" : "weather", "year-" + i, "ada");
    }
    assertThat(slugs(ada.array("/api/instances?app=weather")))
        .containsExactlyInAnyOrder("spring", "year-1", "year-3");
    HttpResponse<String> first = ada.get("/api/instances?limit=2&q=YEAR");
    List<String> seen = new ArrayList<>(slugs(new JsonArray(first.body())));
    String link = first.headers().firstValue("link").orElseThrow();
    assertThat(link).startsWith("</api/instances?").endsWith(">; rel=\"next\"");
    HttpResponse<String> second = ada.get(link.substring(1, link.indexOf('>')));
    seen.addAll(slugs(new JsonArray(second.body())));
    assertThat(seen).containsExactlyInAnyOrder("year-0", "year-1", "year-2", "year-3");
    assertThat(second.headers().firstValue("link")).isEmpty();
    assertThat(bob.array("/api/instances")).isEmpty();
  }

  @Test
  void aHeadIsAnsweredWithoutABody() throws Exception {
    HttpResponse<String> answer =
        house.send(
            house
                .to(path)
                .header("Authorization", house.bearer("ada"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void anAppThatIsClosedToSomebodyShowsThemNoInstance() throws Exception {
    house.deploy(app("secret", new AccessPolicy.Roles(Set.of("spy"))));
    Instance hidden = make("secret", "plan", "ada");
    assertThat(slugs(ada.array("/api/instances"))).containsExactly("spring");
    assertThat(ada.get("/api/instances/" + hidden.id()).statusCode()).isEqualTo(404);
    assertThat(ada.get("/api/instances?app=secret").statusCode()).isEqualTo(404);
    var spy = new ApiClient(house, document, "ada", "spy");
    assertThat(slugs(spy.array("/api/instances"))).contains("plan");
  }

  @Test
  void everythingIsListedForAdministratorsOnly() throws Exception {
    make("weather", "winter", "bob");
    var root = new ApiClient(house, document, "root", "admin");
    assertThat(slugs(root.array("/api/instances?scope=all"))).contains("spring", "winter");
    assertThat(ada.get("/api/instances?scope=all").statusCode()).isEqualTo(403);
  }

  @Test
  void aNewNameAPolicyAndAStarAreTold() throws Exception {
    JsonObject told =
        ApiClient.ok(
            ada.patch(
                path,
                new JsonObject()
                    .put("name", " Spring 2026 ")
                    .put("savePolicy", "on-demand")
                    .put("starred", true)));
    assertThat(told.getString("name")).isEqualTo("Spring 2026");
    assertThat(told.getString("savePolicy")).isEqualTo("on-demand");
    assertThat(told.getBoolean("starred")).isTrue();
    assertThat(slugs(ada.array("/api/instances?scope=starred"))).containsExactly("spring");
    ada.patch(path, new JsonObject().put("starred", false));
    assertThat(ada.array("/api/instances?scope=starred")).isEmpty();
  }

  @Test
  void theAppIsToldOfANewPolicyAtOnce() throws Exception {
    house.send(house.to("/weather/i/spring/").header("Authorization", house.bearer("ada")));
    ada.patch(path, new JsonObject().put("savePolicy", "on-demand"));
    house.send(house.to("/weather/i/spring/").header("Authorization", house.bearer("ada")));
    assertThat(app.calls.getLast().instance().savePolicy()).isEqualTo("on-demand");
  }

  @Test
  void whatIsDeletedComesBack() throws Exception {
    assertThat(ada.delete(path).statusCode()).isEqualTo(204);
    assertThat(ada.array("/api/instances")).isEmpty();
    assertThat(slugs(ada.array("/api/instances?scope=deleted"))).containsExactly("spring");
    assertThat(ada.object(path).getString("deletedAt")).isNotEmpty();
    assertThat(ada.delete(path).statusCode()).isEqualTo(404);
    assertThat(ada.patch(path, new JsonObject().put("name", "x")).statusCode()).isEqualTo(404);
    assertThat(page().statusCode()).isEqualTo(404);
    assertThat(bob.send(post(path + "/undelete")).statusCode()).isEqualTo(404);
    assertThat(ApiClient.ok(ada.send(post(path + "/undelete"))).containsKey("deletedAt")).isFalse();
    assertThat(page().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> page() throws Exception {
    return house.send(house.to("/weather/i/spring/").header("Authorization", house.bearer("ada")));
  }

  private HttpRequest.Builder post(String to) {
    return house.to(to).POST(HttpRequest.BodyPublishers.noBody());
  }

  @Test
  void withoutAStoreEverythingWaits() throws Exception {
    house.store.down(true);
    for (String each : new String[] {path, "/api/instances", path + "/revisions", "/api/people"}) {
      HttpResponse<String> answer = ada.get(each);
      assertThat(answer.statusCode()).as(each).isEqualTo(503);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
    }
  }

  @Test
  void valuesReachTheAppWithTheInstance() throws Exception {
    app.replies =
        call ->
            Future.succeededFuture(
                AppReply.Answer.of(200, "application/json", Buffer.buffer("{\"revision\":7}")));
    String body = "{\"values\":{\"a.b\":[1,2]}}";
    assertThat(ApiClient.ok(ada.send("PUT", path + "/values", body)).getLong("revision"))
        .isEqualTo(7);
    AppCall call = app.calls.getLast();
    assertThat(call.http().method()).isEqualTo("PUT");
    assertThat(call.http().path()).isEqualTo("_verdash/values");
    assertThat(call.body().toString()).isEqualTo(body);
    assertThat(call.instance().id()).isEqualTo(spring.id());
    assertThat(call.instance().right()).isEqualTo("manage");
    assertThat(call.page().publicPath()).isEqualTo("/weather/i/spring/");
    assertThat(ada.send("PUT", path + "/values", "x".repeat(5 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void revisionsAreListedReadNamedAndCompared() throws Exception {
    save("c1", Map.of("a.value", "1", "b.value", "{\"x\":[1,2]}"));
    save("c2", Map.of("a.value", "null"));
    JsonArray all = ada.array(path + "/revisions");
    assertThat(all).hasSize(2);
    assertThat(all.getJsonObject(0).getLong("revision")).isEqualTo(2);
    assertThat(all.getJsonObject(0).getJsonArray("keys")).containsExactly("a.value");
    assertThat(all.getJsonObject(1).getString("author")).isEqualTo("ada");
    assertThat(ada.array(path + "/revisions?before=2&limit=1").getJsonObject(0).getLong("revision"))
        .isEqualTo(1);
    JsonObject first = ada.object(path + "/revisions/1").getJsonObject("values");
    assertThat(first).isEqualTo(new JsonObject("{\"a.value\":1,\"b.value\":{\"x\":[1,2]}}"));
    assertThat(ada.object(path + "/revisions/0").getJsonObject("values")).isEmpty();
    assertThat(ada.patch(path + "/revisions/1", new JsonObject().put("name", "As it was")))
        .satisfies(named -> assertThat(named.statusCode()).isEqualTo(204));
    assertThat(ada.array(path + "/revisions").getJsonObject(1).getString("name"))
        .isEqualTo("As it was");
    assertThat(ada.array(path + "/diff?from=1"))
        .containsExactly(new JsonObject("{\"key\":\"a.value\",\"from\":1,\"to\":null}"));
    assertThat(ada.array(path + "/diff?from=0&to=1")).hasSize(2);
    assertThat(ada.array(path + "/diff?from=2&to=2")).isEmpty();
    for (String gone : new String[] {"3", "x", "-1", "01x", "99999999999999999999"}) {
      assertThat(ada.get(path + "/revisions/" + gone).statusCode()).as(gone).isEqualTo(404);
    }
  }

  @Test
  void aRevisionIsRestoredOnceForEachCall() throws Exception {
    save("c1", Map.of("a.value", "1"));
    save("c2", Map.of("a.value", "2", "b.value", "3"));
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> restored =
          ada.send(
              house
                  .callback(path + "/restore", "{\"revision\":1}")
                  .header("X-Verdash-Call", "restore-1"));
      assertThat(ApiClient.ok(restored).getLong("revision")).isEqualTo(3);
    }
    assertThat(ada.object(path + "/revisions/3").getJsonObject("values"))
        .isEqualTo(new JsonObject("{\"a.value\":1}"));
    assertThat(ada.post(path + "/restore", new JsonObject().put("revision", 9)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCopyStartsWithTheRevisionAndIsOnesOwn() throws Exception {
    save("c1", Map.of("a.value", "1"));
    save("c2", Map.of("a.value", "2"));
    HttpResponse<String> answer =
        ada.post(path + "/copy", new JsonObject().put("revision", 1).put("name", "Frühling"));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("location")).contains("/weather/i/fruhling/");
    JsonObject made = new JsonObject(answer.body());
    String copy = "/api/instances/" + made.getString("id");
    UUID id = UUID.fromString(made.getString("id"));
    assertThat(List.of(id.version(), id.variant())).containsExactly(8, 2);
    assertThat(ada.object(copy).getLong("revision")).isEqualTo(1);
    assertThat(ada.object(copy + "/revisions/1").getJsonObject("values"))
        .isEqualTo(new JsonObject("{\"a.value\":1}"));
    JsonObject second = ApiClient.ok(ada.post(path + "/copy", new JsonObject()));
    assertThat(second.getString("name")).isEqualTo("spring (copy)");
    assertThat(second.getString("slug")).isEqualTo("spring-copy");
    assertThat(ApiClient.ok(ada.post(path + "/copy", new JsonObject())).getString("slug"))
        .isEqualTo("spring-copy-2");
  }
}
