package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Audit;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.People;
import org.verdash.state.Person;
import org.verdash.state.Right;
import org.verdash.state.StateStore;

class SharingTest {
  private static final String SPRING = "/weather/i/spring/";

  @TempDir Path data;
  private TestHouse house;
  private TestApp app;
  private Instance spring;
  private InstanceRights rights;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    app = house.deployOpenApp("weather");
    rights = InstanceRights.over(house.vertx.eventBus());
    spring =
        soon(
            StateStore.over(house.vertx.eventBus())
                .create(NewInstance.of(new InstanceKey("weather", "spring"), "ada", 1)));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static <T> T soon(Future<T> future) throws Exception {
    return future.await(20, SECONDS);
  }

  private HttpResponse<String> as(String user, HttpRequest.Builder request, String... roles)
      throws Exception {
    return house.send(request.header("Authorization", house.bearer(user, roles)));
  }

  private int status(String user, String path, String... roles) throws Exception {
    return as(user, house.to(path), roles).statusCode();
  }

  private AppCall.InstanceRef last() {
    return Objects.requireNonNull(app.calls.get(app.calls.size() - 1).instance());
  }

  private Grant granted(NewGrant grant) throws Exception {
    return soon(rights.grant(grant));
  }

  private String link(Grant grant) {
    var keys = new PlatformKeys(house.key, house.previousKey);
    var tokens = new LinkTokens(house.vertx, Admission.of(keys, house.accounts, house::now));
    return new InstanceLinks(tokens, house.mounts, Outside.DIRECT)
        .path(spring, grant)
        .orElseThrow();
  }

  /** Follows the link and answers the cookie that the browser keeps. */
  private String cookie(Grant grant) throws Exception {
    HttpResponse<String> answer = house.get(link(grant));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains(SPRING);
    List<String> cookies = answer.headers().allValues("set-cookie");
    assertThat(cookies)
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(each)
                    .startsWith("verdash_link=")
                    .contains("; HttpOnly; SameSite=Lax")
                    .doesNotContain("Secure"));
    String cookie = cookies.get(0);
    assertThat(cookie).contains("; Path=" + SPRING + ";");
    assertThat(cookies.get(1)).contains("; Path=/api/instances/" + spring.id() + ";");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private int opens(String cookie) {
    try {
      return house.send(house.to(SPRING).header("Cookie", cookie)).statusCode();
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void whatIsGrantedIsToldToTheApp() throws Exception {
    granted(NewGrant.toUser(spring.id(), "bob", Right.INTERACT, "ada"));
    granted(NewGrant.toRole(spring.id(), "analyst", Right.EDIT, "ada"));
    assertThat(status("bob", SPRING)).isEqualTo(200);
    assertThat(last().right()).isEqualTo("interact");
    assertThat(last().author()).isEqualTo("bob");
    assertThat(last().rightsVersion()).isEqualTo(2);
    assertThat(status("cleo", SPRING, "analyst")).isEqualTo(200);
    assertThat(last().right()).isEqualTo("edit");
    assertThat(status("bob", SPRING, "analyst")).isEqualTo(200);
    assertThat(last().right()).isEqualTo("edit");
    assertThat(status("root", SPRING, "admin")).isEqualTo(200);
    assertThat(last().right()).isEqualTo("manage");
  }

  @Test
  void whoHasNoRightFindsNothingAtAnyOfItsAddresses() throws Exception {
    String requests = as("ada", house.to(SPRING)).body().replaceAll("</?title>", "");
    for (String path :
        List.of(
            SPRING,
            "/weather/i/spring",
            SPRING + "_dash-layout",
            SPRING + "_dash-dependencies",
            SPRING + "assets/a.css",
            SPRING + "_verdash/files",
            SPRING + "@3/",
            "/weather/i/nowhere/")) {
      HttpResponse<String> answer = as("bob", house.to(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("urn:verdash:not-found");
      assertThat(house.get(path).statusCode()).as(path).isEqualTo(401);
    }
    HttpResponse<String> posted =
        as("bob", house.callback(requests + "_dash-update-component", "{}"));
    assertThat(posted.statusCode()).isEqualTo(404);
    assertThat(app.calls).hasSize(1);
  }

  @Test
  void aRightEndsAtItsTimeAlsoWithinALease() throws Exception {
    Instant end = house.now().plusSeconds(30);
    granted(NewGrant.toUser(spring.id(), "bob", Right.EDIT, "ada").ending(end));
    assertThat(status("bob", SPRING)).isEqualTo(200);
    house.ahead.set(house.ahead.get().plusSeconds(60));
    assertThat(status("bob", SPRING)).isEqualTo(404);
  }

  @Test
  void aLinkOpensItsInstanceForWhoeverHasIt() throws Exception {
    Grant grant = granted(NewGrant.toLink(spring.id(), "all", Right.INTERACT, "ada"));
    String cookie = cookie(grant);
    HttpResponse<String> page = house.send(house.to(SPRING).header("Cookie", cookie));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(last().right()).isEqualTo("interact");
    assertThat(last().author()).isEqualTo("link:" + grant.id());
    String update = page.body().replaceAll("</?title>", "") + "_dash-update-component";
    HttpRequest.Builder call =
        house
            .callback(update, "{}")
            .header("Cookie", cookie)
            .header("Sec-Fetch-Site", "same-origin");
    assertThat(house.send(call).statusCode()).isEqualTo(200);
    assertThat(last().author()).isEqualTo("link:" + grant.id());
    HttpRequest.Builder foreign =
        house
            .callback(update, "{}")
            .header("Cookie", cookie)
            .header("Sec-Fetch-Site", "cross-site");
    assertThat(house.send(foreign).statusCode()).isEqualTo(403);
    HttpRequest.Builder signedIn =
        house.to(SPRING).header("Cookie", cookie + "; " + house.cookie("bob"));
    assertThat(house.send(signedIn).statusCode()).isEqualTo(200);
    assertThat(last().author()).isEqualTo("bob");
    assertThat(last().right()).isEqualTo("interact");
  }

  @Test
  void theOtherParametersOfALinkStay() throws Exception {
    Grant grant = granted(NewGrant.toLink(spring.id(), "", Right.VIEW, "ada"));
    HttpResponse<String> answer = house.get(link(grant) + "&city=K%C3%B6ln&day=2");
    assertThat(answer.headers().firstValue("location")).contains(SPRING + "?city=K%C3%B6ln&day=2");
  }

  @Test
  void aLinkOpensNothingElse() throws Exception {
    soon(
        StateStore.over(house.vertx.eventBus())
            .create(NewInstance.of(new InstanceKey("weather", "summer"), "ada", 1)));
    Grant grant = granted(NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada"));
    String cookie = cookie(grant);
    for (String path : List.of("/weather/i/summer/", "/weather/i/nowhere/")) {
      HttpResponse<String> answer = house.send(house.to(path).header("Cookie", cookie));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("urn:verdash:sign-in");
    }
    String elsewhere = link(grant).replace("/spring/", "/summer/");
    assertThat(house.get(elsewhere).statusCode()).isEqualTo(401);
    HttpRequest.Builder bearer =
        house.to(SPRING).header("Authorization", "Bearer " + cookie.substring(13));
    assertThat(house.send(bearer).statusCode()).isEqualTo(401);
    HttpRequest.Builder session =
        house.to(SPRING).header("Cookie", "verdash_session=" + cookie.substring(13));
    assertThat(house.send(session).statusCode()).isEqualTo(401);
    HttpRequest.Builder other =
        house.to(SPRING).header("Cookie", "verdash_link=" + house.cookie("ada").substring(16));
    assertThat(house.send(other).statusCode()).isEqualTo(401);
  }

  @Test
  void aTamperedLinkIsRefusedAndNoted() throws Exception {
    Grant grant = granted(NewGrant.toLink(spring.id(), "", Right.VIEW, "ada"));
    String link = link(grant);
    String tampered = link.substring(0, link.length() - 5) + "AAAAA";
    HttpResponse<String> page = house.send(house.to(tampered).header("Accept", "text/html"));
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("This link does not work");
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    assertThat(as("bob", house.to(SPRING + "?link=x")).statusCode()).isEqualTo(401);
    assertThat(house.get("/weather/i/nowhere/?link=x").statusCode()).isEqualTo(401);
    List<AuditEntry> noted = soon(Audit.over(house.vertx.eventBus()).of(spring.id(), 0, 10));
    assertThat(noted).extracting(AuditEntry::what).startsWith("link-refused", "link-refused");
    assertThat(noted).extracting(AuditEntry::by).startsWith("bob", "nobody");
    assertThat(noted.get(0).detail()).contains("127.0.0.1").doesNotContain("=x");
  }

  @Test
  void whoTriesManyLinksDoesNotFillTheLog() throws Exception {
    for (int i = 0; i < 60; i++) {
      assertThat(house.get(SPRING + "?link=no").statusCode()).isEqualTo(401);
    }
    assertThat(soon(Audit.over(house.vertx.eventBus()).of(spring.id(), 0, 100)))
        .hasSizeBetween(1, 40);
  }

  @Test
  void aLinkThatWasTakenBackOrHasEndedOpensNothing() throws Exception {
    Grant grant = granted(NewGrant.toLink(spring.id(), "", Right.VIEW, "ada"));
    Grant ending =
        granted(
            NewGrant.toLink(spring.id(), "", Right.VIEW, "ada")
                .ending(house.now().plusSeconds(60)));
    String cookie = cookie(grant);
    String endingCookie = cookie(ending);
    String endingLink = link(ending);
    assertThat(house.send(house.to(SPRING).header("Cookie", endingCookie)).statusCode())
        .isEqualTo(200);
    house.ahead.set(house.ahead.get().plus(Duration.ofMinutes(2)));
    assertThat(house.send(house.to(SPRING).header("Cookie", endingCookie)).statusCode())
        .isEqualTo(401);
    assertThat(house.get(endingLink).statusCode()).isEqualTo(401);
    soon(rights.revoke(spring.id(), grant.id(), "ada"));
    Eventually.holds(() -> opens(cookie) == 401);
    HttpResponse<String> answer = house.get(link(grant));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("urn:verdash:bad-link", "taken back");
  }

  @Test
  void theAppsOwnPolicyComesFirst() throws Exception {
    house.deploy(
        new TestApp(
            TestApp.descriptor("closed", "v1", new AccessPolicy.SignedIn()), house.members.self()));
    Instance inside =
        soon(
            StateStore.over(house.vertx.eventBus())
                .create(NewInstance.of(new InstanceKey("closed", "one"), "ada", 1)));
    Grant grant = granted(NewGrant.toLink(inside.id(), "", Right.VIEW, "ada"));
    String link = link(grant).replace("/weather/i/spring/", "/closed/i/one/");
    HttpResponse<String> answer = house.get(link);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("only for people who are signed in");
  }

  @Test
  void anAppNeitherSeesNorSetsTheCookieOfALink() throws Exception {
    app.replies =
        call -> {
          AppReply.Head head = AppReply.Head.of(200, "text/plain");
          return Future.succeededFuture(
              new AppReply.Answer(
                  new AppReply.Head(
                      head.status(),
                      head.type(),
                      head.headers(),
                      List.of("verdash_link=x; Path=/", "own=1"),
                      head.cache(),
                      head.csp(),
                      head.timings(),
                      head.savedRevision()),
                  call.body()));
        };
    HttpResponse<String> answer = as("ada", house.to(SPRING));
    assertThat(answer.headers().allValues("set-cookie")).containsExactly("own=1");
  }

  @Test
  void whoSignsInIsFoundByNameLater() throws Exception {
    String password =
        house.accounts.accounts().stream()
            .filter(account -> account.user().equals("editor"))
            .findFirst()
            .orElseThrow()
            .password();
    HttpRequest.Builder form =
        house
            .to("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("user=editor&password=" + password));
    assertThat(house.send(form).statusCode()).isEqualTo(303);
    People people = People.over(house.vertx.eventBus());
    Eventually.holds(() -> !people.find("edit", 5).await().isEmpty());
    assertThat(soon(people.find("edit", 5))).extracting(Person::subject).containsExactly("editor");
    assertThat(soon(people.find("ada", 5))).isEmpty();
  }
}
