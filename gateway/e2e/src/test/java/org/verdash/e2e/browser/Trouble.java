package org.verdash.e2e.browser;

/**
 * Something that a page complained about.
 *
 * @param place address, and line where the browser tells it
 */
public record Trouble(Kind kind, String text, String place) {
  /** Where a trouble was seen. */
  public enum Kind {
    /** An error in the console; the browser also writes answers of status 400 and more there. */
    CONSOLE,
    /** An exception that nobody caught. */
    SCRIPT,
    /** The page's content security policy forbade something. */
    POLICY,
    /** A request that got no answer. */
    REQUEST
  }

  boolean says(String fragment) {
    return text.contains(fragment) || place.contains(fragment);
  }

  @Override
  public String toString() {
    return kind + " " + text + " (" + place + ")";
  }
}
