package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.SameSite;

/**
 * Tells who sends a request: a Bearer token before the session cookie, nobody without either.
 * Belongs to one verticle instance and is used on its thread only.
 */
public final class Credentials {
  private static final String BEARER = "bearer ";
  private static final int MAX_TOKEN_LENGTH = 8192;
  private static final int CACHED_TOKENS = 10_000;

  private final OwnTokens sessionTokens;
  private final BearerTokens bearerTokens;
  private final TokenCache cachedSessions = new TokenCache(CACHED_TOKENS);
  private final TokenCache cachedBearers = new TokenCache(CACHED_TOKENS);
  private final Revocations revocations;
  private final Sessions sessions;
  private final SameSite sameSite;
  private final InstantSource clock;
  private final Answers answers;
  private final Arrivals arrivals;

  /**
   * What the credentials of all verticle instances share.
   *
   * @param admission who is let in
   * @param issuers the keys of others
   * @param sessions renews the sessions of browsers
   * @param sameSite knows our own pages
   * @param answers writes refusals
   * @param arrivals notes who comes with the token of another issuer
   */
  public record Shared(
      Admission admission,
      Issuers issuers,
      Sessions sessions,
      SameSite sameSite,
      Answers answers,
      Arrivals arrivals) {}

  /** Must be called on the context of the instance that will use it. */
  public Credentials(Vertx vertx, Shared shared) {
    Admission admission = shared.admission();
    this.clock = admission.clock();
    this.sessionTokens = new OwnTokens(vertx, admission.keys(), TokenIssuer.Kind.SESSION, clock);
    this.bearerTokens = new BearerTokens(vertx, admission, shared.issuers());
    this.revocations = admission.revocations();
    this.sessions = shared.sessions();
    this.sameSite = shared.sameSite();
    this.answers = shared.answers();
    this.arrivals = shared.arrivals();
  }

  /**
   * Identifies the sender, and makes sure that no other site is behind a request that changes
   * something. A session that nears its end is renewed on the way.
   *
   * @param then gets the sender, as a rule before this returns, else later in the same context with
   *     the request as it was; is not called when the request was refused, which has then been
   *     answered
   */
  public void admit(HttpServerRequest request, Handler<Identity> then) {
    try {
      String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
      if (authorization == null) {
        admitByCookie(request, then);
      } else {
        admitByToken(request, bearer(authorization), then);
      }
    } catch (TokenRefusedException refused) {
      answers.refuse(request, refusal(refused));
    }
  }

  /** Whose session the cookie stands for; nobody without one that is valid. Does not fail. */
  Identity session(HttpServerRequest request) {
    try {
      String cookie = SessionCookie.read(request.getHeader(HttpHeaders.COOKIE));
      return cookie == null ? Identity.ANONYMOUS : session(cookie);
    } catch (TokenRefusedException refused) {
      return Identity.ANONYMOUS;
    }
  }

  private void admitByCookie(HttpServerRequest request, Handler<Identity> then)
      throws TokenRefusedException {
    String cookie = SessionCookie.read(request.getHeader(HttpHeaders.COOKIE));
    if (cookie == null) {
      then.handle(Identity.ANONYMOUS);
      return;
    }
    Identity identity = session(cookie);
    if (!Requests.isRead(request) && !sameSite.proven(request)) {
      answers.refuse(request, new Refusal.CrossSite());
      return;
    }
    if (clock.millis() >= identity.times().renewFrom()) {
      sessions.renew(request, identity);
    }
    then.handle(identity);
  }

  private void admitByToken(HttpServerRequest request, String token, Handler<Identity> then)
      throws TokenRefusedException {
    Identity known = known(token, cachedBearers);
    if (known != null) {
      then.handle(known);
      return;
    }
    Future<Identity> verified = bearerTokens.verify(token);
    if (verified.isComplete()) {
      settle(request, token, verified, then);
    } else {
      // Nobody reads the body until it is known whose it is.
      request.pause();
      verified.onComplete(done -> settleLate(request, token, verified, then));
    }
  }

  // No router is around us here that would catch what is thrown, and the client would wait.
  private void settleLate(
      HttpServerRequest request, String token, Future<Identity> verified, Handler<Identity> then) {
    try {
      if (!request.response().closed()) {
        settle(request, token, verified, then);
      }
    } catch (RuntimeException e) {
      answers.fault(request, "a handler failed", e);
    } finally {
      request.resume();
    }
  }

  private void settle(
      HttpServerRequest request, String token, Future<Identity> verified, Handler<Identity> then) {
    if (verified.failed()) {
      refuse(request, verified.cause());
      return;
    }
    Identity identity = verified.result();
    if (revocations.contains(identity.tokenId())) {
      answers.refuse(request, refusal(TokenRefusedException.over("The token was ended.")));
      return;
    }
    cachedBearers.keep(token, identity);
    // Tokens of ours have an id, and are for programs.
    if (identity.tokenId().isEmpty()) {
      arrivals.seen(identity.caller());
    }
    then.handle(identity);
  }

  private void refuse(HttpServerRequest request, Throwable cause) {
    switch (cause) {
      case TokenRefusedException refused -> answers.refuse(request, refusal(refused));
      case KeysAwayException away -> answers.refuse(request, new Refusal.IssuerAway(away.issuer()));
      default -> answers.fault(request, "a token could not be verified", cause);
    }
  }

  private static String bearer(String authorization) throws TokenRefusedException {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw TokenRefusedException.because("the Authorization header must carry a Bearer token");
    }
    return authorization.substring(BEARER.length()).strip();
  }

  private Identity session(String token) throws TokenRefusedException {
    Identity known = known(token, cachedSessions);
    if (known != null) {
      return known;
    }
    Identity fresh = sessionTokens.verify(token, TokenParts.of(token));
    if (revocations.contains(fresh.tokenId())) {
      throw ended();
    }
    cachedSessions.keep(token, fresh);
    return fresh;
  }

  private @Nullable Identity known(String token, TokenCache cache) throws TokenRefusedException {
    Identity known = cache.find(token, clock.millis());
    if (known == null && token.length() > MAX_TOKEN_LENGTH) {
      throw TokenRefusedException.because("it is too long");
    }
    if (known != null && revocations.contains(known.tokenId())) {
      throw ended();
    }
    return known;
  }

  private static TokenRefusedException ended() {
    return TokenRefusedException.over("The session was ended.");
  }

  // A session that has ended is no attack: the person is asked to sign in again.
  private static Refusal refusal(TokenRefusedException refused) {
    return refused.over()
        ? new Refusal.SignInNeeded(refused.why())
        : new Refusal.BadToken(refused.why());
  }
}
