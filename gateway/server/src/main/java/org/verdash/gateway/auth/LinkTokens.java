package org.verdash.gateway.auth;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of links that open one saved instance. What a link may and until when is not in its
 * token but in the grant that it names, which can change and go. Belongs to one verticle instance
 * and is used on its thread only.
 */
public final class LinkTokens {
  /** A token of a grant without end; the grant is asked each time. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private static final int MAX_LENGTH = 2048;
  private static final int MOST_KNOWN = 1000;

  private final TokenIssuer issuer;
  private final OwnTokens tokens;
  private final InstantSource clock;
  private final Map<String, Link> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Link> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /**
   * What a link's token says.
   *
   * @param grantId the grant
   * @param instanceId the instance that it is for
   * @param until when it ends
   */
  public record Link(String grantId, String instanceId, Instant until) {}

  /** Must be called on the context of the instance that will use it. */
  public LinkTokens(Vertx vertx, Admission admission) {
    clock = admission.clock();
    issuer = new TokenIssuer(admission.keys().current(), clock);
    tokens = new OwnTokens(vertx, admission.keys(), TokenIssuer.Kind.LINK, clock);
  }

  /**
   * The token of a link.
   *
   * @param until when the grant ends; null for never. A grant that has ended has a token that is
   *     over in a second
   */
  public String issue(String grantId, String instanceId, @Nullable Instant until) {
    Duration left = until == null ? LONGEST : Duration.between(clock.instant(), until);
    Duration ttl = left.toSeconds() < 1 ? Duration.ofSeconds(1) : left;
    return issuer.issueLink(grantId, instanceId, ttl);
  }

  /**
   * What the token says, once it is sure that this house has signed it.
   *
   * @throws TokenRefusedException when it has not, or the token's time is over
   */
  public Link read(String token) throws TokenRefusedException {
    Link link = known.get(token);
    if (link == null) {
      link = verified(token);
      known.put(token, link);
    }
    if (!clock.instant().isBefore(link.until())) {
      throw TokenRefusedException.over("Its time is over.");
    }
    return link;
  }

  /**
   * The link by which the request's sender has come before, as its cookie says; null without one. A
   * cookie that is not ours any more is as good as none.
   */
  public @Nullable Link held(HttpServerRequest request) {
    String token = LinkCookie.read(request.getHeader(HttpHeaders.COOKIE));
    try {
      return token == null ? null : read(token);
    } catch (TokenRefusedException refused) {
      return null;
    }
  }

  private Link verified(String token) throws TokenRefusedException {
    if (token.length() > MAX_LENGTH) {
      throw TokenRefusedException.because("it is too long");
    }
    JsonObject signed = tokens.signed(token, TokenParts.of(token));
    if (signed.getValue("jti") instanceof String grant
        && signed.getValue("sub") instanceof String instance
        && signed.getValue("exp") instanceof Number end) {
      return new Link(grant, instance, Instant.ofEpochSecond(end.longValue()));
    }
    throw TokenRefusedException.because("a claim is missing");
  }
}
