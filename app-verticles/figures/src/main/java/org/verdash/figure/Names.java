package org.verdash.figure;

import java.util.Locale;

/** Spells constants as plotly does. */
final class Names {
  private Names() {}

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String spaced(Enum<?> constant) {
    return lower(constant).replace('_', ' ');
  }

  static String joined(Enum<?> constant) {
    return lower(constant).replace('_', '+');
  }
}
