package org.verdash.e2e.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a callback until the test lets it go on. Thread-safe. */
public final class Gate {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch open = new CountDownLatch(1);

  /** A gate that is shut. */
  public Gate() {}

  /** Lets everybody through, now and later. */
  public void open() {
    open.countDown();
  }

  /**
   * Waits until it is open.
   *
   * @throws IllegalStateException when it stays shut for twenty seconds
   * @throws InterruptedException when the callback is interrupted
   */
  public void pass() throws InterruptedException {
    if (!open.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("The test left a gate shut for " + PATIENCE + ".");
    }
  }
}
