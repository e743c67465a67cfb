package org.verdash.broken.statics;

/** One value for every app of the process. */
final class Variable {
  static int count;

  private Variable() {}
}
