package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.verdash.state.StateRequest;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

class InstancesTest {
  private static final String SPRING = "/weather/i/spring/";

  @TempDir Path data;
  private TestHouse house;
  private TestApp app;
  private Instance spring;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    app =
        house.deploy(
            new TestApp(
                TestApp.descriptor("weather", "v1", new AccessPolicy.SignedIn()),
                house.members.self()));
    spring = make("spring", "ada");
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private Instance make(String slug, String owner) throws Exception {
    return StateStore.over(house.vertx.eventBus())
        .create(NewInstance.of(new InstanceKey("weather", slug), owner, 1))
        .await(20, SECONDS);
  }

  private HttpResponse<String> as(String user, HttpRequest.Builder request) throws Exception {
    return house.send(request.header("Authorization", house.bearer(user)));
  }

  private HttpResponse<String> get(String user, String path) throws Exception {
    return as(user, house.to(path));
  }

  private HttpResponse<String> post(String user, String body) throws Exception {
    return as(user, house.callback("/api/instances", body));
  }

  private String requestsOf(String path) throws Exception {
    return get("ada", path).body().replaceAll("</?title>", "");
  }

  @Test
  void aFrameOfThisSiteShowsAnInstanceAndNothingElse() throws Exception {
    assertThat(framed(SPRING, "same-origin")).endsWith("; frame-ancestors 'self'");
    assertThat(framed(SPRING, "same-site")).endsWith("; frame-ancestors 'none'");
    assertThat(framed("/weather/", "same-origin")).endsWith("; frame-ancestors 'none'");
  }

  private String framed(String path, String site) throws Exception {
    HttpRequest.Builder request =
        house.to(path).header("Sec-Fetch-Dest", "iframe").header("Sec-Fetch-Site", site);
    return as("ada", request).headers().firstValue("content-security-policy").orElseThrow();
  }

  @Test
  void theOwnersPageAndItsCallsNameTheInstance() throws Exception {
    String requests = requestsOf(SPRING);
    assertThat(requests).startsWith(SPRING + "~").hasSizeLessThan(330);
    String big = "x".repeat(300_000);
    assertThat(as("ada", house.callback(requests + "_dash-update-component", big)).body())
        .isEqualTo(big);

    assertThat(app.calls)
        .hasSize(2)
        .allSatisfy(
            call -> {
              assertThat(call.instance())
                  .isEqualTo(
                      new AppCall.InstanceRef(
                              spring.id(), "spring", null, "manage", "always", 0, "ada")
                          .made("spring", "ada", 1));
              assertThat(call.page().publicPath()).isEqualTo(SPRING);
            });
    assertThat(app.calls.get(1).http().path()).isEqualTo("_dash-update-component");
  }

  @Test
  void aBodyThatComesBeforeTheStoreAnswersIsNotLost() throws Exception {
    String requests = requestsOf(SPRING);
    HttpResponse<String> gone = as("ada", house.to("/api/instances/" + spring.id()).DELETE());
    assertThat(gone.statusCode()).isEqualTo(204);
    Promise<Void> opened = house.store.hold();
    CompletableFuture<HttpResponse<String>> answer =
        house.client.sendAsync(
            house
                .callback("/weather/i/summer/_dash-update-component", "{\"a\":1}")
                .header("Authorization", house.bearer("ada"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    Eventually.holds(
        () ->
            house.store.asked().stream()
                .anyMatch(
                    asked ->
                        asked instanceof StateRequest.AccessByKey find
                            && find.key().slug().equals("summer")));
    assertThat(answer).isNotDone();
    opened.complete();
    assertThat(answer.get(20, SECONDS).statusCode()).isEqualTo(404);
    make("summer", "ada");
    assertThat(
            as("ada", house.callback("/weather/i/summer/_dash-update-component", "{\"a\":1}"))
                .body())
        .isEqualTo("{\"a\":1}");
    assertThat(requests).isNotEmpty();
  }

  @Test
  void forOthersThereIsNothing() throws Exception {
    assertThat(get("bob", SPRING).statusCode()).isEqualTo(404);
    assertThat(get("bob", "/weather/i/winter/").body())
        .isEqualTo(get("bob", SPRING).body())
        .contains("urn:verdash:not-found");
    assertThat(house.get(SPRING).statusCode()).isEqualTo(401);
    assertThat(get("ada", "/weather/i/No slug/".replace(" ", "%20")).statusCode()).isEqualTo(404);
    HttpRequest.Builder admin =
        house.to(SPRING).header("Authorization", house.bearer("root", "admin"));
    assertThat(house.send(admin).statusCode()).isEqualTo(200);
    assertThat(app.calls).hasSize(1);
  }

  @Test
  void aSlashIsAdded() throws Exception {
    HttpResponse<String> answer = get("ada", "/weather/i/spring?a=1");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("location")).contains(SPRING + "?a=1");
  }

  private void save(String call) throws Exception {
    var value = new Value("a.value", Buffer.buffer(String.valueOf(call.hashCode())));
    StateStore.over(house.vertx.eventBus())
        .save(new Change(spring.id(), call, "ada", List.of(value)))
        .await(20, SECONDS);
  }

  @Test
  void aRevisionHasAPageOfItsOwn() throws Exception {
    save("first");
    String past = SPRING + "@1/";
    String requests = requestsOf(past);
    assertThat(requests).startsWith(past + "~").hasSizeLessThan(335);
    assertThat(get("ada", requests + "_dash-layout").statusCode()).isEqualTo(200);
    assertThat(app.calls)
        .hasSize(2)
        .allSatisfy(
            call -> {
              assertThat(call.instance().revision()).isEqualTo(1);
              assertThat(call.instance().id()).isEqualTo(spring.id());
              assertThat(call.page().publicPath()).isEqualTo(past);
            });
    assertThat(app.calls.get(1).http().path()).isEqualTo("_dash-layout");

    assertThat(get("ada", SPRING + "@1").headers().firstValue("location")).contains(past);
    assertThat(get("bob", past).statusCode()).isEqualTo(404);
    assertThat(get("ada", SPRING + "@01/").statusCode()).isEqualTo(404);
    assertThat(get("ada", SPRING + "@x/").statusCode()).isEqualTo(404);
    assertThat(get("ada", SPRING + "@0/").statusCode()).isEqualTo(200);
    assertThat(get("ada", SPRING + "@2/").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageTokenOfARevisionFitsNoOtherPage() throws Exception {
    save("first");
    save("second");
    String token = requestsOf(SPRING + "@1/").substring((SPRING + "@1/").length());
    String live = requestsOf(SPRING).substring(SPRING.length());
    for (String path :
        new String[] {SPRING + token, SPRING + "@2/" + token, SPRING + "@1/" + live}) {
      HttpResponse<String> answer = get("ada", path + "_dash-layout");
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("urn:verdash:bad-page-token");
    }
  }

  @Test
  void aPageTokenOfOneInstanceIsRefusedForAnotherAndForTheAppItself() throws Exception {
    make("summer", "ada");
    String token = requestsOf(SPRING).substring(SPRING.length());
    String stateless = requestsOf("/weather/").substring("/weather/".length());
    assertThat(get("ada", SPRING + token + "_dash-layout").statusCode()).isEqualTo(200);
    for (String path :
        new String[] {
          "/weather/i/summer/" + token, "/weather/" + token, "/weather/i/spring/" + stateless
        }) {
      HttpResponse<String> answer = get("ada", path + "_dash-layout");
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("urn:verdash:bad-page-token");
    }
  }

  @Test
  void withoutAStoreAnInstanceIs503AndTheAppItselfGoesOn() throws Exception {
    house.store.down(true);
    HttpResponse<String> answer = get("ada", SPRING);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).contains("1");
    assertThat(get("ada", "/weather/").statusCode()).isEqualTo(200);
    house.store.down(false);
    assertThat(get("ada", SPRING).statusCode()).isEqualTo(200);
  }

  @Test
  void aStatelessPageAsksTheStoreNothing() throws Exception {
    int before = house.store.asked().size();
    String requests = requestsOf("/weather/");
    as("ada", house.callback(requests + "_dash-update-component", "{}"));
    assertThat(house.store.asked()).hasSize(before);
  }

  @Test
  void theStoreIsAskedOncePerLease() throws Exception {
    int before = house.store.asked().size();
    for (int i = 0; i < 10; i++) {
      get("ada", SPRING);
    }
    // One event loop or the other takes the connection, each with a lease of its own.
    assertThat(house.store.asked().size() - before).isBetween(1, 4);
  }

  @Test
  void aWishForAnInstanceReachesTheAppWhole() throws Exception {
    app.replies =
        call -> Future.succeededFuture(AppReply.Answer.of(201, "application/json", call.body()));
    String wish = "{\"app\":\"weather\",\"slug\":\"mine\",\"values\":{\"a.b\":1}}";
    HttpResponse<String> answer = post("ada", wish);
    assertThat(answer.statusCode()).isEqualTo(201);
    AppCall call = app.calls.get(0);
    assertThat(call.body().toString()).isEqualTo(wish);
    assertThat(call.http().path()).isEqualTo("_verdash/instances");
    assertThat(call.http().method()).isEqualTo("POST");
    assertThat(call.caller().subject()).isEqualTo("ada");
    assertThat(call.page().publicPath()).isEqualTo("/weather/");
    assertThat(call.instance()).isNull();
  }

  @Test
  void aBrowserCannotReachTheAppsInside() throws Exception {
    for (String path :
        new String[] {"/weather/_verdash/instances", SPRING + "_verdash/instances"}) {
      assertThat(as("ada", house.callback(path, "{}")).statusCode()).isEqualTo(404);
      assertThat(get("ada", path).statusCode()).isEqualTo(404);
    }
    assertThat(app.calls).isEmpty();
  }

  @Test
  void aBadWishIsRefusedBeforeItReachesAnApp() throws Exception {
    assertThat(post("ada", "{").body()).contains("The body must be a JSON object.");
    assertThat(post("ada", "[]").statusCode()).isEqualTo(400);
    assertThat(post("ada", "{\"app\":1}").body()).contains("Field app");
    assertThat(post("ada", "{\"values\":{\"app\":\"weather\"}}").body()).contains("Field app");
    assertThat(post("ada", "{\"values\":[[").body()).contains("The body must be a JSON object.");
    assertThat(post("ada", "{\"app\":\"nowhere\"}").statusCode()).isEqualTo(404);
    assertThat(house.send(house.callback("/api/instances", "{}")).statusCode()).isEqualTo(401);
    HttpRequest.Builder text =
        house.to("/api/instances").POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(as("ada", text).statusCode()).isEqualTo(415);
    HttpRequest.Builder foreign =
        house
            .callback("/api/instances", "{\"app\":\"weather\"}")
            .header("Cookie", house.cookie("ada"))
            .header("Origin", "https://elsewhere.example");
    assertThat(house.send(foreign).statusCode()).isEqualTo(403);
    assertThat(as("ada", house.to("/api/instances").PUT(HttpRequest.BodyPublishers.noBody())))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(405));
    assertThat(app.calls).isEmpty();
  }

  @Test
  void onesOwnInstancesAreListed() throws Exception {
    make("secret", "bob");
    HttpResponse<String> answer = get("ada", "/api/instances?app=weather");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonArray all = new JsonArray(answer.body());
    assertThat(all).hasSize(1);
    JsonObject one = all.getJsonObject(0);
    assertThat(one.getString("id")).isEqualTo(spring.id());
    assertThat(one.getString("path")).isEqualTo(SPRING);
    assertThat(get("ada", "/api/instances").body()).isEqualTo(answer.body());
    assertThat(get("ada", "/api/instances?app=none").statusCode()).isEqualTo(404);
  }

  @Test
  void theOwnerDeletesAnInstanceAndNobodyElse() throws Exception {
    String path = "/api/instances/" + spring.id();
    assertThat(as("bob", house.to(path).DELETE()).statusCode()).isEqualTo(404);
    assertThat(as("ada", house.callback(path, "{}")).statusCode()).isEqualTo(405);
    assertThat(as("ada", house.to(path).DELETE()).statusCode()).isEqualTo(204);
    assertThat(as("ada", house.to(path).DELETE()).statusCode()).isEqualTo(404);
    assertThat(as("ada", house.to("/api/instances/nonsense").DELETE()).statusCode()).isEqualTo(404);
    house.store.down(true);
    assertThat(as("ada", house.to(path).DELETE()).statusCode()).isEqualTo(503);
  }
}
