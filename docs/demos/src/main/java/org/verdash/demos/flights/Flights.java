package org.verdash.demos.flights;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.text;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Json;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.demos.cytoscape.Cytoscape;
import org.verdash.demos.cytoscape.Cytoscape.Elements;
import org.verdash.demos.cytoscape.Cytoscape.Layout;
import org.verdash.demos.cytoscape.Cytoscape.Stylesheet;
import org.verdash.demos.cytoscape.DashCytoscape;
import org.verdash.demos.flights.Drawing.Arrangement;
import org.verdash.demos.flights.Network.Route;
import org.verdash.table.DataTable;

/** A graph of points and lines: a tap on an airport shows where people fly from it. */
public final class Flights implements AppFactory {
  static final Prop<Integer> BUSY = Dropdown.value("busy", Type.INT);
  static final Prop<Arrangement> ARRANGEMENT =
      Dropdown.value("arrangement", Type.of(Arrangement.class));
  static final Prop<String> AIRPORT = Dropdown.value("airport");
  static final Prop<List<Elements>> ELEMENTS = Cytoscape.elements("network", Elements.TYPE.list());
  static final Prop<Layout> LAYOUT = Cytoscape.layout("network");
  static final Prop<List<Stylesheet>> STYLES = Cytoscape.stylesheet("network");
  static final Prop<Json> TAPPED = Cytoscape.tapNodeData("network");
  static final Prop<String> COUNT = text("count");
  static final Prop<String> NAME = text("name");
  static final Prop<List<Component>> FACTS = children("facts");
  static final Prop<List<Row>> ROUTES = DataTable.data("routes", Row.class);

  /**
   * A row of the table.
   *
   * @param to where people fly, and its airport
   * @param flights in the year, both ways
   * @param daily flights on a day
   */
  record Row(String to, int flights, double daily) {
    static Row of(Network network, Route route, String from) {
      String code = route.other(from);
      String to = network.airport(code).city() + " (" + code + ")";
      return new Row(to, route.flights(), route.flights() / 366.0);
    }
  }

  @Override
  public App create(AppHost host) {
    return app(Network.read());
  }

  static App app(Network network) {
    return App.named("flights")
        .title("A year of flights")
        .description("Airports and the routes between them: tap one to see where it takes you.")
        .picture("picture.svg")
        .assets(Flights.class)
        .library(DashCytoscape.LIBRARY)
        .source("Flights.java", "FlightsPage.java", "Drawing.java", "Network.java")
        .retryable()
        .track(BUSY, ARRANGEMENT, AIRPORT)
        .layout(FlightsPage.of(network))
        .callback(LAYOUT, ARRANGEMENT, (arrangement, ctx) -> arrangement.layout())
        .callback(
            STYLES, AIRPORT, (airport, ctx) -> Drawing.styles(network.airport(airport).code()))
        .callback(
            on(BUSY)
                .run(
                    (busy, ctx) -> {
                      List<Route> routes = network.busy(busy);
                      ctx.set(ELEMENTS, Drawing.elements(network, routes));
                      ctx.set(COUNT, FlightsPage.count(routes, busy));
                    },
                    ELEMENTS,
                    COUNT),
            on(TAPPED)
                .notAtStart()
                .run(
                    (tapped, ctx) -> ctx.set(AIRPORT, tapped.get("id", Type.TEXT).orElseThrow()),
                    AIRPORT),
            on(AIRPORT).run((airport, ctx) -> show(network, airport, ctx), NAME, FACTS, ROUTES))
        .build();
  }

  private static void show(Network network, String airport, Context ctx) {
    List<Route> routes = network.of(airport);
    ctx.set(NAME, network.airport(airport).city());
    ctx.set(FACTS, FlightsPage.facts(network, airport));
    ctx.set(ROUTES, routes.stream().map(route -> Row.of(network, route, airport)).toList());
  }
}
