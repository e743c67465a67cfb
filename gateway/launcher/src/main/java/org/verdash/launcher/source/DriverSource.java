package org.verdash.launcher.source;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of one driver, a new one each time. */
final class DriverSource implements DataSource {

  private final Driver driver;
  private final String url;
  private final Properties credentials;

  DriverSource(Driver driver, String url, Properties credentials) {
    this.driver = driver;
    this.url = url;
    this.credentials = credentials;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connect((Properties) credentials.clone());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties others = (Properties) credentials.clone();
    others.setProperty("user", user);
    others.setProperty("password", password);
    return connect(others);
  }

  private Connection connect(Properties with) throws SQLException {
    Connection connection = driver.connect(url, with);
    if (connection == null) {
      throw new SQLException("The driver does not take " + url);
    }
    return connection;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // Drivers log by themselves.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The pool waits as long as it is told to.
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("No " + type.getName() + " is behind this");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
