package org.verdash.gateway.auth;

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

  private final TokenCheck sessions;
  private final TokenCheck accesses;
  private final TokenCache cachedSessions = new TokenCache(CACHED_TOKENS);
  private final TokenCache cachedAccesses = new TokenCache(CACHED_TOKENS);
  private final InstantSource clock;
  private final Answers answers;

  /** Credentials checked with keys derived from the platform key. */
  public Credentials(Vertx vertx, PlatformKey key, InstantSource clock, Answers answers) {
    this.sessions = new TokenCheck(vertx, key, TokenIssuer.Kind.SESSION, clock);
    this.accesses = new TokenCheck(vertx, key, TokenIssuer.Kind.ACCESS, clock);
    this.clock = clock;
    this.answers = answers;
  }

  /**
   * Identifies the sender, and makes sure that no other site is behind a request that changes
   * something.
   *
   * @return null when the request was refused, which has then been answered
   */
  public @Nullable Identity admit(HttpServerRequest request) {
    try {
      Identity identity = identify(request);
      if (identity.byCookie() && !Requests.isRead(request) && !SameSite.proven(request)) {
        answers.refuse(request, new Refusal.CrossSite());
        return null;
      }
      return identity;
    } catch (TokenRefusedException refused) {
      answers.refuse(request, refusal(refused));
      return null;
    }
  }

  private Identity identify(HttpServerRequest request) throws TokenRefusedException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return verified(bearer(authorization), accesses, cachedAccesses);
    }
    String cookie = SessionCookie.read(request.getHeader(HttpHeaders.COOKIE));
    return cookie == null ? Identity.ANONYMOUS : verified(cookie, sessions, cachedSessions);
  }

  private static String bearer(String authorization) throws TokenRefusedException {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new TokenRefusedException("The Authorization header must carry a Bearer token.", false);
    }
    return authorization.substring(BEARER.length()).strip();
  }

  private Identity verified(String token, TokenCheck check, TokenCache cache)
      throws TokenRefusedException {
    Identity known = cache.find(token, clock.millis());
    if (known != null) {
      return known;
    }
    if (token.length() > MAX_TOKEN_LENGTH) {
      throw new TokenRefusedException("The token is too long.", false);
    }
    Identity fresh = check.verify(token);
    cache.keep(token, fresh);
    return fresh;
  }

  // A session that has ended is no attack: the person is asked to sign in again.
  private static Refusal refusal(TokenRefusedException refused) {
    return refused.expired()
        ? new Refusal.SignInNeeded("The session has expired.")
        : new Refusal.BadToken(String.valueOf(refused.getMessage()));
  }
}
