package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** How a line is drawn. */
public final class Line extends Part<Line> {
  static final Line EMPTY = new Line(Map.of());

  private Line(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Line of(Map<String, @Nullable Object> changed) {
    return new Line(changed);
  }

  /** Colour as CSS writes it. */
  public Line color(String css) {
    return with("color", css);
  }

  /** Width in pixels. */
  public Line width(double pixels) {
    return with("width", pixels);
  }

  /** A width in pixels for each, as outlines of points can have it. */
  public Line widths(Data pixels) {
    return with("width", pixels);
  }

  /** How it is broken up. */
  public Line dash(Dash style) {
    return with("dash", style);
  }

  /** How it runs between points. */
  public Line shape(Shape shape) {
    return with("shape", shape);
  }

  /** How a line is broken up. */
  public enum Dash implements JsonValue {
    /** Not at all. */
    SOLID,
    /** Into dots. */
    DOT,
    /** Into dashes. */
    DASH,
    /** Into long dashes. */
    LONGDASH,
    /** Into dashes and dots. */
    DASHDOT;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.lower(this));
    }
  }

  /** How a line runs between points. */
  public enum Shape implements JsonValue {
    /** Straight. */
    LINEAR,
    /** In a curve. */
    SPLINE,
    /** In steps at the second point. */
    HV,
    /** In steps at the first point. */
    VH;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.lower(this));
    }
  }
}
