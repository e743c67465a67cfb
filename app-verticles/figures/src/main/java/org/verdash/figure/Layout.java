package org.verdash.figure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Everything of a figure that is not values: titles, axes, legend, size. */
public final class Layout extends Part<Layout> {
  static final Layout HOUSE = new Layout(Map.of()).with("template", HouseTemplate.INSTANCE);

  private Layout(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  static Layout read(Map<String, @Nullable Object> attributes) {
    return new Layout(attributes);
  }

  @Override
  Layout of(Map<String, @Nullable Object> changed) {
    return new Layout(changed);
  }

  /** Title above the chart. */
  public Layout title(String text) {
    return with("title", Map.of("text", text));
  }

  /** The horizontal axis. */
  public Layout xAxis(UnaryOperator<Axis> change) {
    return with("xaxis", change.apply(part("xaxis", Axis.EMPTY)));
  }

  /** The vertical axis. */
  public Layout yAxis(UnaryOperator<Axis> change) {
    return with("yaxis", change.apply(part("yaxis", Axis.EMPTY)));
  }

  /** A second vertical axis, {@code y2}; say over what it lies. */
  public Layout yAxis2(UnaryOperator<Axis> change) {
    return with("yaxis2", change.apply(part("yaxis2", Axis.EMPTY)));
  }

  /** The legend. */
  public Layout legend(UnaryOperator<Legend> change) {
    return with("legend", change.apply(part("legend", Legend.EMPTY)));
  }

  /** Whether there is a legend; without it when there are several traces. */
  public Layout showLegend(boolean value) {
    return with("showlegend", value);
  }

  /** Height in pixels. */
  public Layout height(int pixels) {
    return with("height", pixels);
  }

  /** Width in pixels; without it as wide as there is room. */
  public Layout width(int pixels) {
    return with("width", pixels);
  }

  /** Room around the chart, in pixels. */
  public Layout margin(int top, int right, int bottom, int left) {
    return with("margin", Ordered.of("t", top, "r", right, "b", bottom, "l", left));
  }

  /** What shows under the pointer. */
  public Layout hoverMode(HoverMode mode) {
    return with("hovermode", mode);
  }

  /** What dragging does. */
  public Layout dragMode(DragMode mode) {
    return with("dragmode", mode);
  }

  /** How several bars share a place. */
  public Layout barMode(BarMode mode) {
    return with("barmode", mode);
  }

  /** Texts in the chart. */
  public Layout annotations(Annotation... texts) {
    return with("annotations", List.of(texts));
  }

  /** Colours of the traces in turn, as CSS writes them. */
  public Layout colors(String... css) {
    return with("colorway", List.of(css));
  }

  /** While this stays the same, zoom and hidden traces stay too. */
  public Layout keep(Object revision) {
    return with("uirevision", revision);
  }

  /** A new figure moves there from the old one in this time. */
  public Layout transition(Duration time) {
    return with("transition", Map.of("duration", time.toMillis(), "easing", "cubic-in-out"));
  }

  /** What shows under the pointer. */
  public enum HoverMode implements JsonValue {
    /** The nearest value. */
    CLOSEST,
    /** All values at the same x. */
    X,
    /** All values at the same y. */
    Y,
    /** All values at the same x, in one box. */
    X_UNIFIED,
    /** All values at the same y, in one box. */
    Y_UNIFIED,
    /** Nothing. */
    NONE;

    @Override
    public void write(JsonWriter out) {
      if (this == NONE) {
        out.bool(false);
      } else {
        out.text(Names.spaced(this));
      }
    }
  }

  /** What dragging does. */
  public enum DragMode implements JsonValue {
    /** Shows a part. */
    ZOOM,
    /** Moves. */
    PAN,
    /** Selects in a box. */
    SELECT,
    /** Selects in a loop. */
    LASSO,
    /** Nothing. */
    NONE;

    @Override
    public void write(JsonWriter out) {
      if (this == NONE) {
        out.bool(false);
      } else {
        out.text(Names.lower(this));
      }
    }
  }

  /** How several bars share a place. */
  public enum BarMode implements JsonValue {
    /** Beside each other. */
    GROUP,
    /** On each other. */
    STACK,
    /** Over each other. */
    OVERLAY,
    /** On each other, negative ones below. */
    RELATIVE;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.lower(this));
    }
  }
}
