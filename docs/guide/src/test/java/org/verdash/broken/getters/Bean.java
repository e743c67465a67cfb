package org.verdash.broken.getters;

/** A value that hides behind a getter. */
final class Bean {
  public String getName() {
    return "bean";
  }
}
