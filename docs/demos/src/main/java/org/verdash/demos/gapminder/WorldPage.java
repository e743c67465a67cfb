package org.verdash.demos.gapminder;

import static java.util.stream.Collectors.toMap;
import static org.verdash.demos.gapminder.Gapminder.COUNT;
import static org.verdash.demos.gapminder.Gapminder.COUNTRY;
import static org.verdash.demos.gapminder.Gapminder.LIFE;
import static org.verdash.demos.gapminder.Gapminder.REGIONS;
import static org.verdash.demos.gapminder.Gapminder.ROWS;
import static org.verdash.demos.gapminder.Gapminder.SUMMARY;
import static org.verdash.demos.gapminder.Gapminder.WORLD;
import static org.verdash.demos.gapminder.Gapminder.YEAR;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.fieldset;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.legend;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;

import java.util.List;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Option;
import org.verdash.dcc.Slider;
import org.verdash.demos.gapminder.Gapminder.Row;
import org.verdash.figure.Figure;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** What the page shows before anything is chosen. */
final class WorldPage {
  private WorldPage() {}

  static Component of(WorldData data) {
    return Html.main(
        header(
            h1("Longer lives, smaller families"),
            p(
                "Fifty years of countries: move the year, and click a bubble to follow its"
                    + " country.")),
        section(
                div(label("Year").forId(YEAR.id()), years(data.years())).className("field"),
                fieldset(legend("Regions"), regions()).className("field"))
            .className("controls"),
        section(
            h2("The world").id("world-title"),
            p().id(COUNT.id()),
            chart(WORLD, "world-title", COUNT)),
        section(
            h2("One country").id("country-title"),
            p().id(SUMMARY.id()),
            div(label("Country").forId(COUNTRY.id()), countries(data.names())).className("field"),
            chart(LIFE, "country-title", SUMMARY)),
        section(h2("All of them"), table()),
        footer(p("Data: Gapminder Foundation, CC BY 4.0, by way of vega-datasets.")));
  }

  private static Component years(List<Integer> years) {
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    return Slider.of(YEAR)
        .range(first, last)
        .step(years.get(1) - first)
        .marks(
            years.stream().filter(y -> (y - first) % 10 == 0).collect(toMap(y -> y, y -> "" + y)))
        .directInput(false)
        .value(last);
  }

  private static Component regions() {
    List<Region> all = List.of(Region.values());
    return Checklist.of(REGIONS).choices(all.stream().map(WorldPage::option).toList()).value(all);
  }

  // Its dot makes the checklist the legend of the chart.
  private static Option<Region> option(Region region) {
    Component dot = span().className("dot").style("backgroundColor", region.color());
    return Option.of(span(dot, Component.text(region.label())), region);
  }

  private static Component countries(List<String> names) {
    return Dropdown.of(COUNTRY).options(names).value("Rwanda").clearable(false);
  }

  private static Component chart(Prop<Figure> figure, String title, Prop<String> description) {
    return div(Graph.of(figure).toolBar(false))
        .role("img")
        .aria("labelledby", ComponentId.of(title))
        .aria("describedby", description.id());
  }

  private static Component table() {
    return DataTable.of(ROWS)
        .column("Country", Row::country)
        .column("Life expectancy", Row::life, column -> column.format(".1f"))
        .column("Children", Row::children, column -> column.format(".1f"))
        .column("Population", Row::population, column -> column.format(",d"))
        .column("Region", Row::region)
        .pageSize(12)
        .sortable()
        .cellSelectable(false)
        .pageLook();
  }
}
