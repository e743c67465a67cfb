package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in a chart. */
public final class Annotation extends Part<Annotation> {
  static final Annotation EMPTY = new Annotation(Map.of());

  private Annotation(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Annotation of(Map<String, @Nullable Object> changed) {
    return new Annotation(changed);
  }

  /** A text at a place of the axes, with an arrow that points there. */
  public static Annotation at(Object x, Object y, String text) {
    return EMPTY.with("x", x).with("y", y).with("text", text);
  }

  /** A text at a place of the chart, where 0 is left or bottom and 1 is right or top. */
  public static Annotation inside(double x, double y, String text) {
    Annotation there = EMPTY.with("xref", "paper").with("yref", "paper").arrow(false);
    return there.with("x", x).with("y", y).with("text", text);
  }

  /** Whether an arrow points at the place. */
  public Annotation arrow(boolean value) {
    return with("showarrow", value);
  }

  /** Size of the letters. */
  public Annotation size(double pixels) {
    return with("font", Map.of("size", pixels));
  }

  /** How far the text stands from the place, in pixels to the right and down. */
  public Annotation offset(double right, double down) {
    return with("ax", right).with("ay", down);
  }
}
