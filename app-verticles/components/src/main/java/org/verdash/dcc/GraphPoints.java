package org.verdash.dcc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Type;
import org.verdash.component.PlainTypes;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Points of a chart that were clicked, hovered or selected. Immutable.
 *
 * @param json all that plotly said, by its names
 */
public record GraphPoints(Map<String, Object> json) implements JsonValue {
  static final Type<GraphPoints> TYPE =
      Type.of("graph points", json -> new GraphPoints(PlainTypes.object(json)));

  /** The points; empty when plotly named none. */
  public List<Point> points() {
    if (!(json.get("points") instanceof List<?> items)) {
      return List.of();
    }
    return items.stream().map(item -> new Point(PlainTypes.object(item))).toList();
  }

  /** The first point. */
  public Optional<Point> first() {
    return points().stream().findFirst();
  }

  @Override
  public void write(JsonWriter out) {
    out.value(json);
  }

  /**
   * One point. Immutable.
   *
   * @param json all that plotly said, by its names
   */
  public record Point(Map<String, Object> json) implements JsonValue {
    /** The number of its trace, from 0. */
    public int trace() {
      return whole("curveNumber");
    }

    /** Its number in the trace, from 0. */
    public int index() {
      return whole(json.containsKey("pointNumber") ? "pointNumber" : "pointIndex");
    }

    /** Its x: a number, or text for a name or a date; null when the trace has none. */
    public @Nullable Object x() {
      return json.get("x");
    }

    /** Its y: a number, or text for a name or a date; null when the trace has none. */
    public @Nullable Object y() {
      return json.get("y");
    }

    /** Its text; null when the trace has none. */
    public @Nullable String text() {
      return json.get("text") instanceof String text ? text : null;
    }

    /** Its custom data; null when the trace has none. */
    public @Nullable Object customData() {
      return json.get("customdata");
    }

    /** The label of a slice; null when the trace has none. */
    public @Nullable String label() {
      return json.get("label") instanceof String text ? text : null;
    }

    private int whole(String name) {
      return json.get(name) instanceof Number number ? number.intValue() : -1;
    }

    @Override
    public void write(JsonWriter out) {
      out.value(json);
    }
  }
}
