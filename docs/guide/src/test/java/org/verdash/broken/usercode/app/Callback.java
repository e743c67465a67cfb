package org.verdash.broken.usercode.app;

/** As much of a callback as it takes. */
public record Callback(Body body) {
  /** What an author wrote. */
  public interface Body {
    /** Runs it. */
    void run();
  }
}
