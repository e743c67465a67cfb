package org.verdash.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short words for the axes of a chart, beside plotly's own.
 *
 * @param <S> the axis itself
 */
public abstract class Axis<S extends Axis<S>> extends Part<S> {
  Axis(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** What it measures; without it plotly guesses from the values. */
  public S scale(AxisType scale) {
    return with("type", scale);
  }

  /** Stands before each number. */
  public S prefix(String text) {
    return with("tickprefix", text);
  }

  /** Stands behind each number. */
  public S suffix(String text) {
    return with("ticksuffix", text);
  }

  /** Distance between ticks. */
  public S step(double distance) {
    return with("dtick", distance);
  }

  /** Whether lines of a grid are drawn. */
  public S grid(boolean value) {
    return with("showgrid", value);
  }

  /** Whether it refuses to zoom. */
  public S fixed(boolean value) {
    return with("fixedrange", value);
  }

  /** The order of categories. */
  public S order(List<String> categories) {
    return with("categoryorder", "array").with("categoryarray", categories);
  }

  /** Reversed, so that it starts at the top or at the right. */
  public S reversed() {
    return with("autorange", "reversed");
  }

  /** On the other side, over the axis of another name, such as {@code y}. */
  public S over(String axis) {
    return with("overlaying", axis).with("side", axis.startsWith("x") ? "top" : "right");
  }

  /** Whether a small chart below it shows and moves the range. */
  public S rangeSlider(boolean value) {
    return with("rangeslider", Map.of("visible", value));
  }
}
