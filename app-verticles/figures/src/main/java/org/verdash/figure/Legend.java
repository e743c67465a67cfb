package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the legend stands. */
public final class Legend extends Part<Legend> {
  static final Legend EMPTY = new Legend(Map.of());

  private Legend(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Legend of(Map<String, @Nullable Object> changed) {
    return new Legend(changed);
  }

  /** In a row above the chart, at its left. */
  public Legend above() {
    return with("orientation", "h").with("x", 0).with("y", 1.02).with("yanchor", "bottom");
  }

  /** In a row below the chart, at its left. */
  public Legend below() {
    return with("orientation", "h").with("x", 0).with("y", -0.2).with("yanchor", "top");
  }

  /** At a place of the chart, where 0 is left or bottom and 1 is right or top. */
  public Legend at(double x, double y) {
    return with("x", x).with("y", y);
  }

  /** Its title. */
  public Legend title(String text) {
    return with("title", Map.of("text", text));
  }
}
