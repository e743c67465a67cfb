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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AppReply;
import org.verdash.state.Change;
import org.verdash.state.Grant;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * Every address of an instance for everybody who may ask: nobody, people by session and by token,
 * whoever came by a link; each with every right there is, and with those that are over.
 */
class RightsTableTest {
  private static final String SPRING = "/weather/i/spring/";
  private static final String JSON = "application/json";

  @TempDir Path data;
  private TestHouse house;
  private InstanceRights rights;
  private String id;

  /**
   * Somebody.
   *
   * @param right what they may do; null for nothing at all
   * @param signedIn whether there are people who would be told to sign in
   * @param by adds what shows who it is
   */
  private record Who(
      String name,
      @Nullable Right right,
      boolean signedIn,
      UnaryOperator<HttpRequest.Builder> by) {}

  /**
   * An address.
   *
   * @param needed the right that it takes
   * @param person whether only somebody who is signed in may ask for it
   */
  private record Deed(Right needed, boolean person, String method, String path, String body) {
    Deed(Right needed, String method, String path, String body) {
      this(needed, false, method, path, body);
    }

    Deed(String path) {
      this(Right.VIEW, "GET", path, "");
    }

    int status(Who who) {
      if (!who.signedIn() && (who.right() == null || person)) {
        return 401;
      }
      if (who.right() == null) {
        return 404;
      }
      return who.right().holds(needed) ? 200 : 403;
    }
  }

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    TestApp app = house.deployOpenApp("weather");
    app.replies = RightsTableTest::answer;
    rights = InstanceRights.over(house.vertx.eventBus());
    id = make("spring", "ada");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static Future<AppReply> answer(org.verdash.contract.AppCall call) {
    var instance = call.instance();
    return Future.succeededFuture(
        AppReply.Answer.of(
            200, "text/plain", Buffer.buffer(instance == null ? "" : instance.right())));
  }

  private String make(String slug, String owner) throws Exception {
    StateStore store = StateStore.over(house.vertx.eventBus());
    String made =
        store
            .create(NewInstance.of(new InstanceKey("weather", slug), owner, 1))
            .await(20, SECONDS)
            .id();
    var value = new Value("a.value", Buffer.buffer("1"));
    store.save(new Change(made, "c1", owner, List.of(value))).await(20, SECONDS);
    return made;
  }

  private List<Deed> deeds() {
    List<Deed> all = new ArrayList<>();
    for (String page : List.of(SPRING, SPRING + "@1/")) {
      all.add(new Deed(page));
      all.add(new Deed(page + "_dash-layout"));
      all.add(new Deed(Right.VIEW, "POST", page + "_dash-update-component", "{}"));
    }
    all.add(new Deed(SPRING + "further/page?a=b"));
    all.add(new Deed(SPRING + "_dash-dependencies"));
    all.add(new Deed(SPRING + "_reload-hash"));
    all.add(
        new Deed(Right.INTERACT, "POST", SPRING + "_verdash-files?name=a&type=b&bytes=1", "{}"));
    String api = "/api/instances/" + id;
    all.add(new Deed(api));
    all.add(new Deed(api + "/revisions"));
    all.add(new Deed(api + "/revisions/1"));
    all.add(new Deed(api + "/diff?from=0&to=1"));
    all.add(new Deed(Right.VIEW, true, "PATCH", api, "{\"starred\":true}"));
    all.add(new Deed(Right.VIEW, true, "POST", api + "/copy", "{}"));
    all.add(new Deed(Right.EDIT, "PATCH", api + "/revisions/1", "{\"name\":\"first\"}"));
    all.add(new Deed(Right.EDIT, "POST", api + "/restore", "{\"revision\":1}"));
    all.add(new Deed(Right.EDIT, "PUT", api + "/values", "{\"values\":{}}"));
    all.add(new Deed(Right.MANAGE, "PATCH", api, "{\"name\":\"Spring\"}"));
    all.add(new Deed(Right.MANAGE, "PATCH", api, "{\"savePolicy\":\"always\"}"));
    all.add(new Deed(Right.MANAGE, "GET", api + "/grants", ""));
    all.add(new Deed(Right.MANAGE, "GET", api + "/audit", ""));
    String grant = "{\"kind\":\"user\",\"whom\":\"somebody\",\"right\":\"view\"}";
    all.add(new Deed(Right.MANAGE, "POST", api + "/grants", grant));
    return all;
  }

  private List<Who> everybody() throws Exception {
    List<Who> all = new ArrayList<>();
    all.add(new Who("nobody", null, false, request -> request));
    all.addAll(people("stranger", null));
    all.addAll(people("ada", Right.MANAGE));
    all.addAll(people("root", Right.MANAGE, InstanceAccess.ADMIN));
    for (Right right : Right.values()) {
      String name = right.wire();
      give(NewGrant.toUser(id, "user-" + name, right, "ada"));
      all.addAll(people("user-" + name, right));
      give(NewGrant.toRole(id, "role-" + name, right, "ada"));
      all.addAll(people("one-of-" + name, right, "role-" + name));
      Who link = holder(name, right, give(NewGrant.toLink(id, name, right, "ada")));
      all.add(link);
      all.add(
          new Who(
              name + " by link, signed in",
              right,
              true,
              request -> link.by().apply(cookie(request, house.cookie("stranger")))));
      String over = "over-" + name;
      give(
          NewGrant.toUser(id, over, right, "ada").ending(house.now().plus(Duration.ofSeconds(60))));
      all.addAll(people(over, null));
      all.addAll(people("revoked-" + name, null));
      all.add(ended(name, right));
      all.add(revoked(name, right));
    }
    house.ahead.set(Duration.ofMinutes(2));
    return all;
  }

  private List<Who> people(String name, @Nullable Right right, String... roles) {
    return List.of(
        new Who(
            name + " by token",
            right,
            true,
            request -> request.header("Authorization", house.bearer(name, roles))),
        new Who(
            name + " by session",
            right,
            true,
            request -> cookie(request, house.cookie(name, roles))));
  }

  private Who ended(String name, Right right) throws Exception {
    Instant end = house.now().plus(Duration.ofSeconds(60));
    Who holder =
        holder("ended " + name, right, give(NewGrant.toLink(id, name, right, "ada").ending(end)));
    return new Who(holder.name(), null, false, holder.by());
  }

  private Who revoked(String name, Right right) throws Exception {
    Grant link = give(NewGrant.toLink(id, name, right, "ada"));
    Who holder = holder("revoked " + name, right, link);
    rights.revoke(id, link.id(), "ada").await(20, SECONDS);
    Grant user = give(NewGrant.toUser(id, "revoked-" + name, right, "ada"));
    rights.revoke(id, user.id(), "ada").await(20, SECONDS);
    return new Who(holder.name(), null, false, holder.by());
  }

  private Grant give(NewGrant grant) throws Exception {
    return rights.grant(grant).await(20, SECONDS);
  }

  private Who holder(String name, Right right, Grant grant) throws Exception {
    Links links = new Links(house);
    String token = links.token(grant.id(), id, grant.until());
    return new Who(
        name + " by link", right, false, request -> cookie(request, "verdash_link=" + token));
  }

  private static HttpRequest.Builder cookie(HttpRequest.Builder request, String cookie) {
    String before = request.copy().build().headers().firstValue("cookie").orElse("");
    String both = before.isEmpty() ? cookie : before + "; " + cookie;
    return request.setHeader("Cookie", both).setHeader("Sec-Fetch-Site", "same-origin");
  }

  private HttpResponse<String> ask(Who who, Deed deed) throws Exception {
    HttpRequest.Builder request = house.to(deed.path());
    if (!deed.method().equals("GET")) {
      request =
          request
              .header("Content-Type", JSON)
              .method(deed.method(), HttpRequest.BodyPublishers.ofString(deed.body()));
    }
    return house.send(who.by().apply(request));
  }

  @Test
  void everybodyGetsWhatTheirRightAllowsAtEveryAddressAndNothingElse() throws Exception {
    List<Deed> deeds = deeds();
    SoftAssertions softly = new SoftAssertions();
    for (Who who : everybody()) {
      for (Deed deed : deeds) {
        HttpResponse<String> answer = ask(who, deed);
        int status = answer.statusCode();
        String what = who.name() + ": " + deed.method() + " " + deed.path() + " " + answer.body();
        softly.assertThat(status / 100 == 2 ? 200 : status).as(what).isEqualTo(deed.status(who));
        if (status == 200 && deed.path().startsWith(SPRING)) {
          softly
              .assertThat(answer.body())
              .as(what)
              .isEqualTo(Objects.requireNonNull(who.right()).wire());
        }
        if (status == 404) {
          softly.assertThat(answer.body()).as(what).contains("urn:verdash:not-found");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whatHoldersOfALinkDoIsPutDownToTheLink() throws Exception {
    Grant grant = give(NewGrant.toLink(id, "", Right.MANAGE, "ada"));
    Who holder = holder("manage", Right.MANAGE, grant);
    String api = "/api/instances/" + id;
    ask(holder, new Deed(Right.MANAGE, "PATCH", api, "{\"name\":\"By link\"}"));
    ask(holder, new Deed(Right.EDIT, "POST", api + "/restore", "{\"revision\":0}"));
    JsonObject newest =
        new JsonArray(ask(holder, new Deed(api + "/revisions")).body()).getJsonObject(0);
    assertThat(newest.getString("author")).isEqualTo("link:" + grant.id());
    String audit = ask(holder, new Deed(Right.MANAGE, "GET", api + "/audit", "")).body();
    assertThat(audit).contains("\"by\":\"link:" + grant.id() + "\"", "By link");
    assertThat(ask(holder, new Deed(Right.MANAGE, "DELETE", api, "")).statusCode()).isEqualTo(204);
    assertThat(ask(holder, new Deed(Right.MANAGE, "POST", api + "/undelete", "")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aLinkSpeaksForItsInstanceOnly() throws Exception {
    String other = make("summer", "ada");
    Who holder = holder("manage", Right.MANAGE, give(NewGrant.toLink(id, "", Right.MANAGE, "ada")));
    for (String path :
        List.of(
            "/api/instances/" + other,
            "/api/instances/" + other + "/grants",
            "/api/instances/" + other + "/revisions/1",
            "/api/instances",
            "/api/instances?scope=shared",
            "/api/people",
            "/api/roles",
            "/weather/i/summer/",
            "/weather/i/summer/@1/")) {
      assertThat(ask(holder, new Deed(path)).statusCode()).as(path).isEqualTo(401);
    }
    String create = "{\"app\":\"weather\"}";
    Deed make = new Deed(Right.MANAGE, "POST", "/api/instances", create);
    assertThat(ask(holder, make).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherSitesPageCannotUseTheLinkOfWhoeverOpensIt() throws Exception {
    Who holder = holder("manage", Right.MANAGE, give(NewGrant.toLink(id, "", Right.MANAGE, "ada")));
    String api = "/api/instances/" + id;
    for (Deed deed : deeds()) {
      for (String site : List.of("cross-site", "same-site", "")) {
        HttpRequest.Builder request =
            house
                .to(deed.path())
                .header("Content-Type", JSON)
                .method(deed.method(), HttpRequest.BodyPublishers.ofString(deed.body()));
        request = holder.by().apply(request);
        request =
            site.isEmpty()
                ? request.setHeader("Sec-Fetch-Site", "same-origin").setHeader("Origin", "null")
                : request.setHeader("Sec-Fetch-Site", site);
        int status = house.send(request).statusCode();
        if (!deed.method().equals("GET")) {
          assertThat(status).as(site + deed).isIn(401, 403);
        }
      }
    }
    HttpRequest.Builder bare =
        house
            .to(api)
            .header("Cookie", cookieOf(holder))
            .header("Content-Type", JSON)
            .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}"));
    assertThat(house.send(bare).statusCode()).isEqualTo(403);
    HttpRequest.Builder form =
        house
            .to(api + "/grants")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"link\",\"right\":\"view\"}"));
    assertThat(house.send(holder.by().apply(form)).statusCode()).isEqualTo(415);
  }

  private String cookieOf(Who who) {
    return who.by().apply(house.to("/")).build().headers().firstValue("cookie").orElseThrow();
  }
}
