package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short words for bars, beside plotly's own. */
abstract class BarWords<S extends BarWords<S>> extends Trace<S> {
  BarWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** Bars that lie; {@code x} then holds the lengths. */
  public S horizontal() {
    return with("orientation", "h");
  }
}
