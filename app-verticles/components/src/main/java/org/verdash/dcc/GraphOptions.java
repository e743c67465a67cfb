package org.verdash.dcc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.component.Shape;
import org.verdash.component.Styled;

/**
 * Sets plotly's own options one by one.
 *
 * @param <S> the builder itself
 */
public abstract class GraphOptions<S extends GraphOptions<S>> extends Styled<S> {
  private Map<String, Object> config = Map.of();

  GraphOptions(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /** Sets one of plotly's own options, such as {@code scrollZoom}. */
  public S config(String name, @Nullable Object value) {
    config = Shape.with(config, name, value);
    return put("config", config);
  }

  /** Whether plotly's tool bar shows; without it while the pointer is over the chart. */
  public S toolBar(boolean value) {
    return config("displayModeBar", value);
  }

  /** Whether the chart answers the pointer at all. */
  public S interactive(boolean value) {
    return config("staticPlot", !value);
  }
}
