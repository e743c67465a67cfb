package org.verdash.dcc;

import java.time.Duration;

/** Times as the browser counts them. */
final class Times {
  private Times() {}

  /**
   * Whole milliseconds.
   *
   * @throws IllegalArgumentException when there is not one
   */
  static long millis(String what, Duration time) {
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(what + ": " + time + " is under a millisecond");
    }
    return time.toMillis();
  }
}
