package org.verdash.demos.weather;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;
import static org.verdash.html.Html.dd;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.dt;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.verdash.app.Component;
import org.verdash.demos.weather.WeatherData.Day;

/** What is worth telling of a year's weather. */
final class WeatherFacts {
  /** Kinds of weather, the brightest first. */
  static final List<String> KINDS = List.of("sun", "fog", "drizzle", "rain", "snow");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'on' d MMMM", Locale.ENGLISH);

  private WeatherFacts() {}

  /**
   * One fact.
   *
   * @param name what it is
   * @param value the number with its unit
   * @param note what else to know
   */
  record Fact(String name, String value, String note) {
    Component card() {
      return div(dt(name), dd(value), dd(note));
    }
  }

  static List<Fact> of(List<Day> days) {
    Day hottest = days.stream().max(comparingDouble(Day::high)).orElseThrow();
    Day coldest = days.stream().min(comparingDouble(Day::low)).orElseThrow();
    long wet = days.stream().filter(day -> day.rain() > 0).count();
    double rain = days.stream().mapToDouble(Day::rain).sum();
    int dry = longestDrySpell(days);
    return List.of(
        new Fact("Hottest day", format("%.1f °C", hottest.high()), DAY.format(hottest.date())),
        new Fact("Coldest night", format("%.1f °C", coldest.low()), DAY.format(coldest.date())),
        new Fact("Rain and snow", format("%,.0f mm", rain), "on " + wet + " days"),
        new Fact("Longest dry spell", dry == 1 ? "1 day" : dry + " days", "without a drop"));
  }

  static List<Component> cards(List<Day> days) {
    return of(days).stream().map(Fact::card).toList();
  }

  static String kinds(List<Day> days) {
    return KINDS.stream()
        .map(kind -> kind + " on " + count(days, kind))
        .collect(joining(", ", "Of " + days.size() + " days: ", "."));
  }

  private static long count(List<Day> days, String kind) {
    return days.stream().filter(day -> day.weather().equals(kind)).count();
  }

  static int longestDrySpell(List<Day> days) {
    int longest = 0;
    int now = 0;
    for (Day day : days) {
      now = day.rain() > 0 ? 0 : now + 1;
      longest = Math.max(longest, now);
    }
    return longest;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ENGLISH, pattern, value).replace('-', '−');
  }
}
