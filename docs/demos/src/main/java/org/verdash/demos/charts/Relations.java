package org.verdash.demos.charts;

import org.verdash.figure.ColorScale;
import org.verdash.figure.Figure;
import org.verdash.figure.Parcoords;
import org.verdash.figure.ParcoordsDimension;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;
import org.verdash.figure.express.Trend;

/** How one number goes with another. */
final class Relations {
  private static final String MASS = "Body Mass (g)";
  private static final String FLIPPER = "Flipper Length (mm)";

  private Relations() {}

  static Figure bubbles(Samples data) {
    Table now = Rows.where(data.world(), "year", 2005);
    return Express.scatter(
            now,
            e ->
                e.x("fertility")
                    .y("life_expect")
                    .size("pop")
                    .largest(48)
                    .color("region")
                    .hoverName("country")
                    .label("fertility", "Children per woman")
                    .label("life_expect", "Life expectancy"))
        .layout(l -> l.legend(legend -> legend.above().title("")));
  }

  static Figure trendline(Samples data) {
    return Express.scatter(
        data.penguins(),
        e -> e.x(FLIPPER).y(MASS).color("Species").opacity(0.6).trendline(Trend.OLS));
  }

  static Figure facets(Samples data) {
    return Express.scatter(
            data.penguins(),
            e ->
                e.x("Beak Length (mm)")
                    .y("Beak Depth (mm)")
                    .color("Species")
                    .symbol("Species")
                    .facetColumn("Island"))
        .layout(l -> l.legend(legend -> legend.title("")));
  }

  static Figure animation(Samples data) {
    return Express.scatter(
            data.world(),
            e ->
                e.x("fertility")
                    .y("life_expect")
                    .size("pop")
                    .largest(40)
                    .color("region")
                    .hoverName("country")
                    .frame("year")
                    .frameGroup("country")
                    .rangeX(0.5, 9)
                    .rangeY(20, 90)
                    .label("fertility", "Children per woman")
                    .label("life_expect", "Life expectancy"))
        .height(560);
  }

  static Figure parallel(Samples data) {
    Table penguins = data.penguins();
    ParcoordsDimension[] axes =
        penguins.names().stream()
            .filter(name -> name.contains("("))
            .map(name -> ParcoordsDimension.of().label(name).values(penguins.values(name)))
            .toArray(ParcoordsDimension[]::new);
    return Figure.of(
            Parcoords.of()
                .dimensions(axes)
                .line(l -> l.color(penguins.values(MASS)).colorScale(ColorScale.VIRIDIS)))
        .layout(l -> l.margin(72, 64, 32, 64));
  }
}
