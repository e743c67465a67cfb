package org.verdash.runtime.dispatch;

import java.security.SecureRandom;

/** Makes the numbers by which a fault on a page is found in the log. */
final class Incidents {
  // No letters that a person would take for digits when reading one out.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incidents() {}

  static String next() {
    StringBuilder incident = new StringBuilder(9);
    for (int i = 0; i < 8; i++) {
      incident.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return incident.toString();
  }
}
