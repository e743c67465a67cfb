package org.verdash.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.Driver;
import org.postgresql.util.PSQLState;

/** Makes a database ready for this release. */
public final class Migrations {
  static final String SCHEMA = "verdash";

  /** Version of the last file in the folder of migrations. */
  static final int LATEST = 5;

  private static final int OLDEST_SERVER = 14;
  private static final String READ_ONLY = "25006";

  private Migrations() {}

  /**
   * Brings the database's tables to this release; under a lock, so that of several nodes one does
   * it and the others wait. A database that is ready already is only asked. Blocks.
   *
   * @throws DatabaseException in one sentence naming the setting to look at: the database cannot be
   *     reached, refuses the password, is too old or read-only, or was made ready for a later
   *     release
   */
  public static void run(DatabaseConfig config) {
    DatabaseAddress address = config.address();
    try (Connection connection = connect(config, address)) {
      if (usable(connection, address) < LATEST) {
        migrate(config, address);
      }
    } catch (SQLException failure) {
      throw told(failure, config, address);
    }
  }

  /**
   * Only asks whether the database's tables are those of this release. Blocks; changes nothing.
   *
   * @throws DatabaseException as {@link #run}, and when the tables are those of an earlier release
   */
  public static void check(DatabaseConfig config) {
    DatabaseAddress address = config.address();
    try (Connection connection = connect(config, address)) {
      int version = usable(connection, address);
      if (version < LATEST) {
        throw new DatabaseException(
            "database.manual-migration",
            "is set, and the tables at "
                + address.shown()
                + (version == 0 ? " are not made yet" : " are those of version " + version)
                + "; this release needs version "
                + LATEST
                + ": run verdash migrate.");
      }
    } catch (SQLException failure) {
      throw told(failure, config, address);
    }
  }

  /** The version of the tables, which this release knows and may write to. */
  private static int usable(Connection connection, DatabaseAddress address) throws SQLException {
    refuseOldServer(connection, address);
    int version = version(connection);
    if (version > LATEST) {
      throw new DatabaseException(
          "database.url",
          "the database at "
              + address.shown()
              + " was migrated by a newer Verdash (version "
              + version
              + ", this one knows "
              + LATEST
              + "): start that release or a later one.");
    }
    refuseReadOnly(connection, address);
    return version;
  }

  private static Connection connect(DatabaseConfig config, DatabaseAddress address)
      throws SQLException {
    Properties properties = address.jdbcProperties(config);
    Connection connection = new Driver().connect(address.jdbcUrl(), properties);
    if (connection == null) {
      throw new DatabaseException("database.url", "is not understood by the driver.");
    }
    return connection;
  }

  private static void refuseOldServer(Connection connection, DatabaseAddress address)
      throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_SERVER) {
      throw new DatabaseException(
          "database.url",
          "the server at "
              + address.shown()
              + " is PostgreSQL "
              + major
              + "; Verdash needs "
              + OLDEST_SERVER
              + " or newer.");
    }
  }

  private static void refuseReadOnly(Connection connection, DatabaseAddress address)
      throws SQLException {
    String asked =
        "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean";
    if (one(connection, asked).equals("t")) {
      throw readOnly(address);
    }
  }

  /** 0 for a database that has never been migrated. */
  private static int version(Connection connection) throws SQLException {
    String history = SCHEMA + ".flyway_schema_history";
    if (one(connection, "SELECT to_regclass('" + history + "') IS NOT NULL").equals("f")) {
      return 0;
    }
    String asked =
        "SELECT coalesce(max(split_part(version, '.', 1)::int), 0) FROM "
            + history
            + " WHERE success";
    return Integer.parseInt(one(connection, asked));
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void migrate(DatabaseConfig config, DatabaseAddress address) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(new DriverSource(address.jdbcUrl(), address.jdbcProperties(config)))
          .defaultSchema(SCHEMA)
          .createSchemas(true)
          .locations("classpath:org/verdash/postgres/migrations")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      if (failure.getCause() instanceof SQLException cause) {
        throw told(cause, config, address);
      }
      throw new DatabaseException(
          "database.url",
          "the database at " + address.shown() + " cannot be migrated: " + line(failure),
          failure);
    }
  }

  private static DatabaseException readOnly(DatabaseAddress address) {
    return new DatabaseException(
        "database.url",
        "the database at " + address.shown() + " is read-only; Verdash needs one it can write to.");
  }

  private static DatabaseException told(
      SQLException failure, DatabaseConfig config, DatabaseAddress address) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String where = " at " + address.shown();
    if (state.startsWith("28")) {
      return new DatabaseException(
          "database.password",
          "the server" + where + " refuses the user '" + config.user() + "' with this password.",
          failure);
    }
    if (state.equals("3D000")) {
      return new DatabaseException(
          "database.url", "there is no database '" + address.database() + "'" + where + ".");
    }
    if (isCertificate(failure)) {
      return new DatabaseException(
          "database.url",
          "the certificate of the server" + where + " is not accepted: " + root(failure) + ".",
          failure);
    }
    if (state.startsWith("08")) {
      return new DatabaseException(
          "database.url", "PostgreSQL" + where + " cannot be reached: " + line(failure), failure);
    }
    return state.equals(READ_ONLY)
        ? readOnly(address)
        : new DatabaseException(
            "database.url", "the database" + where + " cannot be used: " + line(failure), failure);
  }

  private static boolean isCertificate(SQLException failure) {
    return failure.getCause() instanceof SSLException
        || (PSQLState.CONNECTION_FAILURE.getState().equals(failure.getSQLState())
            && line(failure).contains("hostname"));
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !root.getCause().equals(root)) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip();
  }

  private static String line(Exception failure) {
    String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return said.strip().lines().findFirst().orElse("unknown");
  }
}
