package org.verdash.gateway.auth;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Signs the tokens of a house: compact JWTs, HS256, under the derived key of their kind.
 *
 * <p>Thread-safe.
 */
public final class TokenIssuer {

  /** The issuer of every token of a house. */
  public static final String ISSUER = "verdash";

  /** How all of them are signed. */
  static final String ALGORITHM = "HS256";

  /**
   * The kinds of tokens, told apart by their keys, the header field {@code typ} and the audience.
   */
  public enum Kind {
    /** A person's session, kept in a cookie. */
    SESSION("verdash-session", PlatformKey.Purpose.SESSION),
    /** A program's access, sent as a Bearer token. */
    ACCESS("verdash-access", PlatformKey.Purpose.ACCESS),
    /** A link that opens one saved instance. */
    LINK("verdash-link", PlatformKey.Purpose.LINK);

    private final String type;
    private final PlatformKey.Purpose purpose;

    Kind(String type, PlatformKey.Purpose purpose) {
      this.type = type;
      this.purpose = purpose;
    }

    /** Returns the value of the header field {@code typ}. */
    public String type() {
      return type;
    }

    /** Returns the claim {@code aud}, which no other kind has. */
    public String audience() {
      return type;
    }

    /** Returns the purpose whose derived key signs tokens of this kind. */
    public PlatformKey.Purpose purpose() {
      return purpose;
    }
  }

  /**
   * A person's session, which keeps its id when its token is renewed.
   *
   * @param id by which it can be revoked
   * @param subject who
   * @param roles what they may do
   * @param since when they signed in
   */
  record Session(String id, String subject, SortedSet<String> roles, Instant since) {}

  private final PlatformKey key;
  private final InstantSource clock;

  /** Creates an issuer that signs with keys derived from {@code key}. */
  public TokenIssuer(PlatformKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * Returns a signed token for one subject.
   *
   * @param ttl life of the token from now, whole seconds; the rest is cut off
   * @throws IllegalArgumentException when the subject is blank or the ttl is under a second
   */
  public String issue(Kind kind, String subject, SortedSet<String> roles, Duration ttl) {
    Instant now = clock.instant();
    JsonObject claims = claims(subject, roles).put("jti", UUID.randomUUID().toString());
    if (kind == Kind.SESSION) {
      claims.put("auth_time", now.getEpochSecond());
    }
    return signed(kind, claims, now, ttl);
  }

  /** Returns a signed token for a session, as {@link #issue} does and failing as that does. */
  String issue(Session session, Duration ttl) {
    JsonObject claims =
        claims(session.subject(), session.roles())
            .put("jti", session.id())
            .put("auth_time", session.since().getEpochSecond());
    return signed(Kind.SESSION, claims, clock.instant(), ttl);
  }

  /** Returns a signed token for the link of a grant; its subject is the instance. */
  String issueLink(String grantId, String instanceId, Duration ttl) {
    JsonObject claims =
        new JsonObject().put("iss", ISSUER).put("sub", instanceId).put("jti", grantId);
    return signed(Kind.LINK, claims, clock.instant(), ttl);
  }

  private String signed(Kind kind, JsonObject claims, Instant now, Duration ttl) {
    if (ttl.toSeconds() < 1) {
      throw new IllegalArgumentException("a token lives at least one second");
    }
    claims
        .put("aud", kind.audience())
        .put("iat", now.getEpochSecond())
        .put("exp", now.getEpochSecond() + ttl.toSeconds());
    String content = part(header(kind)) + "." + part(claims);
    byte[] signature = PlatformKey.sign(key.derived(kind.purpose()), bytes(content));
    return content + "." + base64(signature);
  }

  private JsonObject header(Kind kind) {
    return new JsonObject()
        .put("alg", ALGORITHM)
        .put("typ", kind.type())
        .put("kid", key.fingerprint());
  }

  private static JsonObject claims(String subject, SortedSet<String> roles) {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a token needs a subject");
    }
    JsonArray roleNames = new JsonArray();
    roles.forEach(roleNames::add);
    return new JsonObject().put("iss", ISSUER).put("sub", subject).put("roles", roleNames);
  }

  private static String part(JsonObject json) {
    return base64(bytes(json.encode()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
