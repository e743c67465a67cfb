package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Points, lines, or both, and the area below a line. */
public final class Scatter extends Trace<Scatter> {
  private static final Scatter EMPTY = new Scatter(type("scatter"));

  private Scatter(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Scatter of(Map<String, @Nullable Object> changed) {
    return new Scatter(changed);
  }

  /** Values against values. */
  public static Scatter of(Data x, Data y) {
    return EMPTY.with("x", x).with("y", y);
  }

  /** Values against values. */
  public static Scatter of(double[] x, double[] y) {
    return of(Data.of(x), Data.of(y));
  }

  /** Values against values. */
  public static Scatter of(List<?> x, double[] y) {
    return of(Data.of(x), Data.of(y));
  }

  /** Values against values. */
  public static Scatter of(List<?> x, List<? extends Number> y) {
    return of(Data.of(x), Data.of(y));
  }

  /** What is drawn; without it lines, and points when they are few. */
  public Scatter mode(Mode mode) {
    return with("mode", mode);
  }

  /** How the line is drawn. */
  public Scatter line(UnaryOperator<Line> change) {
    return with("line", change.apply(part("line", Line.EMPTY)));
  }

  /** How the points are drawn. */
  public Scatter marker(UnaryOperator<Marker> change) {
    return with("marker", change.apply(part("marker", Marker.EMPTY)));
  }

  /** The area that is filled. */
  public Scatter fill(Fill area) {
    return with("fill", area);
  }

  /** Colour of the area, as CSS writes it. */
  public Scatter fillColor(String css) {
    return with("fillcolor", css);
  }

  /** Stacks it on the other traces of the group. */
  public Scatter stack(String group) {
    return with("stackgroup", group);
  }

  /** Whether the line runs across gaps. */
  public Scatter connectGaps(boolean value) {
    return with("connectgaps", value);
  }

  /** Where texts stand, such as {@code top center}. */
  public Scatter textPosition(String place) {
    return with("textposition", place);
  }

  /** What is drawn. */
  public enum Mode implements JsonValue {
    /** Lines. */
    LINES,
    /** Points. */
    MARKERS,
    /** Texts. */
    TEXT,
    /** Lines and points. */
    LINES_MARKERS,
    /** Points and texts. */
    MARKERS_TEXT,
    /** Lines and texts. */
    LINES_TEXT,
    /** Lines, points and texts. */
    LINES_MARKERS_TEXT,
    /** Nothing, which leaves the area. */
    NONE;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.joined(this));
    }
  }

  /** The area that is filled. */
  public enum Fill implements JsonValue {
    /** None. */
    NONE,
    /** Down to zero. */
    TOZEROY,
    /** Across to zero. */
    TOZEROX,
    /** Down to the trace before. */
    TONEXTY,
    /** Across to the trace before. */
    TONEXTX,
    /** Inside the line itself. */
    TOSELF;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.lower(this));
    }
  }
}
