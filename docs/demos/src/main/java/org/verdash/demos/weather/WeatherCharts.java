package org.verdash.demos.weather;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.verdash.demos.weather.WeatherData.Day;
import org.verdash.figure.Bar;
import org.verdash.figure.Figure;
import org.verdash.figure.Layout.BarMode;
import org.verdash.figure.Layout.HoverMode;
import org.verdash.figure.Legend;
import org.verdash.figure.Scatter;
import org.verdash.figure.Scatter.Fill;
import org.verdash.figure.Scatter.Mode;

/** The two charts. */
final class WeatherCharts {
  private static final int DAYS_AROUND = 3;
  private static final Map<String, String> COLORS =
      Map.of(
          "sun", "#c58a06",
          "fog", "#7d8790",
          "drizzle", "#4a9fd8",
          "rain", "#2f6fc4",
          "snow", "#9a78d0");

  private WeatherCharts() {}

  /** A band from each day's low to its high, and the mean of the week around it. */
  static Figure temperature(List<Day> days) {
    List<LocalDate> dates = days.stream().map(Day::date).toList();
    double[] mean = weekly(values(days, day -> (day.high() + day.low()) / 2));
    return Figure.of(
            band(dates, values(days, Day::low)).name("Low"),
            band(dates, values(days, Day::high)).name("High").fill(Fill.TONEXTY),
            Scatter.of(dates, mean)
                .mode(Mode.LINES)
                .name("Mean of a week")
                .line(line -> line.color("#c96a0a").width(2.5)))
        .layout(
            layout ->
                layout
                    .xAxis(
                        axis -> axis.tickFormat("%b").hoverFormat("%-d %B").grid(false).fixed(true))
                    .yAxis(axis -> axis.suffix(" °C").hoverFormat(".1f").range(-12, 40).fixed(true))
                    .hoverMode(HoverMode.X_UNIFIED)
                    .showLegend(false)
                    .margin(8, 8, 24, 48)
                    .height(320));
  }

  private static Scatter band(List<LocalDate> dates, double[] degrees) {
    return Scatter.of(dates, degrees)
        .mode(Mode.LINES)
        .line(line -> line.color("rgba(201, 106, 10, 0.35)").width(1))
        .fillColor("rgba(201, 106, 10, 0.18)");
  }

  /** Days of each kind in each month, on each other. */
  static Figure kinds(List<Day> days) {
    return Figure.of(WeatherFacts.KINDS.stream().map(kind -> bars(days, kind)).toList())
        .layout(
            layout ->
                layout
                    .barMode(BarMode.STACK)
                    .xAxis(axis -> axis.tickFormat("%b").hoverFormat("%B").fixed(true))
                    .yAxis(axis -> axis.title("days").range(0, 32).fixed(true))
                    .hoverMode(HoverMode.X_UNIFIED)
                    .legend(legend -> legend.above().traceOrder(Legend.TraceOrder.NORMAL))
                    .margin(40, 8, 24, 48)
                    .height(320));
  }

  private static Bar bars(List<Day> days, String kind) {
    Year year = Year.from(days.get(0).date());
    List<LocalDate> months =
        Arrays.stream(Month.values()).map(month -> year.atMonth(month).atDay(1)).toList();
    return Bar.of(months, perMonth(days, kind))
        .name(kind)
        .marker(marker -> marker.color(COLORS.get(kind)));
  }

  static List<Long> perMonth(List<Day> days, String kind) {
    return Arrays.stream(Month.values())
        .map(
            month ->
                days.stream()
                    .filter(day -> day.date().getMonth() == month && day.weather().equals(kind))
                    .count())
        .toList();
  }

  /** The mean of each value and its neighbours; at the ends there are fewer of them. */
  static double[] weekly(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(
            i ->
                Arrays.stream(
                        values,
                        Math.max(0, i - DAYS_AROUND),
                        Math.min(values.length, i + DAYS_AROUND + 1))
                    .average()
                    .orElseThrow())
        .toArray();
  }

  private static double[] values(List<Day> days, ToDoubleFunction<Day> value) {
    return days.stream().mapToDouble(value).toArray();
  }
}
