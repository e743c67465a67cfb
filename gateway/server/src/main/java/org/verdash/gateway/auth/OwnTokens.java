package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.InstantSource;
import org.verdash.contract.Caller;

/**
 * Verifies our own tokens of one kind. Belongs to one verticle instance and is used on its thread
 * only: a JWTAuth checks signatures inside a monitor, so a shared one would make event loops wait.
 */
final class OwnTokens {
  private final TokenIssuer.Kind kind;
  private final JWTAuth jwt;
  private final ClaimReader claims;

  OwnTokens(Vertx vertx, PlatformKeys keys, TokenIssuer.Kind kind, InstantSource clock) {
    this.kind = kind;
    this.claims = ClaimReader.ofOurs(clock);
    // Times are checked by us, since an expired token is told apart from a forged one.
    var rules =
        new JWTOptions()
            .setIssuer(TokenIssuer.ISSUER)
            .addAudience(kind.audience())
            .setIgnoreExpiration(true);
    var options = new JWTAuthOptions().setJWTOptions(rules);
    for (PlatformKey key : keys.verifying()) {
      options.addPubSecKey(
          new PubSecKeyOptions()
              .setId(key.fingerprint())
              .setAlgorithm(TokenIssuer.ALGORITHM)
              .setBuffer(Buffer.buffer(key.derived(kind.purpose()))));
    }
    jwt = JWTAuth.create(vertx, options);
  }

  /** Who the token stands for. */
  Identity verify(String token, TokenParts parts) throws TokenRefusedException {
    JsonObject signed = signed(token, parts);
    boolean session = kind == TokenIssuer.Kind.SESSION;
    Caller caller =
        claims.caller(signed, session ? Caller.TokenKind.SESSION : Caller.TokenKind.ACCESS);
    return Identity.of(caller, text(signed, "jti"), times(signed, session));
  }

  /** What the token claims, whenever that was. */
  JsonObject signed(String token, TokenParts parts) throws TokenRefusedException {
    if (!parts.algorithm().equals(TokenIssuer.ALGORITHM)) {
      throw TokenRefusedException.because("its algorithm is not " + TokenIssuer.ALGORITHM);
    }
    if (!parts.type().equals(kind.type())) {
      throw TokenRefusedException.because("it is no " + kind.type() + " token");
    }
    return signedClaims(token);
  }

  private JsonObject signedClaims(String token) throws TokenRefusedException {
    Future<User> checked = jwt.authenticate(new TokenCredentials(token));
    // With a shared secret nothing is asked elsewhere, so the future is complete.
    if (!checked.succeeded()) {
      throw TokenRefusedException.because("its signature, issuer or audience is not ours");
    }
    return checked.result().attributes().getJsonObject("accessToken");
  }

  // Our own signature stands on these claims, and the reader has read exp.
  private static Identity.Times times(JsonObject signed, boolean session) {
    long expiry = seconds(signed, "exp", 0) * 1000;
    if (!session) {
      return Identity.Times.until(expiry);
    }
    long issued = seconds(signed, "iat", 0) * 1000;
    long since = seconds(signed, "auth_time", issued / 1000) * 1000;
    return new Identity.Times(since, expiry - (expiry - issued) / 3, expiry);
  }

  private static long seconds(JsonObject signed, String claim, long orElse) {
    return signed.getValue(claim) instanceof Number number ? number.longValue() : orElse;
  }

  private static String text(JsonObject signed, String claim) {
    return signed.getValue(claim) instanceof String text ? text : "";
  }
}
