package org.verdash.gateway.auth;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.Caller;
import org.verdash.state.People;
import org.verdash.state.Person;

/**
 * Notes who signs in, so that they are found by name when something is shared. What cannot be noted
 * keeps nobody out. Thread-safe.
 */
public final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final @Nullable People people;

  /** Notes in that list; null where nothing is remembered. */
  public Arrivals(@Nullable People people) {
    this.people = people;
  }

  /** Somebody signed in with an account of the house. */
  void seen(String subject, Set<String> roles) {
    seen(subject, roles, Map.of());
  }

  /** Somebody came with a token of another issuer, which was verified just now. */
  void seen(Caller caller) {
    seen(caller.subject(), caller.roles(), caller.claims());
  }

  private void seen(String subject, Set<String> roles, Map<String, String> claims) {
    if (people == null) {
      return;
    }
    try {
      String name = claims.getOrDefault("name", "");
      String mail = claims.getOrDefault("email", "");
      people
          .seen(new Person(subject, name, mail, roles))
          .onFailure(failure -> LOG.warn("Who signed in was not noted: {}", failure.toString()));
    } catch (IllegalArgumentException tooLong) {
      LOG.warn("Who signed in was not noted: {}", tooLong.getMessage());
    }
  }
}
