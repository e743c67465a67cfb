package org.verdash.demos.gapminder;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.text;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.GraphPoints;
import org.verdash.dcc.Slider;
import org.verdash.demos.gapminder.WorldData.Country;
import org.verdash.figure.Figure;
import org.verdash.table.DataTable;

/** A chart that answers clicks: a click on a bubble chooses its country everywhere. */
public final class Gapminder implements AppFactory {
  static final Prop<Integer> YEAR = Slider.value("year", Type.INT);
  static final Prop<List<Region>> REGIONS = Checklist.value("regions", Type.of(Region.class));
  static final Prop<String> COUNTRY = Dropdown.value("country");
  static final Prop<Figure> WORLD = Graph.figure("world");
  static final Prop<GraphPoints> CLICKED = Graph.clicked("world");
  static final Prop<String> COUNT = text("count");
  static final Prop<Figure> LIFE = Graph.figure("life");
  static final Prop<String> SUMMARY = text("summary");
  static final Prop<List<Row>> ROWS = DataTable.data("rows", Row.class);

  /** A row of the table. */
  record Row(String country, String region, double life, double children, long population) {
    static Row of(Country c) {
      return new Row(c.name(), c.region().label(), c.life(), c.children(), c.population());
    }
  }

  @Override
  public App create(AppHost host) {
    return app(WorldData.read());
  }

  static App app(WorldData data) {
    return App.named("gapminder")
        .title("Longer lives, smaller families")
        .description(
            "Fifty years of sixty countries: move the year, click a country, read its life.")
        .picture("picture.svg")
        .assets(Gapminder.class)
        .source(
            "Gapminder.java", "WorldPage.java", "WorldCharts.java", "WorldData.java", "Region.java")
        .retryable()
        .track(YEAR, REGIONS, COUNTRY)
        .layout(WorldPage.of(data))
        .callback(
            on(YEAR, REGIONS, COUNTRY)
                .run(
                    (year, regions, country, ctx) -> {
                      List<Country> countries = data.in(year, regions);
                      ctx.set(WORLD, WorldCharts.world(countries, country));
                      ctx.set(COUNT, countries.size() + " countries in " + year);
                      ctx.set(ROWS, countries.stream().map(Row::of).toList());
                    },
                    WORLD,
                    COUNT,
                    ROWS),
            on(CLICKED).notAtStart().run((click, ctx) -> ctx.set(COUNTRY, name(click)), COUNTRY),
            on(COUNTRY)
                .run(
                    (country, ctx) -> {
                      List<Country> years = data.of(country);
                      ctx.set(LIFE, WorldCharts.country(years, data));
                      ctx.set(SUMMARY, WorldCharts.summary(years));
                    },
                    LIFE,
                    SUMMARY))
        .build();
  }

  static String name(GraphPoints click) {
    return click.first().map(point -> String.valueOf(point.customData())).orElseThrow();
  }
}
