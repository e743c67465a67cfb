package org.verdash.broken.sleep;

import java.time.Duration;

/** Waits for time instead of the event. */
final class Sleeper {
  void rest() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(1));
  }
}
