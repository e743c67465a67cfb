package org.verdash.runtime;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.AppHost;

/** What one deployment lends to its app, and takes back in the end. Thread-safe. */
final class LentHost implements AppHost, AppHost.Settings {
  private static final Logger LOG = LoggerFactory.getLogger(LentHost.class);

  private final Map<String, String> settings;
  private final Vertx vertx;
  private final Deque<AutoCloseable> lent = new ArrayDeque<>();
  private boolean takenBack;

  LentHost(Map<String, String> settings, Vertx vertx) {
    this.settings = Map.copyOf(settings);
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
