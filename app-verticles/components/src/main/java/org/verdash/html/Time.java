package org.verdash.html;

/** A point in time, {@code <time>}; made by {@link Html#time}. */
public final class Time extends HtmlContainer<Time> {
  Time() {
    super("Time");
  }

  /** The time as machines read it, such as {@code 2026-11-21}. */
  public Time dateTime(String value) {
    return put("dateTime", value);
  }
}
