package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.state.Audit;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateStore;

/** What somebody tries who wants more than they were given. */
class RightsAttackTest extends WeatherHouse {
  private static final String SPRING = "/weather/i/spring/";

  private InstanceRights rights;
  private Instance spring;
  private Instance summer;

  @BeforeEach
  void make() throws Exception {
    rights = InstanceRights.over(house.vertx.eventBus());
    spring = make("spring");
    summer = make("summer");
  }

  private Instance make(String slug) throws Exception {
    return StateStore.over(house.vertx.eventBus())
        .create(NewInstance.of(new InstanceKey("weather", slug), "ada", 1))
        .await(20, SECONDS);
  }

  private Grant give(NewGrant grant) throws Exception {
    return rights.grant(grant).await(20, SECONDS);
  }

  private HttpResponse<String> as(String user, String method, String path, JsonObject body)
      throws Exception {
    return as(user, method, path, body.encode());
  }

  private HttpResponse<String> as(String user, String method, String path, String body)
      throws Exception {
    return house.send(
        house
            .to(path)
            .header("Authorization", house.bearer(user))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String grants(Instance of) {
    return "/api/instances/" + of.id() + "/grants";
  }

  private static JsonObject wish(String kind, String whom, String right) {
    return new JsonObject().put("kind", kind).put("whom", whom).put("right", right);
  }

  @Test
  void noWayOfWritingAPathLeadsPastARight() throws Exception {
    Grant link = give(NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada"));
    give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    String token = new Links(house).token(link.id(), spring.id(), null);
    String springs = "/api/instances/" + spring.id();
    String other = summer.id();
    for (String path :
        List.of(
            SPRING + "../summer/",
            SPRING + "%2e%2e/summer/",
            SPRING + "..%2fsummer/",
            SPRING + "%2e%2e%2fsummer/_dash-layout",
            SPRING + "%252e%252e%252fsummer/",
            SPRING + "..\\summer/",
            SPRING + "..%5csummer/",
            SPRING + "./../summer/@0/",
            SPRING + ";/../../summer/",
            "/weather/i/SUMMER/",
            "/weather/i//summer/",
            "/weather//i/summer/",
            "//weather/i/summer/",
            "/weather/I/summer/",
            "/weather/%69/summer/",
            "/weather/i%2fsummer/",
            "/weather/i/summer%2f",
            "/weather/i/summer;spring/",
            "/weather/i/summer%00/",
            "/weather/i/summer%20/",
            "/weather/i/s%75mmer/",
            "/weather/i/summer/@00/",
            "/weather/i/summer/@-1/",
            "/weather/i/summer/@99999999999999999999/",
            "/weather/i/summer/_dash-layout?link=",
            springs + "/../" + other,
            springs + "/..%2f" + other,
            springs + "%2f..%2f" + other + "/grants",
            springs + "/../" + other + "/grants",
            "/api//instances/" + other,
            "/API/instances/" + other,
            "/api/instances/" + other + "/",
            "/api/instances/" + other + ";" + spring.id(),
            "/api/instances/" + other + "%20",
            "/api/instances/" + other + "?id=" + spring.id(),
            "/api/instances/" + other + "/grants?id=" + spring.id())) {
      for (String credential :
          List.of("Authorization: " + house.bearer("bob"), "Cookie: verdash_link=" + token)) {
        String answer =
            RawHttp.send(
                house.port,
                "GET " + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + house.port,
                credential);
        // The app itself is open to everybody; what counts is that nobody meets the instance.
        assertThat(answer.substring(9, 12)).as(path).doesNotStartWith("5");
        assertThat(answer).as(path).doesNotContain("\"owner\"");
      }
    }
    assertThat(app.calls)
        .allSatisfy(
            call ->
                assertThat(call.instance())
                    .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        some -> assertThat(some.id()).isEqualTo(spring.id())));
  }

  @Test
  void aPageTokenOfAnotherAppOrHouseOpensNothing() throws Exception {
    house.deployOpenApp("news");
    give(NewGrant.toUser(spring.id(), "bob", Right.VIEW, "ada"));
    String theirs = tokenOf("bob", "/news/");
    String strangers = tokenOf("eve", "/weather/");
    for (Map.Entry<String, Integer> each : Map.of(theirs, 400, "~AAAA/", 400).entrySet()) {
      HttpResponse<String> answer =
          as("bob", "POST", SPRING + each.getKey() + "_dash-update-component", "{}");
      assertThat(answer.statusCode()).isEqualTo(each.getValue());
      assertThat(answer.body()).contains("urn:verdash:bad-page-token");
    }
    String mine = tokenOf("bob", SPRING);
    HttpResponse<String> others =
        as("root", "POST", SPRING + mine + "_dash-update-component", "{}");
    assertThat(others.statusCode()).isEqualTo(404);
    give(NewGrant.toUser(spring.id(), "eve", Right.MANAGE, "ada"));
    Eventually.holds(
        () -> {
          HttpResponse<String> answer;
          try {
            answer = as("eve", "POST", SPRING + mine + "_dash-update-component", "{}");
          } catch (Exception failed) {
            throw new AssertionError(failed);
          }
          return answer.statusCode() == 403 && answer.body().contains("other-user");
        });
    assertThat(as("bob", "GET", SPRING + strangers + "_dash-layout", "").statusCode())
        .isEqualTo(400);
    for (String token : List.of(theirs, mine)) {
      HttpRequest.Builder bearer =
          house
              .to("/api/instances/" + spring.id())
              .header("Authorization", "Bearer " + token.substring(1, token.length() - 1));
      assertThat(house.send(bearer).statusCode()).isEqualTo(401);
    }
  }

  private String tokenOf(String user, String page) throws Exception {
    String requests = as(user, "GET", page, "").body().replaceAll("</?title>", "");
    return requests.substring(requests.indexOf('~'));
  }

  private static String part(JsonObject json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noLinkOpensThatThisHouseHasNotMadeForIt() throws Exception {
    Grant grant = give(NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada"));
    Grant others = give(NewGrant.toLink(summer.id(), "", Right.MANAGE, "ada"));
    Grant bobs = give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    Grant ended =
        give(
            NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada")
                .ending(house.now().plusSeconds(60)));
    Links links = new Links(house);
    String good = links.token(grant.id(), spring.id(), null);
    String over = links.token(ended.id(), spring.id(), ended.until());
    // Its grant ends, although its token says nothing of it.
    String longer = links.token(ended.id(), spring.id(), null);
    house.ahead.set(Duration.ofMinutes(2));
    String[] of = good.split("\\.");
    String none =
        part(new JsonObject().put("alg", "none").put("typ", "verdash-link")) + "." + of[1] + ".";
    String access = house.bearer("ada", "admin").substring(7);
    for (String bad :
        List.of(
            over,
            longer,
            links.token(others.id(), summer.id(), null),
            links.token(others.id(), spring.id(), null),
            links.token(bobs.id(), spring.id(), null),
            links.token(UUID.randomUUID().toString(), spring.id(), null),
            Links.signedWith(house, PlatformKey.random()).token(grant.id(), spring.id(), null),
            none,
            of[0] + "." + of[1] + ".",
            of[0] + "." + of[1],
            of[0] + "." + part(new JsonObject().put("jti", grant.id())) + "." + of[2],
            good + "A",
            good.substring(1),
            "." + good,
            "x".repeat(5000),
            access,
            tokenOf("ada", SPRING).replaceAll("[~/]", ""),
            "%00",
            "%C3%A9",
            "''",
            "..",
            "")) {
      assertThat(house.get(SPRING + "?link=" + bad).statusCode()).as(bad).isEqualTo(401);
      for (String path : List.of(SPRING, "/api/instances/" + spring.id(), grants(spring))) {
        HttpRequest.Builder cookie = house.to(path).header("Cookie", "verdash_link=" + bad);
        assertThat(house.send(cookie).statusCode()).as(path + bad).isEqualTo(401);
      }
    }
    String raw =
        RawHttp.send(
            house.port, "GET " + SPRING + "?link=%zz HTTP/1.1", "Host: 127.0.0.1:" + house.port);
    assertThat(raw.substring(9, 12)).isEqualTo("401");
    assertThat(house.get(SPRING + "?link=" + good).statusCode()).isEqualTo(303);
    assertThat(app.calls).hasSize(1); // ada's own page
  }

  @Test
  void aPercentSignInAnAddressIsNoFault() throws Exception {
    String request = "GET %s HTTP/1.1";
    String host = "Host: 127.0.0.1:" + house.port;
    String ada = "Authorization: " + house.bearer("ada");
    for (String path : List.of(SPRING + "?share=100%", "/weather/?share=100%", "/login?return=%")) {
      String answer = RawHttp.send(house.port, request.formatted(path), host, ada);
      assertThat(answer.substring(9, 12)).as(path).isEqualTo("200");
    }
    String upload = "POST " + SPRING + "_verdash-files?bytes=1&name=% HTTP/1.1";
    assertThat(RawHttp.send(house.port, upload, host, ada, "Content-Length: 0").substring(9, 12))
        .isEqualTo("400");
  }

  @Test
  void aLinkOfTheKeyBeforeWorksUntilThatIsGone() throws Exception {
    Grant grant = give(NewGrant.toLink(spring.id(), "", Right.VIEW, "ada"));
    String token = Links.signedWith(house, house.previousKey).token(grant.id(), spring.id(), null);
    assertThat(house.get(SPRING + "?link=" + token).statusCode()).isEqualTo(303);
  }

  @Test
  void anotherSiteCannotGiveRightsWithSomebodysSession() throws Exception {
    String link = wish("link", "", "manage").encode();
    List<Map<String, String>> foreign =
        List.of(
            Map.of(),
            Map.of("Origin", "https://elsewhere.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://elsewhere.example"));
    for (Map<String, String> headers : foreign) {
      for (String type : List.of("application/json", "text/plain", "")) {
        for (String[] deed :
            new String[][] {
              {"POST", grants(spring)},
              {"DELETE", grants(spring) + "/" + spring.id()},
              {"DELETE", "/api/instances/" + spring.id()},
              {"PATCH", "/api/instances/" + spring.id()},
              {"POST", "/api/people/ada/hand-over"}
            }) {
          HttpRequest.Builder request =
              house
                  .to(deed[1])
                  .header("Cookie", house.cookie("ada", "admin"))
                  .method(deed[0], HttpRequest.BodyPublishers.ofString(link));
          headers.forEach(request::header);
          if (!type.isEmpty()) {
            request.header("Content-Type", type);
          }
          HttpResponse<String> answer = house.send(request);
          assertThat(answer.statusCode()).as(headers + deed[1]).isEqualTo(403);
          assertThat(answer.body()).contains("urn:verdash:cross-site");
        }
      }
    }
    assertThat(as("ada", "GET", grants(spring), "").body()).isEqualTo("[]");
  }

  @Test
  void whomSomethingIsGivenToIsTakenAsItIsWrittenOrRefused() throws Exception {
    for (String whom :
        List.of(
            "Ünal Çelik",
            "O'Brien",
            "a\"b\\c",
            "'; DROP TABLE instance_grant; --",
            "<script>alert(1)</script>",
            "user@house.example",
            "山田 太郎",
            "👩‍🚀",
            "%",
            "..",
            "a/b",
            "link:" + spring.id(),
            "x".repeat(500))) {
      for (String kind : List.of("user", "role")) {
        HttpResponse<String> answer =
            as("ada", "POST", grants(spring), wish(kind, whom, "interact"));
        assertThat(answer.statusCode()).as(whom + answer.body()).isEqualTo(201);
        JsonObject grant = new JsonObject(answer.body());
        assertThat(grant.getString("whom")).isEqualTo(whom);
        assertThat(as("nobody else", "GET", SPRING, "").statusCode()).isEqualTo(404);
        String subject = kind.equals("user") ? whom : "somebody";
        String[] roles = kind.equals("user") ? new String[0] : new String[] {whom};
        assertThat(
                house
                    .send(house.to(SPRING).header("Authorization", house.bearer(subject, roles)))
                    .statusCode())
            .as(kind + whom)
            .isEqualTo(200);
        String one = grants(spring) + "/" + grant.getString("id");
        assertThat(as("ada", "DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(as("ada", "DELETE", one, "").statusCode()).isEqualTo(404);
      }
    }
    for (String whom :
        List.of(
            "",
            " ",
            "\t",
            "\u00a0\u2003",
            "\u200b\u2060",
            "a\u0000b",
            "a\nb",
            "a\u0007b",
            "a\u007fb",
            "a\u0085b",
            "\ud800",
            "bob\udc00",
            "x".repeat(501),
            "é".repeat(251),
            "x".repeat(10_000))) {
      HttpResponse<String> answer =
          as("ada", "POST", grants(spring), escaped(wish("user", whom, "interact")));
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("Field whom");
    }
    for (String odd : List.of("7", "null", "[\"bob\"]", "{\"a\":1}", "true")) {
      String body = "{\"kind\":\"user\",\"right\":\"view\",\"whom\":" + odd + "}";
      assertThat(as("ada", "POST", grants(spring), body).statusCode()).as(odd).isEqualTo(400);
    }
    assertThat(as("ada", "GET", grants(spring), "").body()).isEqualTo("[]");
  }

  /** As half a character can be sent. */
  private static String escaped(JsonObject json) {
    StringBuilder text = new StringBuilder();
    json.encode()
        .chars()
        .forEach(c -> text.append(c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
    return text.toString();
  }

  @Test
  void aRightIsOneOfThoseThereAre() throws Exception {
    for (String right : List.of("owner", "admin", "MANAGE", "View", "", " view", "none", "*")) {
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish("user", "bob", right));
      assertThat(answer.statusCode()).as(right).isEqualTo(400);
      assertThat(answer.body()).contains("Field right must be one of");
    }
    for (String until :
        List.of("2020-01-01T00:00:00Z", house.now().toString(), "+10000-01-01T00:00:00Z")) {
      JsonObject wish = wish("user", "bob", "view").put("until", until);
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish);
      assertThat(answer.statusCode()).as(until + answer.body()).isIn(400, 422);
      assertThat(answer.body()).contains("Field until");
    }
    for (String field : List.of("id", "by", "at", "instanceId", "url", "owner")) {
      JsonObject wish = wish("user", "bob", "view").put(field, "x");
      HttpResponse<String> answer = as("ada", "POST", grants(spring), wish);
      assertThat(answer.body()).contains("Field " + field + " is not known here.");
    }
    assertThat(as("bob", "GET", SPRING, "").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyRaisesThemselves() throws Exception {
    for (Right right : List.of(Right.VIEW, Right.INTERACT, Right.EDIT)) {
      give(NewGrant.toUser(spring.id(), "bob", right, "ada"));
      for (JsonObject wish :
          List.of(
              wish("user", "bob", "manage"),
              wish("user", "eve", "view"),
              wish("role", "everybody", "manage"),
              wish("link", "", "view"))) {
        assertThat(as("bob", "POST", grants(spring), wish).statusCode()).isEqualTo(403);
      }
      assertThat(as("bob", "POST", "/api/people/ada/hand-over", "{\"to\":\"bob\"}").statusCode())
          .isEqualTo(403);
      assertThat(
              as("bob", "PATCH", "/api/instances/" + spring.id(), "{\"name\":\"x\"}").statusCode())
          .isEqualTo(403);
      assertThat(as("bob", "DELETE", "/api/instances/" + spring.id(), "").statusCode())
          .isEqualTo(403);
    }
    assertThat(as("ada", "GET", grants(spring), "").body()).doesNotContain("manage");
  }

  @Test
  void aManagerOfOneInstanceHasNoSayInAnother() throws Exception {
    Grant theirs = give(NewGrant.toUser(summer.id(), "cleo", Right.VIEW, "ada"));
    give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    String through = grants(spring) + "/" + theirs.id();
    assertThat(as("bob", "DELETE", through, "").statusCode()).isEqualTo(404);
    assertThat(as("bob", "DELETE", grants(summer) + "/" + theirs.id(), "").statusCode())
        .isEqualTo(404);
    assertThat(as("bob", "POST", grants(summer), wish("user", "bob", "view")).statusCode())
        .isEqualTo(404);
    for (String id : List.of("nonsense", "0", "%20", theirs.id().toUpperCase(), "null")) {
      assertThat(as("bob", "DELETE", grants(spring) + "/" + id, "").statusCode())
          .as(id)
          .isEqualTo(404);
    }
    assertThat(as("ada", "GET", grants(summer), "").body()).contains("cleo");
  }

  @Test
  void anInstanceIsNeverWithoutSomebodyWhoManagesIt() throws Exception {
    give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    assertThat(as("bob", "POST", grants(spring), wish("user", "ada", "view")).statusCode())
        .isEqualTo(201);
    assertThat(as("ada", "GET", grants(spring), "").statusCode()).isEqualTo(200);
    // Who manages may give up what they have, and then has no way back.
    HttpResponse<String> less = as("bob", "POST", grants(spring), wish("user", "bob", "view"));
    assertThat(less.statusCode()).isEqualTo(201);
    assertThat(as("bob", "POST", grants(spring), wish("user", "bob", "manage")).statusCode())
        .isEqualTo(403);
    for (Object each : new JsonArray(as("ada", "GET", grants(spring), "").body())) {
      String id = ((JsonObject) each).getString("id");
      assertThat(as("ada", "DELETE", grants(spring) + "/" + id, "").statusCode()).isEqualTo(204);
    }
    assertThat(as("ada", "GET", SPRING, "").statusCode()).isEqualTo(200);
    assertThat(as("bob", "GET", SPRING, "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsAskedAgainUnderOneIdIsGivenOnceAndOnlyToWhomItWasMeant() throws Exception {
    String body = wish("link", "", "view").encode();
    String id = "0190a8c2-aaaa-7000-8000-000000000000";
    String[] urls = new String[2];
    for (int i = 0; i < 2; i++) {
      HttpRequest.Builder request =
          house
              .callback(grants(spring), body)
              .header("Authorization", house.bearer("ada"))
              .header("X-Verdash-Call", id);
      HttpResponse<String> answer = house.send(request);
      assertThat(answer.statusCode()).isEqualTo(201);
      urls[i] = new JsonObject(answer.body()).getString("id");
    }
    assertThat(urls[0]).isEqualTo(urls[1]);
    HttpRequest.Builder others =
        house
            .callback(grants(spring), body)
            .header("Authorization", house.bearer("bob"))
            .header("X-Verdash-Call", id);
    assertThat(house.send(others).statusCode()).isEqualTo(404);
    assertThat(new JsonArray(as("ada", "GET", grants(spring), "").body())).hasSize(1);
  }

  @Test
  void aLinkThatIsTriedFromAnywhereIsNotedWithoutItsToken() throws Exception {
    Grant grant = give(NewGrant.toLink(spring.id(), "", Right.VIEW, "ada"));
    String token = new Links(house).token(grant.id(), spring.id(), Instant.now().plusSeconds(60));
    String tampered = token.substring(0, token.length() - 4) + "AAAA";
    assertThat(house.get(SPRING + "?link=" + tampered).statusCode()).isEqualTo(401);
    List<AuditEntry> noted =
        Audit.over(house.vertx.eventBus()).of(spring.id(), 0, 10).await(20, SECONDS);
    assertThat(noted.get(0).what()).isEqualTo("link-refused");
    assertThat(noted.toString()).doesNotContain(token.substring(0, 20));
    assertThat(Audit.over(house.vertx.eventBus()).of(summer.id(), 0, 10).await(20, SECONDS))
        .extracting(AuditEntry::what)
        .doesNotContain("link-refused");
  }
}
