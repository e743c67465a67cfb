package org.verdash.app;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who uses the app. Immutable.
 *
 * @param user the user's stable name; empty when nobody is signed in, which only a public app sees
 * @param roles the user's roles
 * @param claims further facts of the sign-in, by claim name
 * @param locale language and region that the browser prefers; {@link Locale#ROOT} when unknown
 * @param timeZone time zone of the browser; UTC when unknown
 */
public record Caller(
    String user, Set<String> roles, Map<String, String> claims, Locale locale, ZoneId timeZone) {
  public Caller {
    roles = Set.copyOf(roles);
    claims = Map.copyOf(claims);
  }

  /** A user whose language and time zone are unknown. */
  public Caller(String user, Set<String> roles, Map<String, String> claims) {
    this(user, roles, claims, Locale.ROOT, ZoneOffset.UTC);
  }

  /** A user with roles, as tests want one. */
  public static Caller of(String user, String... roles) {
    return new Caller(user, Set.of(roles), Map.of());
  }

  /** The same user with another language and time zone. */
  public Caller in(Locale otherLocale, ZoneId otherZone) {
    return new Caller(user, roles, claims, otherLocale, otherZone);
  }

  /** Whether the user has the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return !user.isEmpty();
  }
}
