package org.verdash.gateway.auth;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * Verifies Bearer tokens, ours and those of trusted issuers. Belongs to one verticle instance and
 * is used on its thread only.
 */
final class BearerTokens {
  private record Other(IssuerTokens tokens, IssuerKeys keys) {}

  private final OwnTokens own;
  private final Context context;
  private final Map<String, Other> others = new HashMap<>();

  /** Must be called on the context of the instance that will use it. */
  BearerTokens(Vertx vertx, Admission admission, Issuers issuers) {
    context = vertx.getOrCreateContext();
    own = new OwnTokens(vertx, admission.keys(), TokenIssuer.Kind.ACCESS, admission.clock());
    ClaimReader claims = ClaimReader.ofOthers(admission.claims(), admission.clock());
    issuers
        .byIssuer()
        .forEach(
            (iss, known) ->
                others.put(
                    iss,
                    new Other(
                        new IssuerTokens(vertx, known.issuer(), claims, admission.clock()),
                        known.keys())));
  }

  /**
   * Who the token stands for.
   *
   * @return complete already when no key has to be fetched; fails with {@link KeysAwayException}
   *     when none can be; its handlers run in the context of this instance
   * @throws TokenRefusedException when it is known at once that the token is not valid
   */
  Future<Identity> verify(String token) throws TokenRefusedException {
    TokenParts parts = TokenParts.of(token);
    if (parts.issuer().equals(TokenIssuer.ISSUER)) {
      return Future.succeededFuture(own.verify(token, parts));
    }
    Other other = others.get(parts.issuer());
    if (other == null) {
      throw TokenRefusedException.because("its issuer is not trusted here");
    }
    other.tokens().requireTaken(parts);
    Future<KeySet> keys = other.keys().find(parts.keyId());
    return keys.isComplete() ? verified(token, other, keys) : later(token, other, keys);
  }

  private Future<Identity> later(String token, Other other, Future<KeySet> keys) {
    Promise<Identity> promise = Promise.promise();
    keys.onComplete(
        found -> context.runOnContext(now -> verified(token, other, keys).onComplete(promise)));
    return promise.future();
  }

  private static Future<Identity> verified(String token, Other other, Future<KeySet> keys) {
    try {
      return keys.succeeded()
          ? Future.succeededFuture(other.tokens().verify(token, keys.result()))
          : Future.failedFuture(keys.cause());
    } catch (TokenRefusedException refused) {
      return Future.failedFuture(refused);
    }
  }
}
