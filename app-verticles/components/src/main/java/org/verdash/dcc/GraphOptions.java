package org.verdash.dcc;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.component.Styled;
import org.verdash.figure.Config;

/**
 * Sets plotly's own options.
 *
 * @param <S> the builder itself
 */
public abstract class GraphOptions<S extends GraphOptions<S>> extends Styled<S> {
  private Config config = Config.of();

  GraphOptions(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /**
   * Changes plotly's own options, all of which its schema names:
   *
   * <pre>{@code
   * Graph.of(CHART).config(c -> c.scrollZoom(true).displayLogo(false))
   * }</pre>
   */
  public S config(UnaryOperator<Config> change) {
    return config(change.apply(config));
  }

  /** Sets all of plotly's own options. */
  public S config(Config value) {
    config = value;
    return put("config", value);
  }

  /** Sets one of plotly's own options by plotly's name, such as {@code scrollZoom}. */
  public S config(String name, @Nullable Object value) {
    return config(config.with(name, value));
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
