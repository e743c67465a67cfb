package org.verdash.postgres;

import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ways to ask that tests share. */
final class Ask {
  private Ask() {}

  static <T> T soon(Future<T> future) {
    try {
      return future.await(60, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("no answer in 60 s", late);
    }
  }

  /** Runs the statement beside the store; answers the first column of the first row, if any. */
  static String sql(DatabaseConfig config, String statement) throws SQLException {
    DatabaseAddress address = config.address();
    DriverSource source = new DriverSource(address.jdbcUrl(), address.jdbcProperties(config));
    try (Connection connection = source.getConnection();
        Statement asked = connection.createStatement()) {
      if (!asked.execute(statement)) {
        return "";
      }
      ResultSet rows = asked.getResultSet();
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
