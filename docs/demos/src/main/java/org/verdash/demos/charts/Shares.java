package org.verdash.demos.charts;

import java.util.List;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Sankey;
import org.verdash.figure.Template;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;

/** What a whole is made of. */
final class Shares {
  private Shares() {}

  static Figure pie(Samples data) {
    return Express.pie(data.weather(), e -> e.names("weather").hole(0.5));
  }

  static Figure sunburst(Samples data) {
    Table now = Rows.where(data.world(), "year", 2005);
    return Express.sunburst(now, e -> e.path("region", "country").values("pop"))
        .layout(l -> l.margin(8, 8, 8, 8));
  }

  static Figure treemap(Samples data) {
    Table now = Rows.where(data.world(), "year", 2005);
    return Express.treemap(now, e -> e.path("region", "country").values("pop").color("life_expect"))
        .layout(
            l ->
                l.margin(8, 8, 8, 8)
                    .colorAxis(c -> c.colorBar(b -> b.title(t -> t.text("Years")))));
  }

  static Figure sankey(Samples data) {
    List<String> fuels = List.of("Fossil Fuels", "Nuclear Energy", "Renewables");
    List<Object> made = data.electricity().values("net_generation");
    int years = made.size() / fuels.size();
    double[] first = new double[3];
    double[] last = new double[3];
    for (int fuel = 0; fuel < 3; fuel++) {
      first[fuel] = ((Number) made.get(fuel * years)).doubleValue();
      last[fuel] = ((Number) made.get((fuel + 1) * years - 1)).doubleValue();
    }
    return Figure.of(
            Sankey.of()
                .valueSuffix(" thousand MWh")
                .node(
                    n ->
                        n.label(List.of("2001", fuels.get(0), fuels.get(1), fuels.get(2), "2017"))
                            .color(Data.of(Template.colors()))
                            .thickness(24)
                            .pad(24))
                .link(
                    l ->
                        l.source(List.of(0, 0, 0, 1, 2, 3))
                            .target(List.of(1, 2, 3, 4, 4, 4))
                            .value(
                                new double[] {
                                  first[0], first[1], first[2], last[0], last[1], last[2]
                                })))
        .layout(l -> l.margin(16, 16, 24, 16));
  }
}
