package org.verdash.json;

import org.jspecify.annotations.Nullable;

/** A value that cannot be written as JSON; the message names component, property and Java type. */
public final class UnwritableValueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String place;
  private final String problem;
  // Only looked at by those who write, and never sent anywhere.
  private final transient @Nullable Object culprit;

  private UnwritableValueException(String place, String problem, @Nullable Object culprit) {
    super(place.isEmpty() ? problem : place + ": " + problem);
    this.place = place;
    this.problem = problem;
    this.culprit = culprit;
  }

  /** For a Java type that has no JSON form. */
  public static UnwritableValueException of(Object value) {
    return because("a " + value.getClass().getName() + " cannot be written as JSON");
  }

  /** For anything else, told as a sentence. */
  public static UnwritableValueException because(String problem) {
    return new UnwritableValueException("", problem, null);
  }

  /** For something that stands where it must not; each owner adds its place to the path. */
  public static UnwritableValueException misplaced(Object culprit, String problem) {
    return new UnwritableValueException("", problem, culprit);
  }

  /** What stands where it must not, or the innermost owner that has not told its place. */
  public @Nullable Object culprit() {
    return culprit;
  }

  /** The same inside an owner, whose place goes before the path so far. */
  public UnwritableValueException within(Object owner, String where) {
    String path = place.isEmpty() ? where : where + " > " + place;
    return new UnwritableValueException(path, problem, owner);
  }

  /** The same, found at a place such as {@code sales.figure}; the innermost place wins. */
  public UnwritableValueException at(String where) {
    return place.isEmpty() ? new UnwritableValueException(where, problem, culprit) : this;
  }
}
