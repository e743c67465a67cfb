package org.verdash.runtime;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.AppHost;

/** What one deployment lends to its app, and takes back in the end. Thread-safe. */
final class LentHost implements AppHost, AppHost.Settings {
  private static final Logger LOG = LoggerFactory.getLogger(LentHost.class);

  private static final String FILE_SUFFIX = "-file";

  private final Map<String, String> settings;
  private final DataSources sources;
  private final ClassLoader classes;
  private final Vertx vertx;
  private final Map<String, Pool> pools = new HashMap<>();
  private final Map<String, DataSource> jdbc = new HashMap<>();
  private final Deque<AutoCloseable> lent = new ArrayDeque<>();
  private boolean takenBack;

  LentHost(Surroundings surroundings, Vertx vertx, ClassLoader classes) {
    this.settings = surroundings.settings();
    this.sources = surroundings.dataSources();
    this.classes = classes;
    this.vertx = vertx;
  }

  @Override
  public <T> T config(Function<Settings, T> read) {
    return read.apply(this);
  }

  @Override
  public Vertx vertx() {
    return vertx;
  }

  @Override
  public synchronized Pool postgres(String dataSource) {
    return pools.computeIfAbsent(dataSource, name -> take(sources.postgres(name, vertx)));
  }

  @Override
  public synchronized DataSource jdbc(String dataSource) {
    return jdbc.computeIfAbsent(dataSource, name -> take(sources.jdbc(name, classes)));
  }

  private <T> T take(DataSources.Lent<T> thing) {
    own(thing.end());
    return thing.value();
  }

  @Override
  public <T extends AutoCloseable> T own(T resource) {
    if (!keeps(resource)) {
      close(resource); // The app is gone already; nobody else would close it.
    }
    return resource;
  }

  private synchronized boolean keeps(AutoCloseable resource) {
    if (!takenBack) {
      lent.push(resource);
    }
    return !takenBack;
  }

  /** Closes everything, latest first; what fails to close is logged and does not stop the rest. */
  void takeBack() {
    for (AutoCloseable resource = next(); resource != null; resource = next()) {
      close(resource);
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    takenBack = true;
    return lent.poll();
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.warn("{} did not close", resource, e);
    }
  }

  @Override
  public String text(String key) {
    String value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException("setting " + key + " is missing");
    }
    return value;
  }

  @Override
  public String text(String key, String orElse) {
    return settings.getOrDefault(key, orElse);
  }

  @Override
  public String secret(String key) {
    String file = settings.get(key + FILE_SUFFIX);
    if (settings.containsKey(key) || file == null) {
      return text(key);
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "setting " + key + FILE_SUFFIX + " names a file that cannot be read: '" + file + "'", e);
    }
  }

  @Override
  public int number(String key, int orElse) {
    String value = settings.get(key);
    try {
      return value == null ? orElse : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "setting " + key + " must be a whole number, was '" + value + "'", e);
    }
  }

  @Override
  public Duration duration(String key, Duration orElse) {
    String value = settings.get(key);
    try {
      return value == null ? orElse : Duration.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "setting " + key + " must be a duration such as PT30S, was '" + value + "'", e);
    }
  }
}
