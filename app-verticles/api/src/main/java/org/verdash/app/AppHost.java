package org.verdash.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;

/** What the platform lends to an app; everything lent is closed when the app is undeployed. */
public interface AppHost {
  /**
   * Reads the app's settings, {@code apps.<name>.settings...} of the configuration.
   *
   * @throws IllegalArgumentException naming a key that is missing or wrong
   */
  <T> T config(Function<Settings, T> read);

  /** The Vert.x that the app runs on; the app must not close it. */
  Vertx vertx();

  /** Closes the resource when the app is undeployed, latest first; gives it back. */
  <T extends AutoCloseable> T own(T resource);

  /** Typed reading of settings; keys are kebab-case. */
  interface Settings {
    /**
     * Text that must be there.
     *
     * @throws IllegalArgumentException naming the key when it is missing
     */
    String text(String key);

    /** Text, or another one when it is missing. */
    String text(String key, String orElse);

    /**
     * A whole number, or another one when it is missing.
     *
     * @throws IllegalArgumentException naming the key when it is no number
     */
    int number(String key, int orElse);

    /**
     * A duration such as {@code PT30S}, or another one when it is missing.
     *
     * @throws IllegalArgumentException naming the key when it is no duration
     */
    Duration duration(String key, Duration orElse);
  }
}
