package org.verdash.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series of values and how it is drawn. Immutable: each setter gives a new trace. The classes of
 * traces are made from plotly's own schema when Verdash is built.
 *
 * @param <S> the trace itself
 */
public abstract class Trace<S extends Trace<S>> extends Part<S> {
  Trace(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** Its name in the legend. */
  public S name(String text) {
    return with("name", text);
  }

  /** Something for each value that comes back with clicks, such as a key. */
  public S customData(List<? extends @Nullable Object> values) {
    return with("customdata", values);
  }

  /** A stable name for each value, so that animations follow it. */
  public S ids(List<? extends @Nullable Object> names) {
    return with("ids", names);
  }

  static Map<String, @Nullable Object> type(String name) {
    return Map.of("type", name);
  }
}
