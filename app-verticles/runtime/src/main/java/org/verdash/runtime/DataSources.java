package org.verdash.runtime;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import javax.sql.DataSource;

/** The databases that a node lends to its apps by name. Thread-safe. */
public interface DataSources {

  /** A node without any. */
  DataSources NONE =
      new DataSources() {
        @Override
        public Lent<Pool> postgres(String name, Vertx vertx) {
          throw unknown(name);
        }

        @Override
        public Lent<DataSource> jdbc(String name, ClassLoader classes) {
          throw unknown(name);
        }
      };

  /**
   * A new pool of the Vert.x client.
   *
   * @throws IllegalArgumentException when there is none of this name, or it is no PostgreSQL
   */
  Lent<Pool> postgres(String name, Vertx vertx);

  /**
   * A new pool of JDBC connections.
   *
   * @param classes where a driver may be found besides the node's own
   * @throws IllegalArgumentException when there is none of this name, or no driver for it
   */
  Lent<DataSource> jdbc(String name, ClassLoader classes);

  /** What an app is told that asks for a data source that nobody configured. */
  static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "there is no data source " + name + ": set data-sources." + name + ".url");
  }

  /**
   * Something lent.
   *
   * @param end gives it back
   */
  record Lent<T>(T value, AutoCloseable end) {}
}
