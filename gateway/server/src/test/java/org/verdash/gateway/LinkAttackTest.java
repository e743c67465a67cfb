package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.state.Audit;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.NewGrant;
import org.verdash.state.Right;

/** What somebody tries with links, tokens and the way a path is written. */
class LinkAttackTest extends SharedHouse {
  private static final List<String> MALFORMED =
      List.of("x".repeat(5000), "%00", "%C3%A9", "''", "..", "");

  @Test
  void noWayOfWritingAPathLeadsPastARight() throws Exception {
    Grant link = give(NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada"));
    give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    String token = new Links(house).token(link.id(), spring.id(), null);
    String springs = "/api/instances/" + spring.id();
    String other = summer.id();
    for (String path : paths(springs, other)) {
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

  private List<String> paths(String springs, String other) {
    return List.of(
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
        "/api/instances/" + other + "/grants?id=" + spring.id());
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
    List<String> all = new ArrayList<>(MALFORMED);
    all.addAll(ofOtherGrants(links, others, bobs, ended));
    all.add(Links.signedWith(house, PlatformKey.random()).token(grant.id(), spring.id(), null));
    all.addAll(tamperedWith(good));
    house.ahead.set(Duration.ofMinutes(2));
    for (String bad : all) {
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

  private List<String> ofOtherGrants(Links links, Grant others, Grant bobs, Grant ended) {
    return List.of(
        links.token(ended.id(), spring.id(), ended.until()),
        // Its grant ends, although its token says nothing of it.
        links.token(ended.id(), spring.id(), null),
        links.token(others.id(), summer.id(), null),
        links.token(others.id(), spring.id(), null),
        links.token(bobs.id(), spring.id(), null),
        links.token(UUID.randomUUID().toString(), spring.id(), null));
  }

  private List<String> tamperedWith(String good) throws Exception {
    String[] of = good.split("\\.", -1);
    String none = part(new JsonObject().put("alg", "none").put("typ", "verdash-link"));
    return List.of(
        none + "." + of[1] + ".",
        of[0] + "." + of[1] + ".",
        of[0] + "." + of[1],
        of[0] + "." + part(new JsonObject().put("jti", "a grant")) + "." + of[2],
        good + "A",
        good.substring(1),
        "." + good,
        house.bearer("ada", "admin").substring(7),
        tokenOf("ada", SPRING).replaceAll("[~/]", ""));
  }

  @Test
  void aPercentSignInAnAddressIsNoFault() throws Exception {
    String host = "Host: 127.0.0.1:" + house.port;
    String ada = "Authorization: " + house.bearer("ada");
    for (String path : List.of(SPRING + "?share=100%", "/weather/?share=100%", "/login?return=%")) {
      String answer = RawHttp.send(house.port, "GET " + path + " HTTP/1.1", host, ada);
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
