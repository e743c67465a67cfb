package org.verdash.demos.charts;

import static org.verdash.html.Html.code;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.fieldset;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.h3;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.legend;
import static org.verdash.html.Html.li;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.pre;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.ul;

import java.util.Arrays;
import java.util.List;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Link;
import org.verdash.dcc.Location;
import org.verdash.dcc.RadioItems;
import org.verdash.demos.charts.Chart.Family;
import org.verdash.html.Html;

/** A list of the charts, and the one that is chosen. */
final class ChartsPage {
  private ChartsPage() {}

  static Component of() {
    return Html.main(
        Location.of(Charts.PLACE).refresh(false),
        header(h1("Charts"), p("Real data, few lines of Java, in the light and in the dark.")),
        div(nav().id(Charts.LIST.id()).aria("label", "Charts").className("charts"), chosen())
            .className("beside"),
        footer(p("Data by way of vega-datasets; the page about them names each source.")));
  }

  private static Component chosen() {
    return section(
        h2().id(Charts.TITLE.id()),
        p().id(Charts.WORDS.id()),
        looks(),
        div(Graph.of(Charts.CHART).responsive(true))
            .className("chart")
            .role("group")
            .aria("labelledby", Charts.TITLE.id())
            .aria("describedby", Charts.WORDS.id()),
        p().id(Charts.SOURCE.id()),
        h3("The code").id("code-title"),
        pre(code().id(Charts.CODE.id()))
            .tabIndex(0)
            .role("region")
            .aria("labelledby", ComponentId.of("code-title")));
  }

  private static Component looks() {
    return fieldset(
        legend("Look"),
        RadioItems.of(Charts.LOOK)
            .options(List.of(Look.values()), Look::label)
            .value(Look.PAGE)
            .inline(true));
  }

  /** The list, in which the chosen one is marked. */
  static List<Component> list(Chart chosen) {
    return Arrays.stream(Family.values()).map(family -> family(family, chosen)).toList();
  }

  private static Component family(Family family, Chart chosen) {
    List<Component> links =
        Arrays.stream(Chart.values())
            .filter(chart -> chart.family() == family)
            .map(chart -> (Component) li(link(chart, chart == chosen)))
            .toList();
    return div(h2(family.label()), ul().children(links));
  }

  private static Component link(Chart chart, boolean chosen) {
    return Link.of(chart.address(), chart.title()).className(chosen ? "chosen" : "");
  }
}
