package org.verdash.contract;

import java.util.Set;

/** Who may open an app; whoever is not admitted is refused. */
public sealed interface AccessPolicy {
  /** Anybody, signed in or not. */
  record Public() implements AccessPolicy {}

  /** Whoever is signed in. */
  record SignedIn() implements AccessPolicy {}

  /**
   * Whoever has at least one of these roles.
   *
   * @param roles never empty
   */
  record Roles(Set<String> roles) implements AccessPolicy {
    /**
     * Copies the roles.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Roles {
      roles = Set.copyOf(roles);
      if (roles.isEmpty()) {
        throw new IllegalArgumentException("a policy by roles needs at least one role");
      }
    }
  }

  /** Whether the caller passes; does not fail. */
  default boolean admits(Caller caller) {
    return switch (this) {
      case Public open -> true;
      case SignedIn any -> caller.signedIn();
      case Roles some ->
          caller.signedIn() && caller.roles().stream().anyMatch(some.roles::contains);
    };
  }
}
