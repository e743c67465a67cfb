package org.verdash.demos.weather;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.time.LocalDate;
import java.util.List;
import org.verdash.app.UserMessage;
import org.verdash.demos.data.Csv;
import org.verdash.figure.Figure;

/**
 * The weather of four years. Immutable.
 *
 * @param all every day, in order
 */
record WeatherData(List<Day> all) {
  /**
   * One day.
   *
   * @param date the day
   * @param weather drizzle, fog, rain, snow or sun
   * @param high degrees Celsius
   * @param low degrees Celsius
   * @param rain millimetres, melted snow included
   */
  record Day(LocalDate date, String weather, double high, double low, double rain) {}

  WeatherData {
    all = List.copyOf(all);
  }

  static WeatherData read() {
    return new WeatherData(
        Csv.read(
            Weather.class,
            "seattle-weather.csv",
            row ->
                new Day(
                    row.date("date", ISO_LOCAL_DATE),
                    row.text("weather"),
                    row.number("temp_max"),
                    row.number("temp_min"),
                    row.number("precipitation"))));
  }

  List<Integer> years() {
    return all.stream().map(day -> day.date().getYear()).distinct().toList();
  }

  /** The days of a year; the person is told when there are none. */
  List<Day> days(int year) {
    List<Day> days = all.stream().filter(day -> day.date().getYear() == year).toList();
    if (days.isEmpty()) {
      throw new UserMessage("Nobody measured the weather of that year.");
    }
    return days;
  }

  Figure temperature(int year) {
    return WeatherCharts.temperature(days(year));
  }

  Figure kinds(int year) {
    return WeatherCharts.kinds(days(year));
  }
}
