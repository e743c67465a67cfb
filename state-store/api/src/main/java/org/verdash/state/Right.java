package org.verdash.state;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do with an instance; each right holds those before it. */
public enum Right {
  /** See its page and its history. */
  VIEW,
  /** Have callbacks run, whose changes are not saved. */
  INTERACT,
  /** Change it: callbacks save. */
  EDIT,
  /** Share, rename and delete it. */
  MANAGE;

  /** The right as it stands in messages and in JSON: its name in lower case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The right with this name in lower case; empty when there is none. */
  public static Optional<Right> of(String wire) {
    return Stream.of(values()).filter(right -> right.wire().equals(wire)).findFirst();
  }

  /** Whether it holds the other one. */
  public boolean holds(Right other) {
    return compareTo(other) >= 0;
  }
}
