package org.verdash.demos.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.verdash.figure.Figure;

/** The charts there are, in the order of the list. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Chart {
  BUBBLES(Family.RELATIONS, "Bubbles", "Long lives go with small families.", Relations::bubbles),
  TRENDLINE(Family.RELATIONS, "Trend line", "How heavy a penguin is.", Relations::trendline),
  FACETS(Family.RELATIONS, "Facets", "One chart for each island.", Relations::facets),
  ANIMATION(Family.RELATIONS, "Animation", "Fifty years of the world.", Relations::animation),
  PARALLEL(Family.RELATIONS, "Parallel", "Drag along an axis to choose.", Relations::parallel),
  LINES(Family.TIMES, "Lines", "Since 1880 the world has warmed.", Times::lines),
  AREA(Family.TIMES, "Area", "Wind took over in Iowa.", Times::area),
  TIMELINE(Family.TIMES, "Timeline", "The Apollo missions with a crew.", Times::timeline),
  CANDLESTICK(Family.TIMES, "Candlestick", "Each week of a year's warmth.", Times::candlestick),
  BARS(Family.TIMES, "Bars", "Rain by month and year.", Times::bars),
  POLAR(Family.TIMES, "Polar", "A year of rain as a round.", Times::polar),
  HISTOGRAM(Family.SPREADS, "Histogram", "How large penguins are.", Spreads::histogram),
  BOX(Family.SPREADS, "Box", "Males are heavier.", Spreads::box),
  VIOLIN(Family.SPREADS, "Violin", "Every species has its flippers.", Spreads::violin),
  DENSITY(Family.SPREADS, "Density heatmap", "Warm days are calm days.", Spreads::density),
  CONTOUR(Family.SPREADS, "Contour", "The hours and weeks of a year.", Spreads::contour),
  SURFACE(Family.SPREADS, "Surface", "The same year, to turn around.", Spreads::surface),
  PIE(Family.SHARES, "Pie", "What four years were made of.", Shares::pie),
  SUNBURST(Family.SHARES, "Sunburst", "Where people live.", Shares::sunburst),
  TREEMAP(Family.SHARES, "Treemap", "The same people as tiles.", Shares::treemap),
  SANKEY(Family.SHARES, "Sankey", "From fuel to grid, two years apart.", Shares::sankey),
  CHOROPLETH(Family.PLACES, "Choropleth", "How long people live.", Places::choropleth),
  EARTHQUAKES(Family.PLACES, "Points on a map", "A week of earthquakes.", Places::earthquakes),
  GLOBE(Family.PLACES, "Globe", "The same week: drag it.", Places::globe),
  RAIN(Family.PLACES, "Picture", "Where it rains.", Places::rain);

  /** Charts that answer the same question, and the file that has their code. */
  enum Family {
    RELATIONS("How one goes with the other", "Penguins: palmerpenguins. World: Gapminder."),
    TIMES("What happened when", "Data: NASA, U.S. Energy Information Administration, NOAA."),
    SPREADS("How values are spread", "Penguins: palmerpenguins. Weather: NOAA."),
    SHARES("What it is made of", "Data: NOAA, Gapminder, U.S. Energy Information Administration."),
    PLACES("Where it is", "Life: Gapminder. Earthquakes: USGS. Rain: NOAA.");

    private final String label;
    private final String source;

    Family(String label, String source) {
      this.label = label;
      this.source = source;
    }

    String label() {
      return label;
    }

    String file() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + ".java";
    }
  }

  private final Family family;
  private final String title;
  private final String words;
  private final Function<Samples, Figure> figure;

  Chart(Family family, String title, String words, Function<Samples, Figure> figure) {
    this.family = family;
    this.title = title;
    this.words = words;
    this.figure = figure;
  }

  /** The chart of an address such as {@code ?chart=pie}; the first when there is none. */
  static Chart at(String search) {
    return Arrays.stream(values())
        .filter(chart -> chart.address().equals(search))
        .findFirst()
        .orElse(BUBBLES);
  }

  String address() {
    return "?chart=" + method();
  }

  String method() {
    return name().toLowerCase(Locale.ROOT);
  }

  Family family() {
    return family;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }

  String source() {
    return family.source;
  }

  Figure draw(Samples data, Look look) {
    return figure.apply(data).layout(layout -> layout.template(look.template()));
  }
}
