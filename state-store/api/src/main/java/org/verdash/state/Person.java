package org.verdash.state;

import java.util.Set;

/**
 * Somebody who has signed in.
 *
 * @param subject their stable name
 * @param name what they are called; empty when unknown
 * @param mail their address; empty when unknown
 * @param roles their roles when they last signed in
 */
public record Person(String subject, String name, String mail, Set<String> roles) {
  private static final int MOST_ROLES = 200;

  /**
   * Checks every part and copies the roles.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public Person {
    Texts.some("subject", subject, Change.MOST_AUTHOR_BYTES);
    Texts.any("name", name, Change.MOST_AUTHOR_BYTES);
    Texts.any("mail", mail, Change.MOST_AUTHOR_BYTES);
    if (roles.size() > MOST_ROLES) {
      throw new IllegalArgumentException("more than " + MOST_ROLES + " roles");
    }
    roles.forEach(role -> Texts.some("role", role, Change.MOST_AUTHOR_BYTES));
    roles = Set.copyOf(roles);
  }
}
