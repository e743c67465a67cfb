package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/** How long a session lasts, and that it ends when its person says so. Its life is one hour. */
class SessionRulesTest extends WeatherHouse {
  private static final String UPDATE = "/weather/_dash-update-component";

  @Test
  void aSessionInItsLastThirdGetsAFreshCookieAndStaysTheSame() throws Exception {
    String cookie = signIn();

    HttpResponse<String> early = callback(cookie);
    house.ahead.set(Duration.ofMinutes(41));
    HttpResponse<String> late = callback(cookie);
    house.ahead.set(Duration.ofMinutes(70));
    HttpResponse<String> later = callback(pair(late));

    assertThat(early.headers().firstValue("set-cookie")).isEmpty();
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.headers().firstValue("set-cookie").orElse("")).contains("HttpOnly");
    assertThat(later.statusCode()).isEqualTo(200);
    assertThat(app.calls).extracting(call -> call.session()).hasSize(3).containsOnly(first());
    assertThat(callback(cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionThatIsUsedAllTheTimeEndsOnceItHasLastedLongEnough() throws Exception {
    String cookie = signIn();

    for (int minutes = 45; minutes < 180; minutes += 45) {
      house.ahead.set(Duration.ofMinutes(minutes));
      HttpResponse<String> answer = callback(cookie);
      assertThat(answer.statusCode()).as("after %s min", minutes).isEqualTo(200);
      cookie = pair(answer);
    }
    house.ahead.set(Duration.ofMinutes(179));
    HttpResponse<String> last = callback(cookie);
    house.ahead.set(Duration.ofMinutes(181));

    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(last.headers().firstValue("set-cookie")).isEmpty();
    assertThat(callback(cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void signingOutEndsTheSessionAndAllItsCookies() throws Exception {
    String cookie = signIn();
    house.ahead.set(Duration.ofMinutes(41));
    String renewed = pair(callback(cookie));
    assertThat(callback(renewed).statusCode()).isEqualTo(200);

    house.send(
        house
            .to("/logout")
            .header("Cookie", renewed)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody()));

    for (String each : new String[] {cookie, renewed}) {
      HttpResponse<String> answer = callback(each);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("urn:verdash:sign-in").contains("The session was ended.");
    }
    assertThat(callback(signIn()).statusCode()).isEqualTo(200);
  }

  @Test
  void duringARotationTokensOfTheKeyBeforeAreTaken() throws Exception {
    assertThat(status(house.previousKey)).isEqualTo(200);
    assertThat(status(house.key)).isEqualTo(200);
    assertThat(status(PlatformKey.random())).isEqualTo(401);
  }

  private int status(PlatformKey key) throws Exception {
    String token =
        new TokenIssuer(key, InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, "ada", new TreeSet<>(Set.of("a")), Duration.ofHours(1));
    return house
        .send(house.callback(UPDATE, "{}").header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private String first() {
    return app.calls.getFirst().session();
  }

  private String signIn() throws Exception {
    return pair(house.get(house.accounts.oneTimeLink("admin")));
  }

  private static String pair(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> callback(String cookie) throws Exception {
    return house.send(
        house
            .callback(UPDATE, "{}")
            .header("Cookie", cookie)
            .header("Sec-Fetch-Site", "same-origin"));
  }
}
