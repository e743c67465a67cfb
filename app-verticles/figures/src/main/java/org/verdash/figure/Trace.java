package org.verdash.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series of values and how it is drawn. Immutable: each setter gives a new trace.
 *
 * @param <S> the trace itself
 */
public abstract sealed class Trace<S extends Trace<S>> extends Part<S>
    permits Scatter, Bar, Histogram, Heatmap, Box, Pie {
  Trace(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** Its name in the legend. */
  public S name(String text) {
    return with("name", text);
  }

  /** Opacity from 0 to 1. */
  public S opacity(double value) {
    return with("opacity", value);
  }

  /** Whether it stands in the legend. */
  public S showLegend(boolean value) {
    return with("showlegend", value);
  }

  /** Traces of one group are shown and hidden together. */
  public S legendGroup(String name) {
    return with("legendgroup", name);
  }

  /** What shows under the pointer, such as {@code %{x}: %{y:.1f}<extra></extra>}. */
  public S hoverTemplate(String template) {
    return with("hovertemplate", template);
  }

  /** A text for each value. */
  public S text(List<String> texts) {
    return with("text", texts);
  }

  /** Something for each value that comes back with clicks, such as a key. */
  public S customData(List<?> values) {
    return with("customdata", values);
  }

  /** A stable name for each value, so that animations follow it. */
  public S ids(List<String> names) {
    return with("ids", names);
  }

  /** The vertical axis it belongs to, such as {@code y2}. */
  public S yAxis(String name) {
    return with("yaxis", name);
  }

  /** The horizontal axis it belongs to, such as {@code x2}. */
  public S xAxis(String name) {
    return with("xaxis", name);
  }

  static Map<String, @Nullable Object> type(String name) {
    return Map.of("type", name);
  }
}
