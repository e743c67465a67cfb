package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.gateway.auth.DemoAccounts;

/** The way in and out for a person. */
class SignInTest {
  @TempDir Path data;
  private TestHouse house;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    house.deploy(
        new TestApp(
            TestApp.descriptor("staff", "v1", new AccessPolicy.SignedIn()), house.members.self()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aRightPasswordStartsASessionAndLeadsBack() throws Exception {
    HttpResponse<String> answer = signIn(account(), Map.of("return", "/staff/"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).contains("/staff/");
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("verdash_session=")
        .contains("HttpOnly; SameSite=Lax")
        .contains("Path=/");
    String pair = cookie.substring(0, cookie.indexOf(';'));
    assertThat(house.send(house.to("/staff/").header("Cookie", pair)).statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordStartsNone() throws Exception {
    HttpResponse<String> answer =
        post("/login", Map.of("user", "viewer", "password", "guess"), Map.of());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(answer.body()).startsWith("<!doctype html>").contains("wrong");
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    for (int i = 0; i < 5; i++) {
      post("/login", Map.of("user", "viewer", "password", "guess"), Map.of());
    }

    HttpResponse<String> answer = signIn(account(), Map.of());
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
  }

  @Test
  void aFormThatCannotBeReadIsNoAttemptToSignIn() throws Exception {
    for (int i = 0; i < 6; i++) {
      HttpRequest.Builder broken =
          house
              .to("/login")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString("user=viewer&password=guess&x=%z"));
      HttpResponse<String> answer = house.send(broken);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("The form cannot be read.");
    }
    assertThat(signIn(account(), Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void nobodyIsSentToAnotherSite() throws Exception {
    for (String target :
        new String[] {"//evil.example", "/\\evil.example", "http://evil.example", "/\t/e"}) {
      HttpResponse<String> answer = signIn(account(), Map.of("return", target));
      assertThat(answer.headers().firstValue("location")).as(target).contains("/");
    }
  }

  @Test
  void aOneTimeLinkWorksOnce() throws Exception {
    String link = house.accounts.oneTimeLink("admin");

    HttpResponse<String> first = house.get(link);
    HttpResponse<String> second = house.send(house.to(link).header("Accept", "text/html"));

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("location")).contains("/");
    assertThat(first.headers().firstValue("set-cookie")).isPresent();
    assertThat(second.statusCode()).isEqualTo(401);
    assertThat(second.headers().firstValue("set-cookie")).isEmpty();
    assertThat(second.body()).startsWith("<!doctype html>");
  }

  @Test
  void theSmallWindowEndsOnItsLastPage() throws Exception {
    HttpResponse<String> answer = signIn(account(), Map.of("window", "1"));

    assertThat(answer.headers().firstValue("location")).contains("/login/done");
    assertThat(house.get("/login/done").statusCode()).isEqualTo(200);
  }

  @Test
  void aBrokenCookieDoesNotKeepAnybodyOut() throws Exception {
    HttpResponse<String> form =
        house.send(house.to("/login").header("Cookie", "verdash_session=x"));

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("<form");
  }

  @Test
  void signingOutTakesTheCookieAway() throws Exception {
    HttpResponse<String> answer = post("/logout", Map.of(), Map.of("Cookie", house.cookie("ada")));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("Max-Age=0");
  }

  @Test
  void anotherSiteCanSignNobodyInOrOut() throws Exception {
    Map<String, String> foreign = Map.of("Origin", "http://evil.example");

    assertThat(post("/login", Map.of("user", "viewer", "password", "x"), foreign).statusCode())
        .isEqualTo(403);
    assertThat(post("/logout", Map.of(), foreign).statusCode()).isEqualTo(403);
    assertThat(post("/logout", Map.of(), Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theFormMustBeAForm() throws Exception {
    HttpResponse<String> answer =
        house.send(
            house
                .to("/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void theGalleryShowsWhatThisPersonMayOpen() throws Exception {
    house.deployOpenApp("weather");

    String nobody = house.get("/").body();
    String somebody = house.send(house.to("/").header("Cookie", house.cookie("ada"))).body();

    assertThat(nobody).contains("The weather app").doesNotContain("The staff app");
    assertThat(somebody).contains("The weather app").contains("The staff app").contains("ada");
  }

  @Test
  void thereIsNoSignInOverPasswordsWithoutAccounts() throws Exception {
    assertThat(post("/login", Map.of("user", "root", "password", ""), Map.of()).statusCode())
        .isEqualTo(401);
  }

  private DemoAccounts.Account account() {
    return house.accounts.accounts().get(0);
  }

  private HttpResponse<String> signIn(DemoAccounts.Account account, Map<String, String> more)
      throws Exception {
    var fields = new HashMap<>(more);
    fields.put("user", account.user());
    fields.put("password", account.password());
    return post("/login", fields, Map.of());
  }

  private HttpResponse<String> post(
      String path, Map<String, String> fields, Map<String, String> headers) throws Exception {
    var form = new StringJoiner("&");
    fields.forEach(
        (name, value) -> form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    HttpRequest.Builder request =
        house
            .to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    headers.forEach(request::header);
    return house.send(request);
  }
}
