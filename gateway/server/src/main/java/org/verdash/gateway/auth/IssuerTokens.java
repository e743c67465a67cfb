package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Caller;

/**
 * Verifies the tokens of one trusted issuer. Belongs to one verticle instance and is used on its
 * thread only, as {@link OwnTokens} is.
 */
final class IssuerTokens {
  // After this a token is verified again, so that a key that its issuer withdraws is soon refused.
  private static final Duration LONGEST_TRUST = Duration.ofMinutes(5);

  private final Vertx vertx;
  private final TrustedIssuer issuer;
  private final ClaimReader claims;
  private final InstantSource clock;
  private @Nullable KeySet keys;
  private @Nullable JWTAuth jwt;

  IssuerTokens(Vertx vertx, TrustedIssuer issuer, ClaimReader claims, InstantSource clock) {
    this.vertx = vertx;
    this.issuer = issuer;
    this.claims = claims;
    this.clock = clock;
  }

  String issuer() {
    return issuer.issuer();
  }

  /** Refuses what no key could make good, before any key is asked for. */
  void requireTaken(TokenParts parts) throws TokenRefusedException {
    if (!issuer.algorithms().contains(parts.algorithm())) {
      throw TokenRefusedException.because(
          "its algorithm is not one of " + String.join(", ", issuer.algorithms()));
    }
    // Our own kinds are typed, and nobody else may make one.
    if (parts.type().startsWith("verdash-")) {
      throw TokenRefusedException.because("its type is ours, its issuer is not");
    }
  }

  /** Who the token stands for; only after {@link #requireTaken}. */
  Identity verify(String token, KeySet now) throws TokenRefusedException {
    JsonObject signed = signedClaims(token, auth(now));
    Caller caller = claims.caller(signed, Caller.TokenKind.ACCESS);
    long expiry = signed.getLong("exp") * 1000;
    long again = Math.min(expiry, clock.millis() + LONGEST_TRUST.toMillis());
    return Identity.of(caller, "", Identity.Times.until(again));
  }

  private static JsonObject signedClaims(String token, JWTAuth jwt) throws TokenRefusedException {
    Future<User> checked;
    try {
      checked = jwt.authenticate(new TokenCredentials(token));
    } catch (RuntimeException malformed) {
      throw TokenRefusedException.because("it is not well formed");
    }
    // All keys are at hand, so the future is complete.
    if (!checked.succeeded()) {
      throw TokenRefusedException.because(
          "no key of its issuer has signed it, or it is not meant for us");
    }
    return checked.result().attributes().getJsonObject("accessToken");
  }

  private JWTAuth auth(KeySet now) {
    JWTAuth known = jwt;
    if (known == null || now != keys) {
      var rules =
          new JWTOptions()
              .setIssuer(issuer.issuer())
              .setAudience(List.copyOf(issuer.audiences()))
              .setIgnoreExpiration(true);
      known = JWTAuth.create(vertx, now.options().setJWTOptions(rules));
      jwt = known;
      keys = now;
    }
    return known;
  }
}
