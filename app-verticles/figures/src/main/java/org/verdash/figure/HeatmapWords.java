package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for heatmaps, beside plotly's own. */
abstract class HeatmapWords<S extends HeatmapWords<S>> extends Trace<S> {
  HeatmapWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** Title of the colour bar. */
  public S colorBar(String title) {
    return with("colorbar", part("colorbar", ColorBar.EMPTY).title(title));
  }

  /** Room between cells. */
  public S gap(double pixels) {
    return with("xgap", pixels).with("ygap", pixels);
  }

  /** Numbers at the ends of the colour scale. */
  public S range(double lowest, double highest) {
    return with("zmin", lowest).with("zmax", highest);
  }
}
