package org.verdash.contract;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the gateway learned it from a token that it has verified. Immutable.
 *
 * @param subject the user's stable name; empty for nobody
 * @param roles the user's roles
 * @param claims further claims of the token as text, never secrets
 * @param kind what the token was
 * @param expiry when the token ends; null when nobody is signed in
 */
public record Caller(
    String subject,
    Set<String> roles,
    Map<String, String> claims,
    TokenKind kind,
    @Nullable Instant expiry) {
  /** Nobody: no token came with the request. */
  public static final Caller ANONYMOUS = new Caller("", Set.of(), Map.of(), TokenKind.NONE, null);

  /** What kind of token named the caller. */
  public enum TokenKind {
    NONE,
    SESSION,
    ACCESS
  }

  public Caller {
    roles = Set.copyOf(roles);
    claims = Map.copyOf(claims);
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return kind != TokenKind.NONE;
  }
}
