package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.verdash.contract.Caller;

/**
 * Verifies the tokens of one kind. Belongs to one verticle instance and is used on its thread only:
 * a JWTAuth checks signatures inside a monitor, so a shared one would make event loops wait.
 */
final class TokenCheck {
  private static final Set<String> STANDARD =
      Set.of("iss", "aud", "sub", "roles", "iat", "exp", "nbf", "jti");
  private static final long CLOCK_SKEW_SECONDS = 60;

  private final TokenIssuer.Kind kind;
  private final JWTAuth jwt;
  private final InstantSource clock;

  TokenCheck(Vertx vertx, PlatformKey key, TokenIssuer.Kind kind, InstantSource clock) {
    this.kind = kind;
    this.clock = clock;
    var secret =
        new PubSecKeyOptions()
            .setAlgorithm("HS256")
            .setBuffer(Buffer.buffer(key.derived(kind.purpose())));
    // Times are checked here, since an expired token is told apart from a forged one.
    var rules =
        new JWTOptions()
            .setIssuer(TokenIssuer.ISSUER)
            .addAudience(TokenIssuer.AUDIENCE)
            .setIgnoreExpiration(true);
    jwt = JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(secret).setJWTOptions(rules));
  }

  /** Who the token stands for. */
  Identity verify(String token) throws TokenRefusedException {
    requireHeader(token);
    JsonObject claims = signedClaims(token);
    try {
      requireTime(claims);
      return identity(claims);
    } catch (ClassCastException wrongType) {
      throw refused("a claim has the wrong type");
    }
  }

  private void requireHeader(String token) throws TokenRefusedException {
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
      JsonObject header = new JsonObject(new String(decoded, StandardCharsets.UTF_8));
      if (!"HS256".equals(header.getValue("alg"))) {
        throw refused("its algorithm is not HS256");
      }
      if (!kind.type().equals(header.getValue("typ"))) {
        throw refused("it is no " + kind.type() + " token");
      }
    } catch (RuntimeException malformed) {
      throw refused("it is no token");
    }
  }

  private JsonObject signedClaims(String token) throws TokenRefusedException {
    Future<User> checked = jwt.authenticate(new TokenCredentials(token));
    // With a shared secret nothing is asked elsewhere, so the future is complete.
    if (!checked.succeeded()) {
      throw refused("its signature, issuer or audience is not ours");
    }
    return checked.result().attributes().getJsonObject("accessToken");
  }

  private void requireTime(JsonObject claims) throws TokenRefusedException {
    long now = clock.instant().getEpochSecond();
    Long expiry = claims.getLong("exp");
    if (expiry == null) {
      throw refused("it does not say when it ends");
    }
    if (expiry <= now) {
      throw new TokenRefusedException("The token has expired.", true);
    }
    if (claims.getLong("nbf", 0L) > now + CLOCK_SKEW_SECONDS
        || claims.getLong("iat", 0L) > now + CLOCK_SKEW_SECONDS) {
      throw refused("it is from the future");
    }
  }

  private Identity identity(JsonObject claims) throws TokenRefusedException {
    String subject = claims.getString("sub", "");
    if (subject.isBlank()) {
      throw refused("it names nobody");
    }
    Instant expiry = Instant.ofEpochSecond(claims.getLong("exp"));
    boolean session = kind == TokenIssuer.Kind.SESSION;
    var caller =
        new Caller(
            subject,
            roles(claims),
            furtherClaims(claims),
            session ? Caller.TokenKind.SESSION : Caller.TokenKind.ACCESS,
            expiry);
    String sessionId = session ? claims.getString("jti", "") : "";
    return Identity.of(caller, sessionId, expiry.toEpochMilli());
  }

  private static Set<String> roles(JsonObject claims) {
    Set<String> roles = new HashSet<>();
    for (Object role : claims.getJsonArray("roles", new JsonArray())) {
      roles.add((String) role);
    }
    return roles;
  }

  private static Map<String, String> furtherClaims(JsonObject claims) {
    Map<String, String> further = new HashMap<>();
    for (Map.Entry<String, Object> claim : claims) {
      Object value = claim.getValue();
      boolean plain =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      if (plain && !STANDARD.contains(claim.getKey())) {
        further.put(claim.getKey(), value.toString());
      }
    }
    return further;
  }

  private static TokenRefusedException refused(String why) {
    return new TokenRefusedException("The token is refused: " + why + ".", false);
  }
}
