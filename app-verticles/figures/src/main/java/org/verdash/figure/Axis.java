package org.verdash.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** An axis. */
public final class Axis extends Part<Axis> {
  static final Axis EMPTY = new Axis(Map.of());

  private Axis(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Axis of(Map<String, @Nullable Object> changed) {
    return new Axis(changed);
  }

  /** Its title. */
  public Axis title(String text) {
    return with("title", Map.of("text", text));
  }

  /** What it measures; without it plotly guesses from the values. */
  public Axis scale(Scale scale) {
    return with("type", scale);
  }

  /** What it shows; on a logarithmic axis these are exponents. */
  public Axis range(double from, double to) {
    return with("range", List.of(from, to));
  }

  /** What it shows. */
  public Axis range(LocalDate from, LocalDate to) {
    return with("range", List.of(from, to));
  }

  /** How numbers and dates are written, as d3 says it: {@code .1f}, {@code %b %Y}. */
  public Axis tickFormat(String d3) {
    return with("tickformat", d3);
  }

  /** How numbers and dates are written under the pointer, as d3 says it. */
  public Axis hoverFormat(String d3) {
    return with("hoverformat", d3);
  }

  /** Stands before each number. */
  public Axis prefix(String text) {
    return with("tickprefix", text);
  }

  /** Stands behind each number. */
  public Axis suffix(String text) {
    return with("ticksuffix", text);
  }

  /** Distance between ticks. */
  public Axis step(double distance) {
    return with("dtick", distance);
  }

  /** Whether lines of a grid are drawn. */
  public Axis grid(boolean value) {
    return with("showgrid", value);
  }

  /** Whether a line is drawn at zero. */
  public Axis zeroLine(boolean value) {
    return with("zeroline", value);
  }

  /** Whether it is drawn at all. */
  public Axis visible(boolean value) {
    return with("visible", value);
  }

  /** Whether it refuses to zoom. */
  public Axis fixed(boolean value) {
    return with("fixedrange", value);
  }

  /** The order of categories. */
  public Axis order(List<String> categories) {
    return with("categoryarray", categories);
  }

  /** Reversed, so that it starts at the top or at the right. */
  public Axis reversed() {
    return with("autorange", "reversed");
  }

  /** On the other side, over the axis of another name, such as {@code y}. */
  public Axis over(String axis) {
    return with("overlaying", axis).with("side", axis.startsWith("x") ? "top" : "right");
  }

  /** Whether a small chart below it shows and moves the range. */
  public Axis rangeSlider(boolean value) {
    return with("rangeslider", Map.of("visible", value));
  }

  /** What an axis measures. */
  public enum Scale implements JsonValue {
    /** Numbers. */
    LINEAR,
    /** Numbers by their size. */
    LOG,
    /** Time. */
    DATE,
    /** Names. */
    CATEGORY;

    @Override
    public void write(JsonWriter out) {
      out.text(Names.lower(this));
    }
  }
}
