package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for the legend, beside plotly's own. */
abstract class LegendWords<S extends LegendWords<S>> extends Part<S> {
  LegendWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** In a row above the chart, at its left. */
  public S above() {
    return with("orientation", "h").with("x", 0).with("y", 1.02).with("yanchor", "bottom");
  }

  /** In a row below the chart, at its left. */
  public S below() {
    return with("orientation", "h").with("x", 0).with("y", -0.2).with("yanchor", "top");
  }

  /** At a place of the chart, where 0 is left or bottom and 1 is right or top. */
  public S at(double x, double y) {
    return with("x", x).with("y", y);
  }
}
