package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for texts in a chart, beside plotly's own. */
abstract class AnnotationWords<S extends AnnotationWords<S>> extends Part<S> {
  AnnotationWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** A text at a place of the axes, with an arrow that points there. */
  public static Annotation at(Object x, Object y, String text) {
    return Annotation.EMPTY.x(x).y(y).text(text);
  }

  /** A text at a place of the chart, where 0 is left or bottom and 1 is right or top. */
  public static Annotation inside(double x, double y, String text) {
    return at(x, y, text).xRef("paper").yRef("paper").arrow(false);
  }

  /** Whether an arrow points at the place. */
  public S arrow(boolean value) {
    return with("showarrow", value);
  }

  /** Size of the letters. */
  public S size(double pixels) {
    return with("font", part("font", Font.EMPTY).with("size", pixels));
  }

  /** How far the text stands from the place, in pixels to the right and down. */
  public S offset(double right, double down) {
    return with("ax", right).with("ay", down);
  }
}
