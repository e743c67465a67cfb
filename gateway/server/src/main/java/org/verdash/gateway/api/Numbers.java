package org.verdash.gateway.api;

import java.util.Optional;

/** Whole numbers as they stand in paths and parameters. */
final class Numbers {
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  /** The number that the text writes in digits only; empty when it writes none. */
  static Optional<Long> whole(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= MOST_DIGITS
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
