package org.verdash.demos.postcard;

/** A picture that a card can have; its file is among the app's assets. */
enum View {
  HARBOUR("The harbour", "Sailing boats in a harbour at sunset"),
  MOUNTAINS("The mountains", "A lake below snowy mountains"),
  CITY("The city at night", "Lit windows of towers under a full moon");

  final String title;
  final String description;

  View(String title, String description) {
    this.title = title;
    this.description = description;
  }

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".svg";
  }
}
