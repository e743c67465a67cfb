package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final PlatformKey key = PlatformKey.random();
  private final TokenIssuer issuer = new TokenIssuer(key, InstantSource.fixed(NOW));

  @Test
  void aTokenSaysWhoForHowLongAndFromWhom() {
    String token =
        issuer.issue(
            TokenIssuer.Kind.ACCESS, "ada \"q\" ü", roles("viewer", "editor"), Duration.ofHours(1));

    JsonObject claims = json(token, 1);
    assertThat(json(token, 0))
        .isEqualTo(
            new JsonObject()
                .put("alg", "HS256")
                .put("typ", "verdash-access")
                .put("kid", key.fingerprint()));
    assertThat(claims.getString("sub")).isEqualTo("ada \"q\" ü");
    assertThat(claims.getJsonArray("roles")).isEqualTo(JsonArray.of("editor", "viewer"));
    assertThat(claims.getString("iss")).isEqualTo("verdash");
    assertThat(claims.getString("aud")).isEqualTo("verdash-access");
    assertThat(claims.getLong("iat")).isEqualTo(NOW.getEpochSecond());
    assertThat(claims.getLong("exp")).isEqualTo(NOW.getEpochSecond() + 3600);
    assertThat(claims.getString("jti")).isNotBlank();
  }

  @Test
  void theKeyOfItsKindSignsAToken() {
    String token = issuer.issue(TokenIssuer.Kind.SESSION, "ada", roles(), Duration.ofSeconds(1));
    String signed = token.substring(0, token.lastIndexOf('.'));

    byte[] expected =
        PlatformKey.sign(
            key.derived(PlatformKey.Purpose.SESSION), signed.getBytes(StandardCharsets.UTF_8));

    assertThat(decoded(token, 2)).isEqualTo(expected);
    assertThat(json(token, 0).getString("typ")).isEqualTo("verdash-session");
  }

  @Test
  void twoTokensAreNeverTheSame() {
    assertThat(issuer.issue(TokenIssuer.Kind.SESSION, "ada", roles(), Duration.ofHours(8)))
        .isNotEqualTo(issuer.issue(TokenIssuer.Kind.SESSION, "ada", roles(), Duration.ofHours(8)));
  }

  @Test
  void aBlankSubjectOrNoLifeAtAllIsRefused() {
    assertThatThrownBy(
            () -> issuer.issue(TokenIssuer.Kind.ACCESS, " ", roles(), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("subject");
    assertThatThrownBy(
            () -> issuer.issue(TokenIssuer.Kind.ACCESS, "ada", roles(), Duration.ofMillis(999)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one second");
  }

  private static SortedSet<String> roles(String... names) {
    return new TreeSet<>(Set.of(names));
  }

  private static JsonObject json(String token, int part) {
    return new JsonObject(new String(decoded(token, part), StandardCharsets.UTF_8));
  }

  private static byte[] decoded(String token, int part) {
    return Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]);
  }
}
