package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.verdash.state.Grant;
import org.verdash.state.NewGrant;
import org.verdash.state.Right;

/** What somebody tries who wants more than they were given. */
class RightsAttackTest extends SharedHouse {
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
  void whoGivesThemselvesAgainWhatIsBeingTakenHasNothingInTheEnd() throws Exception {
    for (int round = 0; round < 10; round++) {
      Grant bobs = give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
      Promise<Void> opened = house.store.hold();
      List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        flood.add(sending("bob", wish("user", "bob", "manage").put("until", later(i))));
        flood.add(sending("bob", wish("link", "", "manage")));
      }
      Future<Void> revoked = rights.revoke(spring.id(), bobs.id(), "ada");
      opened.complete();
      revoked.await(20, SECONDS);
      for (CompletableFuture<HttpResponse<String>> each : flood) {
        assertThat(each.get(20, SECONDS).statusCode()).isIn(201, 404);
      }
      List<Grant> left = rights.access(spring.id()).await(20, SECONDS).grants();
      assertThat(left).noneMatch(grant -> grant.kind() == Grant.Kind.USER);
      for (Grant link : left) {
        rights.revoke(spring.id(), link.id(), "ada").await(20, SECONDS);
      }
    }
  }

  private String later(int days) {
    return house.now().plus(Duration.ofDays(days + 1L)).toString();
  }

  private CompletableFuture<HttpResponse<String>> sending(String user, JsonObject wish) {
    return house.client.sendAsync(
        house
            .callback(grants(spring), wish.encode())
            .header("Authorization", house.bearer(user))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void manyWhoGiveAtOnceAllGive() throws Exception {
    give(NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada"));
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(sending(i % 2 == 0 ? "ada" : "bob", wish("role", "role-" + i, "view")));
    }
    for (CompletableFuture<HttpResponse<String>> each : all) {
      assertThat(each.get(20, SECONDS).statusCode()).isEqualTo(201);
    }
    assertThat(rights.access(spring.id()).await(20, SECONDS).grants()).hasSize(21);
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
    for (String id :
        List.of("nonsense", "0", "%20", theirs.id().toUpperCase(Locale.ROOT), "null")) {
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
}
