package org.verdash.demos.flights;

import static org.verdash.demos.cytoscape.Cytoscape.Name.CONCENTRIC;
import static org.verdash.demos.cytoscape.Cytoscape.Name.COSE;
import static org.verdash.demos.cytoscape.Cytoscape.Name.PRESET;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.verdash.demos.cytoscape.Cytoscape.Data;
import org.verdash.demos.cytoscape.Cytoscape.Elements;
import org.verdash.demos.cytoscape.Cytoscape.Layout;
import org.verdash.demos.cytoscape.Cytoscape.Name;
import org.verdash.demos.cytoscape.Cytoscape.Position;
import org.verdash.demos.cytoscape.Cytoscape.Stylesheet;
import org.verdash.demos.flights.Network.Airport;
import org.verdash.demos.flights.Network.Route;

/** The network as points and lines. */
final class Drawing {
  /** How the points can be laid out, by what a person calls it. */
  enum Arrangement {
    MAP("Map", PRESET),
    RINGS("Rings", CONCENTRIC),
    CIRCLE("Circle", Name.CIRCLE),
    SPRINGS("Springs", COSE);

    private final String label;
    private final Name name;

    Arrangement(String label, Name name) {
      this.label = label;
      this.name = name;
    }

    String label() {
      return label;
    }

    Layout layout() {
      return Layout.of(name).fit(true).padding(24).animate(false);
    }
  }

  private static final double DEGREE = 22;
  private static final double NARROWER = 0.78; // a degree of longitude, in the middle of the map

  private Drawing() {}

  /** The airports of some routes, and the routes. */
  static List<Elements> elements(Network network, List<Route> routes) {
    List<Elements> all = new ArrayList<>();
    routes.stream()
        .flatMap(route -> Stream.of(route.from(), route.to()))
        .distinct()
        .map(network::airport)
        .forEach(airport -> all.add(point(airport, network.flights(airport.code()))));
    routes.forEach(route -> all.add(line(route)));
    return all;
  }

  private static Elements point(Airport airport, int flights) {
    Data data = Data.of().id(airport.code()).label(airport.code()).with("flights", flights);
    return Elements.of().data(data).position(place(airport));
  }

  // Alaska and Hawaii stand where maps of the country have them: below California.
  private static Position place(Airport at) {
    boolean alaska = at.latitude() > 50;
    boolean hawaii = at.longitude() < -130 && !alaska;
    double longitude = alaska ? -118 + (at.longitude() + 150) * 0.3 : at.longitude();
    double latitude = alaska ? 26 + (at.latitude() - 61) * 0.3 : at.latitude();
    return Position.of()
        .x((hawaii ? longitude + 47 : longitude) * DEGREE * NARROWER)
        .y((hawaii ? latitude + 4 : latitude) * -DEGREE);
  }

  private static Elements line(Route route) {
    Data data =
        Data.of()
            .id(route.from() + '-' + route.to())
            .source(route.from())
            .target(route.to())
            .with("flights", route.flights());
    return Elements.of().data(data);
  }

  /** How points and lines look while an airport is chosen. */
  static List<Stylesheet> styles(String chosen) {
    return List.of(
        style(
            "node",
            Map.of(
                "label", "data(label)",
                "width", "mapData(flights, 0, 830000, 12, 52)",
                "height", "mapData(flights, 0, 830000, 12, 52)",
                "background-color", "#6fb7d6",
                "color", "#e8f1f5",
                "font-size", "mapData(flights, 0, 830000, 11, 20)",
                "text-valign", "bottom",
                "text-margin-y", 3,
                "text-outline-color", "#12252f",
                "text-outline-width", 2)),
        style(
            "edge",
            Map.of(
                "width", "mapData(flights, 5000, 27000, 1, 6)",
                "line-color", "#86a9b8",
                "opacity", 0.45,
                "curve-style", "haystack")),
        style(
            "edge[source = '%1$s'], edge[target = '%1$s']".formatted(chosen),
            Map.of("line-color", "#ffb84d", "opacity", 0.95)),
        style("#" + chosen, Map.of("background-color", "#ffb84d", "color", "#ffd591")),
        style(":active", Map.of("overlay-color", "#ffb84d", "overlay-opacity", 0.25)));
  }

  private static Stylesheet style(String selector, Map<String, Object> style) {
    return Stylesheet.of(selector, style);
  }
}
