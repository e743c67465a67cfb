package org.verdash.e2e.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What the build found out about the browser, from the file that {@code browser.mjs} writes.
 *
 * @param environment what the browser's process needs beside this one's own variables
 */
record BrowserFacts(Path executable, Path node, Path axe, Map<String, String> environment) {
  private static final Path FILE = Path.of("target", "browser", "browser.properties");

  BrowserFacts {
    environment = Map.copyOf(environment);
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException when the build has not written it, or a key is missing
   */
  static BrowserFacts read() {
    Properties facts = new Properties();
    if (!Files.exists(FILE)) {
      throw new IllegalStateException(
          FILE + " is not there: the build writes it in the phase pre-integration-test.");
    }
    try (Reader reader = Files.newBufferedReader(FILE)) {
      facts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BrowserFacts(
        path(facts, "executable"), path(facts, "node"), path(facts, "axe"), environment(facts));
  }

  private static Path path(Properties facts, String key) {
    String value = facts.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(FILE + " has no " + key + ".");
    }
    return Path.of(value);
  }

  private static Map<String, String> environment(Properties facts) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String key : facts.stringPropertyNames()) {
      if (key.equals(key.toUpperCase(Locale.ROOT))) {
        environment.put(key, facts.getProperty(key));
      }
    }
    return environment;
  }
}
