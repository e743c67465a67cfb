package org.verdash.demos.flights;

import static java.util.Comparator.comparing;
import static org.verdash.demos.flights.Flights.AIRPORT;
import static org.verdash.demos.flights.Flights.ARRANGEMENT;
import static org.verdash.demos.flights.Flights.BUSY;
import static org.verdash.demos.flights.Flights.COUNT;
import static org.verdash.demos.flights.Flights.ELEMENTS;
import static org.verdash.demos.flights.Flights.FACTS;
import static org.verdash.demos.flights.Flights.NAME;
import static org.verdash.demos.flights.Flights.ROUTES;
import static org.verdash.html.Html.dd;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.dl;
import static org.verdash.html.Html.dt;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.dcc.Dropdown;
import org.verdash.demos.cytoscape.Cytoscape;
import org.verdash.demos.flights.Drawing.Arrangement;
import org.verdash.demos.flights.Flights.Row;
import org.verdash.demos.flights.Network.Airport;
import org.verdash.demos.flights.Network.Route;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** What the page shows before anything is chosen. */
final class FlightsPage {
  private static final List<Integer> BUSY_ROUTES = List.of(15_000, 10_000, 8_000, 5_000);

  private FlightsPage() {}

  static Component of(Network network) {
    return Html.main(
        header(
            h1("A year of flights"),
            p("Airports of the United States in 2008. Tap one to see where people fly from it.")),
        section(
                field("Routes", BUSY.id(), busy()),
                field("Arranged as", ARRANGEMENT.id(), arrangements()),
                field("Airport", AIRPORT.id(), airports(network)))
            .className("controls"),
        section(
            h2("Airports and routes").id("network-title"),
            p().id(COUNT.id()),
            div(graph())
                .className("network")
                .role("img")
                .aria("labelledby", ComponentId.of("network-title"))
                .aria("describedby", COUNT.id())),
        section(h2("").id(NAME.id()), dl().id(FACTS.id()).className("facts"), table()),
        footer(p("Data: U.S. Bureau of Transportation Statistics, by way of vega-datasets.")));
  }

  private static Component field(String name, ComponentId id, Component control) {
    return div(label(name).forId(id), control).className("field");
  }

  private static Component busy() {
    return Dropdown.of(BUSY)
        .options(BUSY_ROUTES, flights -> number(flights) + " flights or more")
        .value(10_000)
        .clearable(false)
        .searchable(false);
  }

  private static Component arrangements() {
    return Dropdown.of(ARRANGEMENT)
        .options(List.of(Arrangement.values()), Arrangement::label)
        .value(Arrangement.MAP)
        .clearable(false)
        .searchable(false);
  }

  private static Component airports(Network network) {
    List<String> codes =
        network.airports().values().stream()
            .sorted(comparing(Airport::city))
            .map(Airport::code)
            .toList();
    return Dropdown.of(AIRPORT)
        .options(codes, code -> network.airport(code).city() + " (" + code + ")")
        .value("ATL")
        .clearable(false);
  }

  // What a finger or a wheel does beside the points belongs to the page.
  private static Component graph() {
    return Cytoscape.of()
        .id(ELEMENTS.id())
        .elements(List.of())
        .stylesheet(Drawing.styles("ATL"))
        .layout(Arrangement.MAP.layout())
        .userPanningEnabled(false)
        .userZoomingEnabled(false)
        .boxSelectionEnabled(false)
        .style("width", "100%")
        .style("height", "100%");
  }

  private static Component table() {
    return DataTable.of(ROUTES)
        .column("To", Row::to)
        .column("Flights", Row::flights, column -> column.format(",d"))
        .column("A day", Row::daily, column -> column.format(".1f"))
        .pageSize(8)
        .sortable()
        .cellSelectable(false)
        .pageLook();
  }

  static String count(List<Route> routes, int busy) {
    long airports = routes.stream().flatMap(r -> Stream.of(r.from(), r.to())).distinct().count();
    return "%d airports, and %d routes with at least %s flights, both ways taken together."
        .formatted(airports, routes.size(), number(busy));
  }

  static List<Component> facts(Network network, String code) {
    List<Route> routes = network.of(code);
    Airport airport = network.airport(code);
    int flights = network.flights(code);
    return List.of(
        fact("Airport", code, airport.name()),
        fact("Flights", number(flights), "in the year, there and back"),
        fact("A day", number(Math.round(flights / 366.0)), "of which half leave"),
        fact("Destinations", number(routes.size()), "without changing planes"));
  }

  private static Component fact(String name, String value, String note) {
    return div(dt(name), dd(value), dd(note));
  }

  private static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
