package org.verdash.app;

import java.util.Map;
import java.util.Set;

/**
 * Who uses the app. Immutable.
 *
 * @param user the user's stable name; empty when nobody is signed in, which only a public app sees
 * @param roles the user's roles
 * @param claims further facts of the sign-in, by claim name
 */
public record Caller(String user, Set<String> roles, Map<String, String> claims) {
  public Caller {
    roles = Set.copyOf(roles);
    claims = Map.copyOf(claims);
  }

  /** A user with roles, as tests want one. */
  public static Caller of(String user, String... roles) {
    return new Caller(user, Set.of(roles), Map.of());
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
