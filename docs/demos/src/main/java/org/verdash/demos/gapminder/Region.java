package org.verdash.demos.gapminder;

import java.util.Arrays;

/** Regions of the world. */
enum Region {
  SOUTH_ASIA(0, "South Asia", "#c96a0a"),
  EUROPE(1, "Europe and Central Asia", "#3b7ddd"),
  AFRICA(2, "Sub-Saharan Africa", "#128aa0"),
  AMERICA(3, "America", "#17906c"),
  EAST_ASIA(4, "East Asia and Pacific", "#d1495b"),
  MIDDLE_EAST(5, "Middle East and North Africa", "#9067c6");

  private final int cluster;
  private final String label;
  private final String color;

  Region(int cluster, String label, String color) {
    this.cluster = cluster;
    this.label = label;
    this.color = color;
  }

  /** The region to which the data gave a number. */
  static Region of(int cluster) {
    return Arrays.stream(values())
        .filter(region -> region.cluster == cluster)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no region has the number " + cluster));
  }

  String label() {
    return label;
  }

  String color() {
    return color;
  }
}
