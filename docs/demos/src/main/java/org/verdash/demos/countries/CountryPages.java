package org.verdash.demos.countries;

import static org.verdash.html.Html.article;
import static org.verdash.html.Html.dd;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.dl;
import static org.verdash.html.Html.dt;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;

import java.util.List;
import java.util.Locale;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Visit;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;
import org.verdash.figure.Figure;
import org.verdash.figure.Scatter;
import org.verdash.figure.Scatter.Mode;
import org.verdash.html.Html;

/**
 * What the pages show.
 *
 * @param all every country, by name
 */
record CountryPages(List<Country> all) {
  private static final String ACCENT = "#17906c";
  private static final Prop<Figure> LIFE = Graph.figure("life");

  static Component around() {
    return Html.main(
        Pages.container(),
        footer(p("Data: Gapminder Foundation, CC BY 4.0, by way of vega-datasets.")));
  }

  static String path(Country country, Paths paths) {
    return paths.to("/country/" + Paths.encoded(country.name()));
  }

  Component list(Visit visit) {
    Component[] cards =
        all.stream().map(country -> card(country, visit.paths())).toArray(Component[]::new);
    return div(
            header(
                h1("Countries, one by one"), p("Half a century; the filter runs in your browser.")),
            section(
                    div(
                            label("Find a country").forId(Countries.FILTER.id()),
                            Input.of(Countries.FILTER).placeholder("Part of its name"))
                        .className("field"),
                    p().id(Countries.FOUND.id()).role("status"))
                .className("controls"),
            div(cards).className("cards"))
        .className("page");
  }

  private static Component card(Country country, Paths paths) {
    String words =
        String.format(
            Locale.ENGLISH, "%s, %.1f years", country.regionName(), country.last().life());
    return article(Link.of(path(country, paths), country.name()), p(words))
        .id(Countries.HIDDEN.at(country.name()).id())
        .className("card");
  }

  Component one(Country country, Visit visit) {
    int at = all.indexOf(country);
    Country before = all.get(Math.floorMod(at - 1, all.size()));
    Country after = all.get((at + 1) % all.size());
    Paths paths = visit.paths();
    return div(
            header(h1(country.name()), p(country.regionName())),
            nav(
                    Link.of(paths.to("/"), "All countries"),
                    Link.of(path(before, paths), "\u2190 " + before.name()),
                    Link.of(path(after, paths), after.name() + " \u2192"))
                .aria("label", "Other countries")
                .className("steps"),
            section(h2("In " + country.last().year()), facts(country.last())),
            section(
                h2("How long people live").id("life-title"),
                p(summary(country)).id("life-words"),
                div(Graph.of(LIFE).figure(life(country)).toolBar(false))
                    .role("img")
                    .aria("labelledby", ComponentId.of("life-title"))
                    .aria("describedby", ComponentId.of("life-words"))))
        .className("page");
  }

  Component none(Visit visit) {
    return div(
            header(h1("Nobody lives here"), p("There is no page " + visit.path() + ".")),
            nav(Link.of(visit.paths().to("/"), "All countries")).className("steps"))
        .className("page");
  }

  private static Component facts(Country.Year year) {
    return dl(
            fact("People", String.format(Locale.ENGLISH, "%,d", year.people())),
            fact("Life expectancy", String.format(Locale.ENGLISH, "%.1f years", year.life())),
            fact("Children per woman", String.format(Locale.ENGLISH, "%.1f", year.children())))
        .className("facts");
  }

  private static Component fact(String name, String value) {
    return div(dt(name), dd(value));
  }

  static String summary(Country country) {
    return String.format(
        Locale.ENGLISH,
        "From %d to %d life expectancy in %s went from %.1f to %.1f years.",
        country.first().year(),
        country.last().year(),
        country.name(),
        country.first().life(),
        country.last().life());
  }

  private Figure life(Country country) {
    List<Integer> x = country.years().stream().map(Country.Year::year).toList();
    return Figure.of(
            Scatter.of(x, country.years().stream().mapToDouble(Country.Year::life).toArray())
                .mode(Mode.LINES_MARKERS)
                .line(line -> line.color(ACCENT).width(2.5)))
        .layout(
            layout ->
                layout
                    .margin(24, 8, 40, 48)
                    .height(300)
                    .xAxis(axis -> axis.grid(false).fixed(true))
                    .yAxis(axis -> axis.range(22, 88).title("Years").fixed(true)));
  }
}
