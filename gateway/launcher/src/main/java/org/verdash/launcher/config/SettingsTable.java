package org.verdash.launcher.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All keys that a node reads. The keys, their kinds and fallbacks come from reading settings as a
 * node does, so that no list beside the reader can be out of date; {@code settings.tsv} adds what
 * each is for.
 */
public final class SettingsTable {

  /** Something said about one app and one data source, so that their keys are read too. */
  private static final Map<String, String> NAMED =
      Map.of(
          "VERDASH_APPS_NAME_ACCESS", "signed-in",
          "VERDASH_APPS_NAME_SETTINGS_KEY", "text",
          "VERDASH_AUTH_ISSUERS_NAME_ISS", "https://login.example.org",
          "VERDASH_AUTH_ISSUERS_NAME_AUD", "verdash",
          "VERDASH_AUTH_ISSUERS_NAME_JWKS_URL", "https://login.example.org/keys",
          "VERDASH_DATA_SOURCES_NAME_URL", "postgresql://127.0.0.1/name");

  private SettingsTable() {}

  /**
   * One setting as a node would use it.
   *
   * @param key the dotted key
   * @param text its text; stars for a secret, empty when there is none
   * @param origin where it was said, or {@code default}
   */
  public record Value(String key, String text, String origin) {}

  /**
   * What one key is for.
   *
   * @param key the dotted key, with {@code <name>} for names that an operator chooses
   * @param usual the text that stands for it when nobody says one; empty when there is none
   * @param example a text to show where there is no usual one
   * @param about what it does, half a sentence
   */
  record Row(Known known, String key, String usual, String example, String about) {}

  /**
   * Returns every setting with its origin.
   *
   * @throws ConfigException as {@link HouseConfig#read} does
   */
  public static List<Value> values(ConfigSources sources) {
    Problems problems = new Problems();
    Settings settings = Settings.of(sources, problems);
    new ConfigReader(settings, problems).house();
    settings.refuseUnknown();
    problems.throwIfAny();
    return settings.table().stream().map(known -> value(known, settings)).toList();
  }

  private static Value value(Known known, Settings settings) {
    boolean secret = known.form() instanceof Known.Secret;
    return (secret ? settings.takeSecret(known.key()) : settings.take(known.key()))
        .map(e -> new Value(known.key(), known.shown() ? said(e) : "***", e.origin()))
        .orElseGet(() -> new Value(known.key(), known.fallback(), "default"));
  }

  private static String said(Entry entry) {
    return String.join(", ", entry.texts());
  }

  /** Returns all keys in the order they are read; those of names carry {@code <name>}. */
  static List<Row> rows() {
    Map<String, String[]> about = about();
    List<Row> rows = new ArrayList<>();
    for (Known known : known()) {
      String key = general(known.key());
      String[] texts = about.getOrDefault(key, new String[] {key, "", ""});
      rows.add(new Row(known, key, known.fallback(), texts[1], texts[2]));
    }
    return rows;
  }

  /** Returns the keys that something is written about. */
  static Collection<String> described() {
    return about().keySet();
  }

  /** Returns the keys that are read without a note of what they look like. */
  static Collection<String> unnoted() {
    Settings settings = read();
    List<String> keys = new ArrayList<>(settings.asked());
    settings.table().forEach(known -> keys.remove(known.key()));
    return keys;
  }

  private static Collection<Known> known() {
    return read().table();
  }

  private static Settings read() {
    Problems problems = new Problems();
    Settings settings = Settings.of(new ConfigSources(List.of(), NAMED, null), problems);
    new ConfigReader(settings, problems).house();
    problems.throwIfAny();
    return settings;
  }

  private static String general(String key) {
    return key.replace("apps.name.settings.key", "apps.<name>.settings.<key>")
        .replaceFirst("^(apps|data-sources|auth\\.issuers)\\.name\\.", "$1.<name>.");
  }

  private static Map<String, String[]> about() {
    Map<String, String[]> rows = new LinkedHashMap<>();
    for (String line : lines()) {
      String[] texts = line.split("\t", -1);
      rows.put(texts[0], texts);
    }
    return rows;
  }

  private static List<String> lines() {
    InputStream bytes =
        Objects.requireNonNull(SettingsTable.class.getResourceAsStream("settings.tsv"));
    try (var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
