package org.verdash.gateway.http;

import java.security.SecureRandom;
import java.util.Locale;

/** Numbers that a person can read out and that find a fault in the log. */
public final class Incident {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incident() {}

  /** A new number, eight characters. */
  public static String next() {
    return String.format(Locale.ROOT, "%08x", RANDOM.nextInt());
  }
}
