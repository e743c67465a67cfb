package org.verdash.launcher.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads single settings as values; a bad one becomes a problem and reads as its default. */
final class TypedSettings {

  private final Settings settings;
  private final Problems problems;

  TypedSettings(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  int number(String key, int orElse, int min, int max) {
    settings.know(new Known(key, new Known.Whole(min, max), String.valueOf(orElse)));
    String words = "a whole number from " + min + " to " + max;
    Rule<Long> rule = new Rule<>((long) min, (long) max, words);
    return Math.toIntExact(amount(key, rule, Amounts::number).orElse((long) orElse));
  }

  /** Reads a number that need not be said. */
  Optional<Integer> numberIfAny(String key, int min, int max) {
    settings.know(new Known(key, new Known.Whole(min, max), ""));
    String words = "a whole number from " + min + " to " + max;
    return amount(key, new Rule<>((long) min, (long) max, words), Amounts::number)
        .map(Math::toIntExact);
  }

  long bytes(String key, long orElse, long min, long max) {
    settings.know(new Known(key, new Known.Size(), Amounts.text(orElse)));
    String words =
        "a size such as 512KiB or 32MiB, from " + Amounts.text(min) + " to " + Amounts.text(max);
    return amount(key, new Rule<>(min, max, words), Amounts::bytes).orElse(orElse);
  }

  Duration duration(String key, Duration orElse, Duration min, Duration max) {
    settings.know(new Known(key, new Known.Time(), Amounts.text(orElse)));
    String words =
        "a time such as 30s or 8h, from " + Amounts.text(min) + " to " + Amounts.text(max);
    return amount(key, new Rule<>(min, max, words), Amounts::duration).orElse(orElse);
  }

  boolean flag(String key) {
    settings.know(new Known(key, new Known.Switch(), "false"));
    String rule = "true or false";
    Optional<Entry> entry = single(key, rule);
    entry
        .filter(e -> !e.text().equals("true") && !e.text().equals("false"))
        .ifPresent(e -> refuse(e, rule));
    return entry.isPresent() && entry.get().text().equals("true");
  }

  Optional<String> text(String key, Pattern allowed, String rule) {
    settings.know(new Known(key, new Known.Text(allowed.pattern()), ""));
    Optional<Entry> entry = single(key, rule);
    Optional<Entry> good = entry.filter(e -> allowed.matcher(e.text()).matches());
    if (good.isEmpty()) {
      entry.ifPresent(e -> refuse(e, rule));
    }
    return good.map(Entry::text);
  }

  /**
   * Reads a text as something else.
   *
   * @param parse throws {@link IllegalArgumentException} when the text is not what it should be
   */
  <T> Optional<T> parsed(String key, String rule, Function<String, T> parse) {
    settings.know(new Known(key, new Known.Text("[\\s\\S]+"), ""));
    Optional<Entry> entry = single(key, rule);
    try {
      return entry.map(Entry::text).map(parse);
    } catch (IllegalArgumentException e) {
      entry.ifPresent(bad -> refuse(bad, rule));
      return Optional.empty();
    }
  }

  /** Reads any text and never shows it in a problem: an app's settings may be secrets. */
  Optional<String> freeText(String key) {
    settings.know(new Known(key, new Known.Free(), ""));
    return oneText(key, settings.take(key));
  }

  /** Reads a secret, said as any other setting or in a file, and never shows it in a problem. */
  Optional<String> secret(String key) {
    settings.know(new Known(key, new Known.Secret(), ""));
    return oneText(key, settings.takeSecret(key));
  }

  private Optional<String> oneText(String key, Optional<Entry> entry) {
    if (entry.isPresent() && entry.get().form() != Entry.Form.TEXT) {
      problems.add(key + " must be one text (" + entry.get().origin() + ").");
      return Optional.empty();
    }
    return entry.map(Entry::text);
  }

  Optional<Path> path(String key) {
    settings.know(new Known(key, new Known.File(), ""));
    String rule = "a folder";
    Optional<Entry> entry = single(key, rule);
    try {
      return entry.map(e -> Path.of(e.text()));
    } catch (InvalidPathException e) {
      entry.ifPresent(bad -> refuse(bad, rule));
      return Optional.empty();
    }
  }

  /** Reads a list, or one text with commas. */
  List<String> texts(String key, Pattern allowed, String rule) {
    settings.know(new Known(key, new Known.Texts(allowed.pattern()), ""));
    Optional<Entry> entry = settings.take(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (String text : parts(entry.get())) {
      if (allowed.matcher(text).matches()) {
        texts.add(text);
      } else {
        refuse(entry.get(), rule);
        return List.of();
      }
    }
    return texts;
  }

  private static List<String> parts(Entry entry) {
    return switch (entry.form()) {
      case LIST -> entry.texts();
      case TEXT -> Pattern.compile(",").splitAsStream(entry.text()).map(String::strip).toList();
      case EMPTY -> List.of("");
    };
  }

  private Optional<Entry> single(String key, String rule) {
    Optional<Entry> entry = settings.take(key);
    if (entry.isPresent() && entry.get().form() != Entry.Form.TEXT) {
      refuse(entry.get(), rule);
      return Optional.empty();
    }
    return entry;
  }

  private <T extends Comparable<T>> Optional<T> amount(
      String key, Rule<T> rule, Function<String, Optional<T>> read) {
    Optional<Entry> entry = single(key, rule.words());
    Optional<T> good = entry.flatMap(e -> read.apply(e.text())).filter(rule::allows);
    if (good.isEmpty()) {
      entry.ifPresent(e -> refuse(e, rule.words()));
    }
    return good;
  }

  private void refuse(Entry entry, String rule) {
    String written =
        switch (entry.form()) {
          case TEXT -> entry.text().contains("\n") ? "but is not" : "was '" + entry.text() + "'";
          case LIST -> "was the list " + entry.texts();
          case EMPTY -> "was empty";
        };
    problems.add(entry.key() + " must be " + rule + ", " + written + " (" + entry.origin() + ").");
  }

  private record Rule<T extends Comparable<T>>(T min, T max, String words) {

    boolean allows(T value) {
      return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
  }
}
