package org.verdash.gateway.auth;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.verdash.contract.Caller;
import org.verdash.gateway.proxy.Outside;

/** Starts, renews and ends the sessions of browsers. Thread-safe. */
public final class Sessions {
  /**
   * How long sessions last.
   *
   * @param idle how long one lasts when it is not used
   * @param longest how long one lasts at most, used or not
   */
  public record Life(Duration idle, Duration longest) {}

  // Another gateway may renew a session in the moment in which it is ended here.
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final TokenIssuer issuer;
  private final Life life;
  private final Outside outside;
  private final InstantSource clock;

  /** Sessions whose tokens are signed with the key. */
  public Sessions(PlatformKey key, Life life, Outside outside, InstantSource clock) {
    this.issuer = new TokenIssuer(key, clock);
    this.life = life;
    this.outside = outside;
    this.clock = clock;
  }

  /** Answers with the cookie of a new session. */
  void start(HttpServerRequest request, String user, SortedSet<String> roles) {
    var session =
        new TokenIssuer.Session(UUID.randomUUID().toString(), user, roles, clock.instant());
    send(request, session, shorter(life.idle(), life.longest()));
  }

  /** Answers with a fresh cookie of the same session, unless it has lasted as long as it may. */
  void renew(HttpServerRequest request, Identity identity) {
    Instant since = Instant.ofEpochMilli(identity.times().since());
    Duration left = Duration.between(clock.instant(), since.plus(life.longest()));
    Duration next = shorter(life.idle(), left);
    Caller caller = identity.caller();
    // What would not end later than the token at hand is not worth a cookie.
    if (clock.instant().plus(next).toEpochMilli() > identity.times().verifyAgain() + 1_000) {
      var roles = new TreeSet<>(caller.roles());
      send(
          request,
          new TokenIssuer.Session(identity.tokenId(), caller.subject(), roles, since),
          next);
    }
  }

  /** Answers with the cookie's end. */
  void end(HttpServerRequest request) {
    String ending = SessionCookie.ending(outside.base(), outside.isSecure(request));
    request.response().headers().add(HttpHeaders.SET_COOKIE, ending);
  }

  /** When the last token of a session that is ended now would end by itself. */
  Instant lastExpiry() {
    return clock.instant().plus(life.idle()).plus(OVERLAP);
  }

  private void send(HttpServerRequest request, TokenIssuer.Session session, Duration ttl) {
    String token = issuer.issue(session, ttl);
    String cookie = SessionCookie.starting(token, outside.base(), outside.isSecure(request));
    request.response().headers().add(HttpHeaders.SET_COOKIE, cookie);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
