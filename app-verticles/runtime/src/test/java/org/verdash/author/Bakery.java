package org.verdash.author;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Code of an author, outside Verdash's own packages. */
public final class Bakery {
  private Bakery() {}

  /** Fails in the JDK, called by a lambda. */
  public static LocalDate opening(String text) {
    Supplier<LocalDate> day = () -> LocalDate.parse(text);
    return day.get();
  }
}
