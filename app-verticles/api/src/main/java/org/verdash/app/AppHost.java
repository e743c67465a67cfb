package org.verdash.app;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

/** What the platform lends to an app; everything lent is closed when the app is undeployed. */
public interface AppHost {
  /**
   * Reads the app's settings, {@code apps.<name>.settings...} of the configuration.
   *
   * @throws IllegalArgumentException naming a key that is missing or wrong
   */
  <T> T config(Function<Settings, T> read);

  /**
   * A pool of connections to a PostgreSQL database, {@code data-sources.<name>} of the
   * configuration; the same one whenever asked. Connections are made when they are needed, so a
   * wrong password is told by the first query.
   *
   * @throws IllegalArgumentException naming the key when there is no such data source or it is no
   *     PostgreSQL
   */
  Pool postgres(String dataSource);

  /**
   * The same for programs that speak JDBC: a pool of ten connections, with a driver of PostgreSQL
   * or one that the app's jar brings. Calls block, which callbacks may.
   *
   * @throws IllegalArgumentException naming the key when there is no such data source or nobody
   *     brings a driver for it
   */
  DataSource jdbc(String dataSource);

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
     * A secret that must be there: the text of the key, or what the file holds that the key with
     * {@code -file} behind it names.
     *
     * @throws IllegalArgumentException naming the key when it is missing or its file unreadable;
     *     never the value
     */
    String secret(String key);

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
