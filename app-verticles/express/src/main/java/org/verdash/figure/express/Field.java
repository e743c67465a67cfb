package org.verdash.figure.express;

/**
 * A column of an option as the trace takes it.
 *
 * @param reference how the text under the pointer refers to it
 * @param numbers whether it must have numbers
 */
record Field(String option, String attribute, String reference, boolean numbers) {
  static final Field X = of("x");
  static final Field Y = of("y");
  static final Field SIZE = new Field("size", "marker.size", "%{marker.size}", true);
  static final Field TEXT = of("text");
  static final Field LOCATIONS = new Field("locations", "locations", "%{location}", false);

  static Field of(String option) {
    return new Field(option, option, "%{" + option + "}", false);
  }

  Field ofNumbers() {
    return new Field(option, attribute, reference, true);
  }
}
