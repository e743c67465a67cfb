package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for histograms, beside plotly's own. */
abstract class HistogramWords<S extends HistogramWords<S>> extends Trace<S> {
  HistogramWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** At most so many bars. */
  public S bins(int most) {
    return with("nbinsx", most);
  }

  /** Bars of this width, from one value to another. */
  public S bins(double start, double end, double width) {
    return with("xbins", Ordered.of("start", start, "end", end, "size", width));
  }
}
