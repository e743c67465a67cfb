package org.verdash.demos.weather;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.dl;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.text;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.Verdash;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.demos.weather.WeatherData.Day;
import org.verdash.figure.Figure;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** One dropdown sets two charts, four facts and a table. */
public final class Weather implements AppFactory {
  static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  static final Prop<Figure> CHART = Graph.figure("temperature");
  static final Prop<Figure> KINDS = Graph.figure("kinds");
  static final Prop<String> COUNTS = text("counts");
  static final Prop<List<Component>> FACTS = children("facts");
  static final Prop<List<Day>> DAYS = DataTable.data("days", Day.class);

  @Override
  public App create(AppHost host) {
    return app(WeatherData.read());
  }

  static App app(WeatherData data) {
    return App.named("weather")
        .title("Seattle weather")
        .description("Pick one of four years: how warm it was, how it rained, and every day of it.")
        .picture("picture.svg")
        .assets(Weather.class)
        .source("Weather.java", "WeatherData.java", "WeatherFacts.java", "WeatherCharts.java")
        .retryable()
        .track(YEAR)
        .layout(page(data.years()))
        .callback(CHART, YEAR, (year, ctx) -> data.temperature(year))
        .callback(
            on(YEAR)
                .run(
                    (year, ctx) -> {
                      List<Day> days = data.days(year);
                      ctx.set(FACTS, WeatherFacts.cards(days));
                      ctx.set(KINDS, data.kinds(year));
                      ctx.set(COUNTS, WeatherFacts.kinds(days));
                      ctx.set(DAYS, days);
                    },
                    FACTS,
                    KINDS,
                    COUNTS,
                    DAYS))
        .build();
  }

  private static Component page(List<Integer> years) {
    return Html.main(
        header(h1("Seattle weather"), p("Every day of four years, as the airport measured it.")),
        div(
                label("Year").forId(YEAR.id()),
                Dropdown.of(YEAR)
                    .options(years)
                    .value(years.get(years.size() - 1))
                    .clearable(false)
                    .searchable(false))
            .className("field"),
        dl().id(FACTS.id()).className("facts"),
        section(
            h2("Temperature").id("temperature-title"),
            p("The band runs from each night's low to the day's high; the line is a week's mean."),
            chart(CHART, "temperature-title", FACTS.id())),
        section(
            h2("Kinds of weather").id("kinds-title"),
            p().id(COUNTS.id()),
            chart(KINDS, "kinds-title", COUNTS.id())),
        section(h2("Every day"), table()),
        footer(p("Data: NOAA National Climatic Data Center, by way of vega-datasets.")));
  }

  private static Component chart(Prop<Figure> figure, String title, ComponentId description) {
    return div(Graph.of(figure).toolBar(false))
        .role("img")
        .aria("labelledby", ComponentId.of(title))
        .aria("describedby", description);
  }

  private static Component table() {
    return DataTable.of(DAYS)
        .column("Date", Day::date)
        .column("Weather", Day::weather)
        .column("High °C", Day::high, column -> column.format(".1f"))
        .column("Low °C", Day::low, column -> column.format(".1f"))
        .column("Rain mm", Day::rain, column -> column.format(".1f"))
        .pageSize(12)
        .sortable()
        .cellSelectable(false)
        .pageLook();
  }

  /** Serves this one app on a free port of this machine. */
  public static void main(String[] args) {
    Verdash.run(app(WeatherData.read()));
  }
}
