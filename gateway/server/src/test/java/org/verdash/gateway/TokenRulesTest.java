package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/** Which tokens are taken, and that a bad one is refused even where none is needed. */
class TokenRulesTest extends WeatherHouse {
  private static final String LAYOUT = "/weather/_dash-layout";

  @Test
  void aGoodTokenNamesTheCaller() throws Exception {
    house.send(house.to(LAYOUT).header("Authorization", house.bearer("ada", "viewer")));
    house.send(house.to(LAYOUT).header("Cookie", house.cookie("bob", "editor")));
    house.get(LAYOUT);

    AppCall byToken = app.calls.get(0);
    assertThat(byToken.caller().subject()).isEqualTo("ada");
    assertThat(byToken.caller().roles()).containsExactly("viewer");
    assertThat(byToken.caller().kind()).isEqualTo(Caller.TokenKind.ACCESS);
    assertThat(byToken.caller().expiry()).isAfter(Instant.now());
    assertThat(byToken.session()).isEmpty();
    AppCall bySession = app.calls.get(1);
    assertThat(bySession.caller().kind()).isEqualTo(Caller.TokenKind.SESSION);
    assertThat(bySession.session()).isNotEmpty();
    assertThat(app.calls.get(2).caller()).isEqualTo(Caller.ANONYMOUS);
  }

  @Test
  void aBearerTokenGoesBeforeTheCookie() throws Exception {
    house.send(
        house
            .to(LAYOUT)
            .header("Cookie", house.cookie("bob"))
            .header("Authorization", house.bearer("ada")));

    assertThat(app.calls.get(0).caller().subject()).isEqualTo("ada");
  }

  @Test
  void anUnsignedTokenIsRefused() throws Exception {
    assertRefused(token(header("none", "verdash-access"), claims(), new byte[0]));
    assertRefused(part(header("none", "verdash-access")) + "." + part(claims()));
    assertRefused(signed(header("none", "verdash-access"), claims(), accessKey()));
    assertRefused(signed(header("HS512", "verdash-access"), claims(), accessKey()));
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    String good = house.bearer("ada", "viewer").substring("Bearer ".length());
    String[] parts = good.split("\\.", -1);

    assertRefused(parts[0] + "." + part(claims().put("sub", "root")) + "." + parts[2]);
    assertRefused(good.substring(0, good.length() - 6) + "AAAAAA");
    assertRefused(good + "A");
    assertRefused("abc");
    assertRefused("a.b.c");
    assertRefused("");
  }

  @Test
  void aTokenOfAnpreviousKeyIsRefused() throws Exception {
    var stranger = new TokenIssuer(PlatformKey.random(), InstantSource.system());

    assertRefused(issue(stranger, TokenIssuer.Kind.ACCESS));
    assertRefused(
        signed(
            header("HS256", "verdash-access"),
            claims(),
            house.key.derived(PlatformKey.Purpose.PAGE)));
  }

  @Test
  void aTokenOfAnotherKindIsRefused() throws Exception {
    assertRefused(issue(house.issuer, TokenIssuer.Kind.SESSION));
    assertRefused(signed(header("HS256", "JWT"), claims(), accessKey()));
    assertRefused(
        signed(
            header("HS256", "verdash-access"),
            claims(),
            house.key.derived(PlatformKey.Purpose.SESSION)));
    assertRefused(signed(access(), claims().put("aud", "verdash-session"), accessKey()));
    String access = house.bearer("ada").substring("Bearer ".length());
    assertThat(status(house.to(LAYOUT).header("Cookie", "verdash_session=" + access)))
        .isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherIssuerOrForSomebodyElseIsRefused() throws Exception {
    assertRefused(signed(access(), claims().put("iss", "other"), accessKey()));
    assertRefused(signed(access(), claims().put("aud", "other"), accessKey()));
    assertRefused(signed(access(), without("iss"), accessKey()));
    assertRefused(signed(access(), without("aud"), accessKey()));
    assertRefused(signed(access(), without("exp"), accessKey()));
    assertRefused(signed(access(), without("sub"), accessKey()));
    assertRefused(signed(access(), claims().put("roles", "admin"), accessKey()));
    assertRefused(signed(access(), claims().put("nbf", now() + 3600), accessKey()));
    assertThat(status(bearer(signed(access(), claims(), accessKey())))).isEqualTo(200);
  }

  @Test
  void anExpiredTokenIsRefusedEvenWhenItWasKnown() throws Exception {
    String token = signed(access(), claims().put("exp", now() + 2), accessKey());
    assertThat(status(bearer(token))).isEqualTo(200);

    Eventually.holds(() -> now() >= expiry(token));

    HttpResponse<String> refused = house.send(bearer(token));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("www-authenticate")).isPresent();
  }

  @Test
  void anotherSchemeThanBearerIsRefused() throws Exception {
    assertThat(status(house.to(LAYOUT).header("Authorization", "Basic YTpi"))).isEqualTo(401);
  }

  @Test
  void aBadTokenIsToldBeforeAnUnknownPath() throws Exception {
    assertThat(status(house.to("/nowhere/").header("Authorization", "Bearer x"))).isEqualTo(401);
    assertThat(status(house.to("/").header("Authorization", "Bearer x"))).isEqualTo(401);
    assertThat(status(house.to("/nowhere/"))).isEqualTo(404);
  }

  @Test
  void whoNavigatesWithoutOrWithAnEndedSessionIsSentToTheSignIn() throws Exception {
    house.deploy(
        new TestApp(
            TestApp.descriptor("staff", "v1", new AccessPolicy.SignedIn()), house.members.self()));
    String ended =
        signed(
            header("HS256", "verdash-session"),
            claims().put("aud", "verdash-session").put("exp", now() - 1),
            house.key.derived(PlatformKey.Purpose.SESSION));

    HttpResponse<String> nobody = house.send(house.to("/staff/?a=1").header("Accept", "text/html"));
    assertThat(nobody.statusCode()).isEqualTo(303);
    assertThat(nobody.headers().firstValue("location"))
        .contains("/login?return=%2Fstaff%2F%3Fa%3D1");
    HttpResponse<String> late =
        house.send(
            house
                .to("/staff/")
                .header("Accept", "text/html")
                .header("Cookie", "verdash_session=" + ended));
    assertThat(late.statusCode()).isEqualTo(303);
    assertThat(status(house.to("/staff/").header("Cookie", "verdash_session=" + ended)))
        .isEqualTo(401);
    assertThat(status(house.to("/staff/").header("Accept", "application/json"))).isEqualTo(401);
  }

  @Test
  void anotherSiteCannotUseTheCookie() throws Exception {
    String path = "/weather/_dash-update-component";
    String cookie = house.cookie("ada");
    String own = "http://127.0.0.1:" + house.port;

    assertThat(status(house.callback(path, "{}").header("Cookie", cookie))).isEqualTo(403);
    assertThat(status(house.callback(path, "{}").header("Cookie", cookie).header("Origin", "null")))
        .isEqualTo(403);
    assertThat(
            status(
                house
                    .callback(path, "{}")
                    .header("Cookie", cookie)
                    .header("Origin", "http://evil.example")))
        .isEqualTo(403);
    assertThat(
            status(
                house
                    .callback(path, "{}")
                    .header("Cookie", cookie)
                    .header("Origin", own)
                    .header("Sec-Fetch-Site", "cross-site")))
        .isEqualTo(403);
    assertThat(status(house.callback(path, "{}").header("Cookie", cookie).header("Origin", own)))
        .isEqualTo(200);
    assertThat(
            status(
                house
                    .callback(path, "{}")
                    .header("Cookie", cookie)
                    .header("Sec-Fetch-Site", "same-origin")))
        .isEqualTo(200);
    assertThat(
            status(
                house
                    .callback(path, "{}")
                    .header("Authorization", house.bearer("ada"))
                    .header("Origin", "http://evil.example")))
        .isEqualTo(200);
  }

  private void assertRefused(String token) throws Exception {
    HttpResponse<String> answer = house.send(bearer(token));
    assertThat(answer.statusCode()).as(token).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate").orElse("")).contains("Bearer");
    assertThat(answer.body()).contains("urn:verdash:");
  }

  private HttpRequest.Builder bearer(String token) {
    return house.to(LAYOUT).header("Authorization", "Bearer " + token);
  }

  private int status(HttpRequest.Builder request) throws Exception {
    return house.send(request).statusCode();
  }

  private static String issue(TokenIssuer issuer, TokenIssuer.Kind kind) {
    return issuer.issue(kind, "ada", new TreeSet<>(Set.of("admin")), Duration.ofHours(1));
  }

  private byte[] accessKey() {
    return house.key.derived(PlatformKey.Purpose.ACCESS);
  }

  private static JsonObject access() {
    return header("HS256", "verdash-access");
  }

  private static JsonObject header(String alg, String typ) {
    return new JsonObject().put("alg", alg).put("typ", typ);
  }

  private static JsonObject claims() {
    return new JsonObject()
        .put("iss", "verdash")
        .put("aud", "verdash-access")
        .put("sub", "ada")
        .put("roles", JsonArray.of("viewer"))
        .put("iat", now())
        .put("exp", now() + 3600);
  }

  private static JsonObject without(String claim) {
    JsonObject claims = claims();
    claims.remove(claim);
    return claims;
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private static long expiry(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getLong("exp");
  }

  private static String signed(JsonObject header, JsonObject claims, byte[] key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String content = part(header) + "." + part(claims);
    return token(header, claims, mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String token(JsonObject header, JsonObject claims, byte[] signature) {
    return part(header)
        + "."
        + part(claims)
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String part(JsonObject json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
  }
}
