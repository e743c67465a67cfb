package org.verdash.gateway.auth;

import java.util.Map;
import java.util.Set;

/**
 * Where a token says who its bearer is. Immutable.
 *
 * @param user claim with the stable name of the user
 * @param roles claim with the roles; a name, or the way to it with dots between the steps
 * @param roleMap our roles by those of the token; with any, a role that is not in it counts nothing
 */
public record ClaimRules(String user, String roles, Map<String, Set<String>> roleMap) {
  /** What our own tokens say. */
  public static final ClaimRules OWN = new ClaimRules("sub", "roles", Map.of());

  /** Copies the map. */
  public ClaimRules {
    roleMap = Map.copyOf(roleMap);
  }
}
