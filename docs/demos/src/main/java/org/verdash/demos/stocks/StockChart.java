package org.verdash.demos.stocks;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.verdash.demos.stocks.StockData.Price;
import org.verdash.figure.Figure;
import org.verdash.figure.Layout.HoverMode;
import org.verdash.figure.Scatter;
import org.verdash.figure.Scatter.Mode;

/** A line for each share, and a sentence for who cannot see it. */
final class StockChart {
  /** A share keeps its colour, whoever else is chosen. */
  private static final Map<String, String> COLORS =
      Map.of(
          "AAPL", "#17906c",
          "AMZN", "#c96a0a",
          "GOOG", "#d1495b",
          "IBM", "#3b7ddd",
          "MSFT", "#9067c6");

  private StockChart() {}

  static Figure of(List<List<Price>> shares, boolean indexed) {
    String format = indexed ? "%{y:.0f}" : "%{y:$,.2f}";
    return Figure.of(
            shares.stream().map(share -> line(share, indexed).hoverTemplate(format)).toList())
        .layout(
            layout ->
                layout
                    .xAxis(axis -> axis.hoverFormat("%B %Y").grid(false).fixed(true))
                    .yAxis(axis -> axis.prefix(indexed ? "" : "$").fixed(true))
                    .hoverMode(HoverMode.X_UNIFIED)
                    .showLegend(true)
                    .legend(legend -> legend.above())
                    .margin(40, 8, 24, 48)
                    .height(380));
  }

  private static Scatter line(List<Price> share, boolean indexed) {
    double unit = indexed ? share.get(0).dollars() / 100 : 1;
    return Scatter.of(
            share.stream().map(Price::date).toList(),
            share.stream().mapToDouble(price -> price.dollars() / unit).toArray())
        .mode(Mode.LINES)
        .line(line -> line.color(COLORS.get(share.get(0).symbol())).width(2))
        .name(Returns.of(share).company());
  }

  static String summary(List<Returns> returns) {
    return returns.stream()
        .sorted(comparingDouble(Returns::change).reversed())
        .map(share -> share.company() + ' ' + percent(share.change()))
        .collect(Collectors.joining(", ", "From the first month to the last: ", "."));
  }

  private static String percent(double share) {
    return String.format(Locale.ENGLISH, "%+,.0f %%", 100 * share).replace('-', '−');
  }
}
