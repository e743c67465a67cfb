package org.verdash.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house, from left to right, and whom each may use. */
final class Street {
  /**
   * One module.
   *
   * @param packages below the root, each with its sub-packages
   * @param uses names of rooms
   */
  record Room(String name, Set<String> packages, Set<String> uses) {
    String[] in(String root) {
      return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }
  }

  static final List<Room> ROOMS =
      List.of(
          new Room("wire", Set.of("wire"), Set.of()),
          new Room("state", Set.of("state"), Set.of("wire")),
          new Room("postgres", Set.of("postgres"), Set.of("wire", "state")),
          new Room("api", Set.of("json", "app", "component"), Set.of()),
          new Room("contract", Set.of("contract"), Set.of("wire")),
          new Room("figure-generator", Set.of("schema"), Set.of("api")),
          new Room("figures", Set.of("figure"), Set.of("api")),
          new Room("express", Set.of("figure.express"), Set.of("api", "figures")),
          new Room("generator", Set.of("generator"), Set.of("api")),
          new Room(
              "components", Set.of("html", "dcc", "table", "bundle"), Set.of("api", "figures")),
          new Room("runtime", Set.of("runtime"), Set.of("state", "api", "contract", "components")),
          new Room("testing", Set.of("testing"), Set.of("api", "contract", "runtime")),
          new Room("gateway", Set.of("gateway"), Set.of("state", "contract")),
          new Room(
              "launcher",
              Set.of("launcher"),
              Set.of(
                  "state",
                  "postgres",
                  "api",
                  "contract",
                  "generator",
                  "components",
                  "figures",
                  "runtime",
                  "gateway")),
          new Room("demos", Set.of("demos"), Set.of("api", "components", "figures", "express")),
          new Room(
              "benchmarks",
              Set.of("benchmarks"),
              Set.of(
                  "postgres",
                  "figures",
                  "express",
                  "api",
                  "contract",
                  "components",
                  "runtime",
                  "testing",
                  "gateway",
                  "launcher")));

  private Street() {}

  /** The room of a package below the root: that with the longest name that fits. */
  static Optional<Room> roomOf(String root, String inPackage) {
    return ROOMS.stream()
        .filter(room -> length(root, room, inPackage) > 0)
        .max(Comparator.comparingInt(room -> length(root, room, inPackage)));
  }

  private static int length(String root, Room room, String inPackage) {
    return room.packages().stream()
        .map(name -> root + "." + name)
        .filter(name -> (inPackage + ".").startsWith(name + "."))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** The packages of the named rooms, as ArchUnit writes them. */
  static String[] packages(String root, String... names) {
    Set<String> wanted = Set.of(names);
    return packages(root, ROOMS.stream().filter(room -> wanted.contains(room.name())));
  }

  static String[] allPackages(String root) {
    return packages(root, ROOMS.stream());
  }

  /** The room's own packages and those of the rooms that it uses. */
  static String[] known(String root, Room room) {
    return packages(
        root,
        ROOMS.stream().filter(other -> other.equals(room) || room.uses().contains(other.name())));
  }

  private static String[] packages(String root, Stream<Room> rooms) {
    return rooms.flatMap(room -> Stream.of(room.in(root))).toArray(String[]::new);
  }
}
