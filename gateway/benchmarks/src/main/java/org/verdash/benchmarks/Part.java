package org.verdash.benchmarks;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be measured by itself. */
enum Part {
  /** Writing JSON. */
  JSON,
  /** One node: callbacks, layouts, bundles, neighbours. */
  CALLS,
  /** The gateway and the app in two JVMs. */
  NODES,
  /** Saved instances. */
  SAVED,
  /** A node that is watched. */
  METRICS,
  /** How soon an installed node serves. */
  START;

  /**
   * The parts of a list such as {@code saved,start}; all of them for an empty one.
   *
   * @throws IllegalArgumentException when there is no such part
   */
  static Set<Part> of(String list) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : list.split(",", -1)) {
      if (!name.isBlank()) {
        parts.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
      }
    }
    return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
  }
}
