package org.verdash.launcher.source;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.verdash.launcher.config.DataSourceConfig;
import org.verdash.runtime.DataSources;

/**
 * The databases of {@code data-sources}, by name.
 *
 * @param configs what is said about each
 */
public record NamedSources(Map<String, DataSourceConfig> configs) implements DataSources {

  private static final int MOST_CONNECTIONS = 10;
  private static final long LONGEST_CLOSE_SECONDS = 10;

  public NamedSources {
    configs = Map.copyOf(configs);
  }

  @Override
  public Lent<Pool> postgres(String name, Vertx vertx) {
    PgConnectOptions options = options(name, config(name));
    Pool pool =
        PgBuilder.pool()
            .connectingTo(options)
            .with(new PoolOptions().setMaxSize(MOST_CONNECTIONS))
            .using(vertx)
            .build();
    return new Lent<>(
        pool,
        () ->
            pool.close()
                .toCompletionStage()
                .toCompletableFuture()
                .get(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS));
  }

  private static PgConnectOptions options(String name, DataSourceConfig config) {
    PgConnectOptions options = parsed(name, config.url());
    if (config.user() != null) {
      options.setUser(config.user());
    }
    if (config.password() != null) {
      options.setPassword(config.password());
    }
    return options;
  }

  private static PgConnectOptions parsed(String name, String url) {
    try {
      return PgConnectOptions.fromUri(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "data-sources." + name + ".url is no PostgreSQL address: " + url, e);
    }
  }

  @Override
  public Lent<DataSource> jdbc(String name, ClassLoader classes) {
    DataSourceConfig config = config(name);
    String url = "jdbc:" + config.url();
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("data-source-" + name);
    settings.setMaximumPoolSize(MOST_CONNECTIONS);
    settings.setMinimumIdle(0);
    // A database that is away must not keep the app from being deployed.
    settings.setInitializationFailTimeout(-1);
    settings.setDataSource(new DriverSource(driver(name, url, classes), url, credentials(config)));
    HikariDataSource pool = new HikariDataSource(settings);
    return new Lent<>(pool, pool);
  }

  private static Properties credentials(DataSourceConfig config) {
    Properties credentials = new Properties();
    if (config.user() != null) {
      credentials.setProperty("user", config.user());
    }
    if (config.password() != null) {
      credentials.setProperty("password", config.password());
    }
    return credentials;
  }

  // Not by the DriverManager, which shows an app's driver to nobody but that app's classes.
  private static Driver driver(String name, String url, ClassLoader classes) {
    for (Driver driver : ServiceLoader.load(Driver.class, classes)) {
      if (accepts(driver, url)) {
        return driver;
      }
    }
    throw new IllegalArgumentException(
        "data-sources." + name + ".url: there is no JDBC driver for " + url);
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false; // What a driver cannot even read is not for it.
    }
  }

  private DataSourceConfig config(String name) {
    DataSourceConfig config = configs.get(name);
    if (config == null) {
      throw DataSources.unknown(name);
    }
    return config;
  }
}
