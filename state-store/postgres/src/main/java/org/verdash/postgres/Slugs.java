package org.verdash.postgres;

import java.security.SecureRandom;

/** Slugs for instances that were given none: short, easy to read out, not to be guessed. */
final class Slugs {
  /** Without letters that look like others. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;

  private Slugs() {}

  static String next() {
    SecureRandom random = new SecureRandom();
    StringBuilder slug = new StringBuilder(LENGTH);
    for (int letter = 0; letter < LENGTH; letter++) {
      slug.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return slug.toString();
  }
}
