package org.verdash.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An instance with all grants in it, both of one moment.
 *
 * @param instance the instance
 * @param grants in the order in which they were given; also those that have ended
 */
public record InstanceAccess(Instance instance, List<Grant> grants) {
  /** The role whose people manage every instance. */
  public static final String ADMIN = "admin";

  /** Keeps a copy of the list; does not fail. */
  public InstanceAccess {
    grants = List.copyOf(grants);
  }

  /**
   * Who asks.
   *
   * @param subject who is signed in; empty for nobody
   * @param roles their roles; nobody has none
   * @param link id of the grant whose link they came by; empty without one
   */
  public record Asking(String subject, Set<String> roles, String link) {
    /** Copies the set; does not fail. */
    public Asking {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * The most that who asks may do: everything for the owner and for administrators, else what is
   * granted and has not ended.
   *
   * @return empty when they may not even know that the instance is there
   */
  public Optional<Right> rightOf(Asking who, Instant now) {
    boolean signedIn = !who.subject().isEmpty();
    if (signedIn && (who.subject().equals(instance.owner()) || who.roles().contains(ADMIN))) {
      return Optional.of(Right.MANAGE);
    }
    return grants.stream()
        .filter(grant -> grant.holdsAt(now) && isFor(who, signedIn, grant))
        .map(Grant::right)
        .max(Right::compareTo);
  }

  private static boolean isFor(Asking who, boolean signedIn, Grant grant) {
    return switch (grant.kind()) {
      case USER -> signedIn && grant.whom().equals(who.subject());
      case ROLE -> signedIn && who.roles().contains(grant.whom());
      case LINK -> grant.id().equals(who.link());
    };
  }
}
