package org.verdash.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.Caller;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.TrustedIssuer;

/** Tokens of others: whose are taken, and what happens while their keys change or are away. */
class TrustedIssuersTest {
  private static final String UPDATE = "/weather/_dash-update-component";
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path data;
  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<JsonArray> published = new AtomicReference<>(new JsonArray());
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile boolean silent;
  private HttpServer server;
  private TestHouse house;
  private TestApp app;

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
    vertx.close().await();
  }

  @Test
  void aTokenSignedByAKnownKeyOrSecretIsTaken() throws Exception {
    KeyPair key = ForeignToken.rsa();
    open(new TrustedIssuer.Keys.Pem(ForeignToken.pem(key)), Set.of("RS256"));

    assertThat(status(ForeignToken.rs256(key, "any", ForeignToken.claims()))).isEqualTo(200);
    assertThat(app.calls.getFirst().caller().subject()).isEqualTo("ada");
    assertThat(app.calls.getFirst().caller().kind()).isEqualTo(Caller.TokenKind.ACCESS);
    assertThat(app.calls.getFirst().caller().roles()).containsExactly("viewer");

    // Whoever knows the public key must not get in by calling it a secret.
    byte[] pem = ForeignToken.pem(key).getBytes(StandardCharsets.US_ASCII);
    assertThat(status(ForeignToken.hs256(pem, ForeignToken.claims()))).isEqualTo(401);
    assertThat(status(ForeignToken.rs256(ForeignToken.rsa(), "any", ForeignToken.claims())))
        .isEqualTo(401);
  }

  @Test
  void aSharedSecretVerifiesToo() throws Exception {
    open(new TrustedIssuer.Keys.Secret(SECRET), Set.of("HS256"));

    assertThat(status(ForeignToken.hs256(SECRET, ForeignToken.claims()))).isEqualTo(200);
    byte[] other = SECRET.clone();
    other[0]++;
    assertThat(status(ForeignToken.hs256(other, ForeignToken.claims()))).isEqualTo(401);
  }

  @Test
  void aTokenForOthersOrOfOthersOrWithoutAnEndIsRefused() throws Exception {
    KeyPair key = ForeignToken.rsa();
    open(new TrustedIssuer.Keys.Pem(ForeignToken.pem(key)), Set.of("RS256"));

    for (Map.Entry<String, Object> wrong :
        Map.<String, Object>of(
                "aud", "other", "iss", "https://evil.example/", "exp", 1, "sub", "", "roles", 5)
            .entrySet()) {
      JsonObject claims = ForeignToken.claims().put(wrong.getKey(), wrong.getValue());
      assertThat(status(ForeignToken.rs256(key, "any", claims))).as("%s", wrong).isEqualTo(401);
    }
    for (String missing : List.of("aud", "iss", "exp", "sub")) {
      JsonObject claims = ForeignToken.claims();
      claims.remove(missing);
      assertThat(status(ForeignToken.rs256(key, "any", claims))).as(missing).isEqualTo(401);
    }
    assertThat(app.calls).isEmpty();
  }

  @Test
  void claimsSayWhoItIsAndTheRoleMapWhatTheyMayDo() throws Exception {
    KeyPair key = ForeignToken.rsa();
    var rules =
        new ClaimRules(
            "email", "realm_access.roles", Map.of("dash-admins", Set.of("admin", "editor")));
    open(new TrustedIssuer.Keys.Pem(ForeignToken.pem(key)), Set.of("RS256"), rules);

    assertThat(status(ForeignToken.rs256(key, "any", ForeignToken.claims()))).isEqualTo(200);

    assertThat(app.calls.getFirst().caller().subject()).isEqualTo("ada@example.org");
    assertThat(app.calls.getFirst().caller().roles()).containsExactlyInAnyOrder("admin", "editor");
  }

  @Test
  void publishedKeysAreFetchedOnceAndAgainWhenATokenNamesAnother() throws Exception {
    KeyPair first = ForeignToken.rsa();
    KeyPair second = ForeignToken.rsa();
    publish(ForeignToken.jwk(first, "one"));
    openWithKeysFrom(server());
    assertThat(status(ForeignToken.rs256(first, "one", ForeignToken.claims()))).isEqualTo(200);
    assertThat(status(ForeignToken.rs256(first, "one", ForeignToken.claims()))).isEqualTo(200);
    assertThat(fetches.get()).isEqualTo(1);

    publish(ForeignToken.jwk(first, "one"), ForeignToken.jwk(second, "two"));
    house.ahead.set(Duration.ofSeconds(31));
    assertThat(status(ForeignToken.rs256(second, "two", ForeignToken.claims()))).isEqualTo(200);
    assertThat(fetches.get()).isEqualTo(2);

    for (int i = 0; i < 5; i++) {
      assertThat(status(ForeignToken.rs256(second, "unknown" + i, ForeignToken.claims())))
          .isEqualTo(401);
    }
    assertThat(fetches.get()).as("an unknown key asks again, but not each time").isEqualTo(2);
    assertThat(status(ForeignToken.rs256(second, "one", ForeignToken.claims()))).isEqualTo(401);
  }

  @Test
  void whileTheServerIsAwayTheLastKeysAreGoodForAnHour() throws Exception {
    KeyPair key = ForeignToken.rsa();
    publish(ForeignToken.jwk(key, "one"));
    openWithKeysFrom(server());
    assertThat(status(ForeignToken.rs256(key, "one", ForeignToken.claims()))).isEqualTo(200);
    server.close().await();

    house.ahead.set(Duration.ofMinutes(59));
    assertThat(status(lasting(key, Duration.ofHours(3)))).isEqualTo(200);
    house.ahead.set(Duration.ofMinutes(61));
    HttpResponse<String> answer = send(lasting(key, Duration.ofHours(4)));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    assertThat(answer.body())
        .contains("The keys of the issuer company cannot be fetched at the moment.");
  }

  @Test
  void aServerThatIsSilentCostsSecondsAndNotMore() throws Exception {
    KeyPair key = ForeignToken.rsa();
    silent = true;
    openWithKeysFrom(server());

    long start = System.nanoTime();
    assertThat(status(ForeignToken.rs256(key, "one", ForeignToken.claims()))).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(status(house.bearer("bob"))).isEqualTo(200);

    silent = false;
    publish(ForeignToken.jwk(key, "one"));
    house.ahead.set(Duration.ofSeconds(6));
    assertThat(status(ForeignToken.rs256(key, "one", ForeignToken.claims()))).isEqualTo(200);
    assertThat(app.calls.getLast().body().toString()).isEqualTo("{\"a\":1}");
  }

  @Test
  void whatIsNoPublicKeyOrTooShortIsNotTaken() throws Exception {
    byte[] secret = SECRET.clone();
    publish(
        new JsonObject()
            .put("kty", "oct")
            .put("k", java.util.Base64.getUrlEncoder().encodeToString(secret)),
        new JsonObject().put("kty", "RSA").put("kid", "short").put("n", "AQAB").put("e", "AQAB"));
    openWithKeysFrom(server());

    JsonObject claims = ForeignToken.claims();
    assertThat(status(ForeignToken.hs256(secret, claims))).isEqualTo(401);
    assertThat(status(ForeignToken.rs256(ForeignToken.rsa(), "short", claims))).isEqualTo(503);
  }

  private String lasting(KeyPair key, Duration life) throws Exception {
    long end = house.now().plus(life).getEpochSecond();
    return ForeignToken.rs256(key, "one", ForeignToken.claims().put("exp", end));
  }

  private URI server() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  fetches.incrementAndGet();
                  if (!silent) {
                    request
                        .response()
                        .end(new JsonObject().put("keys", published.get()).toBuffer());
                  }
                })
            .listen(0, "127.0.0.1")
            .await();
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/keys");
  }

  private void publish(JsonObject... keys) {
    published.set(new JsonArray(List.<Object>of((Object[]) keys)));
  }

  private void openWithKeysFrom(URI url) throws Exception {
    open(new TrustedIssuer.Keys.Jwks(url, null), Set.of("RS256"));
  }

  private void open(TrustedIssuer.Keys keys, Set<String> algorithms) throws Exception {
    open(keys, algorithms, ClaimRules.OWN);
  }

  private void open(TrustedIssuer.Keys keys, Set<String> algorithms, ClaimRules rules)
      throws Exception {
    var issuer =
        new TrustedIssuer("company", ForeignToken.ISSUER, Set.of("verdash"), algorithms, keys);
    house = TestHouse.open(data, entry -> entry.trusting(List.of(issuer), rules));
    app = house.deployOpenApp("weather");
  }

  private int status(String token) throws Exception {
    return send(token).statusCode();
  }

  private HttpResponse<String> send(String token) throws Exception {
    String header = token.startsWith("Bearer ") ? token : "Bearer " + token;
    return house.send(house.callback(UPDATE, "{\"a\":1}").header("Authorization", header));
  }
}
