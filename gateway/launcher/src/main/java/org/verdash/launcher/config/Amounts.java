package org.verdash.launcher.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, sizes and times as people write them. */
public final class Amounts {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(KiB|MiB|GiB)");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final long KIB = 1024;

  private Amounts() {}

  /**
   * Reads a time such as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 8h}, {@code 2d} or {@code
   * PT1H}; empty when the text is none.
   */
  public static Optional<Duration> duration(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return Optional.of(Duration.of(Long.parseLong(time.group(1)), unit(time.group(2))));
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  static Optional<Long> bytes(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return number(text);
    }
    long factor =
        switch (size.group(2)) {
          case "KiB" -> KIB;
          case "MiB" -> KIB * KIB;
          default -> KIB * KIB * KIB;
        };
    return Optional.of(Long.parseLong(size.group(1)) * factor);
  }

  static String text(long bytes) {
    if (bytes % (KIB * KIB * KIB) == 0) {
      return bytes / (KIB * KIB * KIB) + "GiB";
    }
    return bytes % (KIB * KIB) == 0 ? bytes / (KIB * KIB) + "MiB" : bytes / KIB + "KiB";
  }

  static String text(Duration duration) {
    return duration.toString().replaceFirst("^PT", "").toLowerCase(Locale.ROOT);
  }

  private static ChronoUnit unit(String word) {
    return switch (word) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      default -> ChronoUnit.DAYS;
    };
  }
}
