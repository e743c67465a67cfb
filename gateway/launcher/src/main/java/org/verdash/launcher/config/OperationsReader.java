package org.verdash.launcher.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.launcher.config.OperationsConfig.LogFormat;

/** Reads data sources and how a node is watched; adds problems and goes on. */
final class OperationsReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.:-]*:\\S+");
  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("://[^/@]*:[^/@]*@|[?&;]password=", Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("\\S(.*\\S)?");
  private static final Pattern FORMAT = Pattern.compile("text|json");
  private static final int SHORTEST_TOKEN = 16;

  private final Settings settings;
  private final Problems problems;
  private final TypedSettings typed;

  OperationsReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
    this.typed = new TypedSettings(settings, problems);
  }

  OperationsConfig operations(String host) {
    return new OperationsConfig(
        host,
        typed.numberIfAny("management.port", 0, 65_535).orElse(null),
        metricsToken(),
        logFormat());
  }

  Map<String, DataSourceConfig> dataSources() {
    Map<String, DataSourceConfig> sources = new HashMap<>();
    for (String name : settings.dataSourceNames()) {
      if (NAME.matcher(name).matches()) {
        sources.put(name, dataSource("data-sources." + name));
      } else {
        problems.add("data-sources." + name + ": a data source is named like " + NAME + ".");
      }
    }
    return sources;
  }

  private DataSourceConfig dataSource(String key) {
    return new DataSourceConfig(
        url(key + ".url"),
        typed.text(key + ".user", USER, "a name").orElse(null),
        typed.secret(key + ".password").orElse(null));
  }

  private String url(String key) {
    Optional<Entry> entry = settings.take(key);
    if (entry.isPresent()
        && PASSWORD_IN_URL.matcher(String.join(" ", entry.get().texts())).find()) {
      // Not through the usual message, which shows the text.
      problems.add(
          key
              + " must not hold a password: it has a key of its own ("
              + entry.get().origin()
              + ").");
      return "";
    }
    String rule = "an address such as postgresql://db.example.org:5432/orders";
    Optional<String> url = typed.text(key, URL, rule);
    if (entry.isEmpty()) {
      problems.add(key + " is missing: it must be " + rule + ".");
    }
    return url.map(text -> text.replaceFirst("^jdbc:", "")).orElse("");
  }

  private @Nullable String metricsToken() {
    Optional<String> token = typed.secret("metrics.token");
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      problems.add("metrics.token must have " + SHORTEST_TOKEN + " characters at least.");
    }
    return token.orElse(null);
  }

  private LogFormat logFormat() {
    Optional<String> format = typed.text("log.format", FORMAT, "text or json");
    settings.usual("log.format", "text");
    return format.filter("json"::equals).isPresent() ? LogFormat.JSON : LogFormat.TEXT;
  }
}
