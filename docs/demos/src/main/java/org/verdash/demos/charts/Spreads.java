package org.verdash.demos.charts;

import org.verdash.figure.Contour;
import org.verdash.figure.Figure;
import org.verdash.figure.Surface;
import org.verdash.figure.express.Express;

/** How values are spread. */
final class Spreads {
  private static final String MASS = "Body Mass (g)";
  private static final String FLIPPER = "Flipper Length (mm)";

  private Spreads() {}

  static Figure histogram(Samples data) {
    return Express.histogram(
            data.penguins(),
            e -> e.x(FLIPPER).color("Species").bins(40).mode("overlay").opacity(0.75))
        .layout(l -> l.legend(legend -> legend.above().title("")));
  }

  static Figure box(Samples data) {
    return Express.box(
            data.penguins(), e -> e.x("Species").y(MASS).color("Sex").notched(true).points("all"))
        .layout(l -> l.legend(legend -> legend.above().title("")));
  }

  static Figure violin(Samples data) {
    return Express.violin(
        data.penguins(), e -> e.x("Species").y(FLIPPER).color("Species").box(true));
  }

  static Figure density(Samples data) {
    return Express.densityHeatmap(
        data.weather(),
        e ->
            e.x("temp_max")
                .y("wind")
                .bins(30)
                .binsY(20)
                .label("temp_max", "Warmest of the day, °C")
                .label("wind", "Wind, m/s"));
  }

  static Figure contour(Samples data) {
    return Figure.of(
            Contour.of(data.hours())
                .contours(c -> c.showLabels(true))
                .colorBar(b -> b.title(t -> t.text("°C")))
                .hoverTemplate("Week %{x}, hour %{y}: %{z:.1f} °C<extra></extra>"))
        .axes("Week", "Hour");
  }

  static Figure surface(Samples data) {
    return Figure.of(
            Surface.of(data.hours())
                .colorBar(b -> b.title(t -> t.text("°C")))
                .hoverTemplate("Week %{x}, hour %{y}: %{z:.1f} °C<extra></extra>"))
        .layout(
            l ->
                l.margin(0, 0, 0, 0)
                    .scene(
                        s ->
                            s.xAxis(a -> a.title(t -> t.text("Week")))
                                .yAxis(a -> a.title(t -> t.text("Hour")))
                                .zAxis(a -> a.title(t -> t.text("°C")))
                                .aspectRatio(r -> r.x(1.6).y(1).z(0.7))));
  }
}
