package org.verdash.json;

/** A value that cannot be written as JSON; the message names component, property and Java type. */
public final class UnwritableValueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String place;
  private final String problem;

  private UnwritableValueException(String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
    this.problem = problem;
  }

  /** For a Java type that has no JSON form. */
  public static UnwritableValueException of(Object value) {
    return because("a " + value.getClass().getName() + " cannot be written as JSON");
  }

  /** For anything else, told as a sentence. */
  public static UnwritableValueException because(String problem) {
    return new UnwritableValueException("", problem);
  }

  /** The same, found at a place such as {@code sales.figure}; the innermost place wins. */
  public UnwritableValueException at(String where) {
    return place.isEmpty() ? new UnwritableValueException(where, problem) : this;
  }
}
