package org.verdash.demos.gapminder;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.verdash.demos.gapminder.WorldData.Country;
import org.verdash.figure.Annotation;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Layout;
import org.verdash.figure.Layout.HoverMode;
import org.verdash.figure.Line.Dash;
import org.verdash.figure.Scatter;
import org.verdash.figure.Scatter.Mode;

/** The world as bubbles, and one country as a line. */
final class WorldCharts {
  private static final double LARGEST_POPULATION = 1.4e9;
  private static final String QUIET = "#7d8790";

  private WorldCharts() {}

  /** A bubble for each country, as large as it has people; the chosen one has its name. */
  static Figure world(List<Country> countries, String chosen) {
    if (countries.isEmpty()) {
      return Figure.empty("Choose a region");
    }
    return Figure.of(bubbles(countries))
        .layout(
            layout ->
                size(layout, 440)
                    .xAxis(axis -> axis.title("Children per woman").range(0.4, 8.8).fixed(true))
                    .yAxis(axis -> axis.title("Life expectancy").range(22, 88).fixed(true))
                    .hoverMode(HoverMode.CLOSEST)
                    .annotations(name(countries, chosen)));
  }

  private static Annotation[] name(List<Country> countries, String chosen) {
    return countries.stream()
        .filter(country -> country.name().equals(chosen))
        .map(c -> Annotation.at(c.children(), c.life(), c.name()).offset(40, -40))
        .map(label -> label.size(13))
        .toArray(Annotation[]::new);
  }

  private static Scatter bubbles(List<Country> all) {
    // The largest first, so that no country hides behind another.
    List<Country> countries =
        all.stream().sorted(comparingLong(Country::population).reversed()).toList();
    List<String> names = countries.stream().map(Country::name).toList();
    return Scatter.of(values(countries, Country::children), values(countries, Country::life))
        .mode(Mode.MARKERS)
        .text(names)
        .customData(names)
        .marker(
            marker ->
                marker
                    .colors(colors(countries))
                    .opacity(0.75)
                    .sizes(Data.of(values(countries, Country::population)))
                    .area(LARGEST_POPULATION, 72)
                    .smallest(5)
                    .line(line -> line.color(QUIET).width(0.5)))
        .hoverTemplate("<b>%{text}</b><br>%{y:.1f} years, %{x:.1f} children<extra></extra>");
  }

  private static String[] colors(List<Country> countries) {
    return countries.stream().map(country -> country.region().color()).toArray(String[]::new);
  }

  /** Life expectancy of a country, and of its region. */
  static Figure country(List<Country> years, WorldData data) {
    List<Integer> x = years.stream().map(Country::year).toList();
    Region region = years.get(0).region();
    return Figure.of(
            Scatter.of(x, values(years, c -> data.life(region, c.year())))
                .name(region.label())
                .mode(Mode.LINES)
                .line(line -> line.color(QUIET).width(1.5).dash(Dash.DOT)),
            Scatter.of(x, values(years, Country::life))
                .name(years.get(0).name())
                .mode(Mode.LINES_MARKERS)
                .line(line -> line.color(region.color()).width(2.5)))
        .layout(
            layout ->
                size(layout, 300)
                    .xAxis(axis -> axis.grid(false).fixed(true))
                    .yAxis(axis -> axis.range(22, 88).title("Life expectancy").fixed(true))
                    .hoverMode(HoverMode.X_UNIFIED)
                    .showLegend(true)
                    .legend(legend -> legend.above()));
  }

  private static Layout size(Layout layout, int height) {
    return layout.margin(24, 8, 40, 48).height(height);
  }

  static String summary(List<Country> years) {
    Country first = years.get(0);
    Country last = years.get(years.size() - 1);
    return String.format(
        Locale.ENGLISH,
        "%s from %d to %d: life expectancy from %.1f to %.1f years, children per woman from %.1f"
            + " to %.1f.",
        first.name(),
        first.year(),
        last.year(),
        first.life(),
        last.life(),
        first.children(),
        last.children());
  }

  private static double[] values(List<Country> countries, ToDoubleFunction<Country> value) {
    return countries.stream().mapToDouble(value).toArray();
  }
}
