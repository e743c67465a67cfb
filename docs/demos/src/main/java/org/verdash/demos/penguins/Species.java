package org.verdash.demos.penguins;

import java.util.Locale;

/** The three kinds of penguins, and what is worth knowing of each. */
enum Species {
  ADELIE(
      "Adelie",
      "#d9730d",
      "Named after the wife of the explorer whose expedition first described it. It breeds on all"
          + " three islands and mostly eats krill."),
  CHINSTRAP(
      "Chinstrap",
      "#9067c6",
      "The thin black band under its chin gave it its name. It climbs steep slopes to nest where"
          + " nobody else wants to."),
  GENTOO(
      "Gentoo",
      "#128aa0",
      "The largest of the three and the fastest swimmer of all penguins: 36 km/h, with a white"
          + " stripe over its head.");

  private final String label;
  private final String color;
  private final String story;

  Species(String label, String color, String story) {
    this.label = label;
    this.color = color;
    this.story = story;
  }

  static Species of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  String label() {
    return label;
  }

  String color() {
    return color;
  }

  String story() {
    return story;
  }
}
