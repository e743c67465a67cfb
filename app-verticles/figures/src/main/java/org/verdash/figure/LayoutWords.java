package org.verdash.figure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Short words for the layout, beside plotly's own. */
abstract class LayoutWords<S extends LayoutWords<S>> extends Part<S> {
  LayoutWords(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** A second vertical axis, {@code y2}; say over what it lies. */
  public S yAxis2(UnaryOperator<YAxis> change) {
    return with("yaxis2", change.apply(part("yaxis2", YAxis.EMPTY)));
  }

  /** Room around the chart, in pixels. */
  public S margin(int top, int right, int bottom, int left) {
    return with("margin", Ordered.of("t", top, "r", right, "b", bottom, "l", left));
  }

  /** Colours of the traces in turn, as CSS writes them. */
  public S colors(String... css) {
    return with("colorway", List.of(css));
  }

  /** While this stays the same, zoom and hidden traces stay too. */
  public S keep(Object revision) {
    return with("uirevision", revision);
  }

  /** A new figure moves there from the old one in this time. */
  public S transition(Duration time) {
    return with("transition", Map.of("duration", time.toMillis(), "easing", "cubic-in-out"));
  }

  /** How everything looks that does not say otherwise. */
  public S template(Template template) {
    return with("template", template);
  }
}
