package org.verdash.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A matrix of numbers as colours. */
public final class Heatmap extends Trace<Heatmap> {
  private static final Heatmap EMPTY = new Heatmap(type("heatmap"));

  private Heatmap(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Heatmap of(Map<String, @Nullable Object> changed) {
    return new Heatmap(changed);
  }

  /**
   * A matrix, row by row.
   *
   * @throws IllegalArgumentException when the rows differ in length
   */
  public static Heatmap of(double[][] rows) {
    return EMPTY.with("z", rows);
  }

  /** A matrix, row by row; null is a gap. */
  public static Heatmap of(List<? extends List<? extends @Nullable Number>> rows) {
    return EMPTY.with("z", rows);
  }

  /** Places of the columns. */
  public Heatmap x(Data places) {
    return with("x", places);
  }

  /** Places of the rows. */
  public Heatmap y(Data places) {
    return with("y", places);
  }

  /** Turns numbers into colours. */
  public Heatmap colorScale(ColorScale scale) {
    return with("colorscale", scale);
  }

  /** Title of the colour bar. */
  public Heatmap colorBar(String title) {
    return with("colorbar", ColorScale.bar(title));
  }

  /** Whether a colour bar explains the scale. */
  public Heatmap showScale(boolean value) {
    return with("showscale", value);
  }

  /** Room between cells. */
  public Heatmap gap(double pixels) {
    return with("xgap", pixels).with("ygap", pixels);
  }

  /** Numbers at the ends of the colour scale. */
  public Heatmap range(double lowest, double highest) {
    return with("zmin", lowest).with("zmax", highest);
  }
}
