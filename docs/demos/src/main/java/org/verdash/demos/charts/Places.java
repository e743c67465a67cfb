package org.verdash.demos.charts;

import java.util.List;
import java.util.stream.IntStream;
import org.verdash.figure.ColorScale;
import org.verdash.figure.Figure;
import org.verdash.figure.Geo.FitBounds;
import org.verdash.figure.Projection;
import org.verdash.figure.express.Express;

/** Where it is. */
final class Places {
  private static final ColorScale DEPTH = ColorScale.evenly("#d98a1f", "#d1495b", "#6b4fb3");
  private static final ColorScale RAIN = ColorScale.evenly("#e8d9b5", "#7fb8a4", "#1f5aa8");

  private Places() {}

  static Figure choropleth(Samples data) {
    return Express.choropleth(
            data.health(),
            e ->
                e.locations("country")
                    .locationMode("country names")
                    .color("health")
                    .hoverName("country")
                    .projection("natural earth")
                    .hover("income")
                    .label("health", "Years")
                    .label("income", "Income, $"))
        .layout(l -> l.geo(g -> g.fitBounds(FitBounds.NONE)));
  }

  static Figure earthquakes(Samples data) {
    return Express.scatterGeo(
            data.earthquakes(),
            e ->
                e.lat("latitude")
                    .lon("longitude")
                    .size("magnitude")
                    .largest(14)
                    .color("depth")
                    .colorScale(DEPTH)
                    .hoverName("place")
                    .projection("natural earth")
                    .label("depth", "Depth, km"))
        .layout(l -> l.geo(g -> g.fitBounds(FitBounds.NONE)));
  }

  static Figure globe(Samples data) {
    return earthquakes(data)
        .layout(
            l ->
                l.geo(
                    g ->
                        g.projection(
                            p ->
                                p.type(Projection.TypeKind.ORTHOGRAPHIC)
                                    .rotation(r -> r.lon(150).lat(10)))));
  }

  static Figure rain(Samples data) {
    List<Integer> east = IntStream.range(-180, 180).boxed().toList();
    List<Integer> north = IntStream.range(0, 168).map(i -> 87 - i).boxed().toList();
    return Express.imshow(data.rain(), e -> e.places(east, north).upwards(true).colorScale(RAIN))
        .layout(
            l ->
                l.colorAxis(
                    c ->
                        c.colorBar(
                            b ->
                                b.tickVals(List.of(1, 2, 3, 4))
                                    .tickText(List.of("10", "100", "1,000", "10,000 mm")))));
  }
}
