package org.verdash.demos.flights;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.app.UserMessage;
import org.verdash.demos.data.Csv;

/**
 * A year of flights. Immutable.
 *
 * @param airports by their code, those from which anybody flew
 * @param routes the busiest first
 */
record Network(Map<String, Airport> airports, List<Route> routes) {
  /**
   * One airport.
   *
   * @param code three letters
   * @param name its name
   * @param city the city, and its state
   * @param longitude degrees
   * @param latitude degrees
   */
  record Airport(String code, String name, String city, double longitude, double latitude) {
    private static Airport read(Csv.Row row) {
      return new Airport(
          row.text("iata"),
          row.text("name"),
          row.text("city") + ", " + row.text("state"),
          row.number("longitude"),
          row.number("latitude"));
    }
  }

  /**
   * Two airports between which people fly.
   *
   * @param from the one whose code comes first
   * @param to the other
   * @param flights in the year, both ways
   */
  record Route(String from, String to, int flights) {
    boolean touches(String code) {
      return from.equals(code) || to.equals(code);
    }

    /** The airport at the other end. */
    String other(String code) {
      return from.equals(code) ? to : from;
    }
  }

  Network {
    airports = Map.copyOf(airports);
    routes = List.copyOf(routes);
  }

  static Network read() {
    Map<List<String>, Integer> flights = new HashMap<>();
    Csv.read(
        Flights.class,
        "flights-airport.csv",
        row ->
            flights.merge(
                List.of(row.text("origin"), row.text("destination")).stream().sorted().toList(),
                Integer.parseInt(row.text("count")),
                Integer::sum));
    Set<String> used = new HashSet<>();
    flights.keySet().forEach(used::addAll);
    return new Network(
        Csv.read(Flights.class, "airports.csv", Airport::read).stream()
            .filter(airport -> used.contains(airport.code()))
            .collect(toMap(Airport::code, airport -> airport)),
        flights.entrySet().stream()
            .map(e -> new Route(e.getKey().get(0), e.getKey().get(1), e.getValue()))
            .sorted(comparingInt(Route::flights).reversed().thenComparing(Route::from))
            .toList());
  }

  /** Routes with at least so many flights, the busiest first. */
  List<Route> busy(int flights) {
    return routes.stream().takeWhile(route -> route.flights() >= flights).toList();
  }

  /** All routes of an airport, the busiest first. */
  List<Route> of(String code) {
    return routes.stream().filter(route -> route.touches(code)).toList();
  }

  /** Flights from and to an airport. */
  int flights(String code) {
    return of(code).stream().mapToInt(Route::flights).sum();
  }

  /** The airport of a code; the person is told when there is none. */
  Airport airport(String code) {
    Airport airport = airports.get(code);
    if (airport == null) {
      throw new UserMessage("There is no airport " + code + ".");
    }
    return airport;
  }
}
