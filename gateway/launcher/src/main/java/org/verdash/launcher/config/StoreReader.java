package org.verdash.launcher.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.DatabaseException;
import org.verdash.state.FileLimits;

/** Reads where the state store's database is; adds problems and goes on. */
final class StoreReader {

  private static final String URL = "database.url";
  private static final String USER = "database.user";
  private static final String PASSWORD = "database.password";
  private static final long MIB = 1024 * 1024;
  private static final long MOST_BYTES = 1024 * 1024 * MIB;
  private static final Pattern ANY = Pattern.compile("\\S+");

  private final Settings settings;
  private final Problems problems;
  private final TypedSettings typed;

  StoreReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
    this.typed = new TypedSettings(settings, problems);
  }

  StoreConfig store() {
    return new StoreConfig(
        database(), !typed.flag("database.manual-migration"), files(), history());
  }

  private Duration history() {
    return typed.duration(
        "history.keep", StoreConfig.HISTORY, Duration.ofDays(1), Duration.ofDays(36_500));
  }

  private FileLimits files() {
    FileLimits usual = FileLimits.DEFAULT;
    long most = typed.bytes("files.max-bytes", usual.maxBytes(), MIB, MOST_BYTES);
    long quota = typed.bytes("files.quota-bytes", usual.quotaBytes(), MIB, MOST_BYTES);
    Duration keep =
        typed.duration("files.keep", usual.keep(), Duration.ofMinutes(1), Duration.ofDays(30));
    if (quota < most) {
      problems.add("files.quota-bytes must be at least files.max-bytes.");
      return usual;
    }
    return new FileLimits(most, quota, keep);
  }

  private @Nullable DatabaseConfig database() {
    Optional<String> url = typed.text(URL, ANY, "an address such as postgresql://db:5432/verdash");
    Optional<String> user = typed.text(USER, ANY, "a name");
    Optional<String> password = typed.secret(PASSWORD);
    if (url.isEmpty()) {
      List.of(USER, PASSWORD).forEach(this::refuseAlone);
      return null;
    }
    try {
      return new DatabaseConfig(url.get(), user.orElse(""), password.orElse(""));
    } catch (DatabaseException e) {
      problems.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  // A user of a database that nobody named is one that was meant and misspelt.
  private void refuseAlone(String key) {
    Optional<Entry> entry = key.equals(PASSWORD) ? settings.takeSecret(key) : settings.take(key);
    entry.ifPresent(e -> problems.add(key + " needs " + URL + " beside it (" + e.origin() + ")."));
  }
}
