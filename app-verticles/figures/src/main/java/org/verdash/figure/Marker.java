package org.verdash.figure;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How points, bars and slices are drawn. */
public final class Marker extends Part<Marker> {
  static final Marker EMPTY = new Marker(Map.of());

  private Marker(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Marker of(Map<String, @Nullable Object> changed) {
    return new Marker(changed);
  }

  /** Colour as CSS writes it. */
  public Marker color(String css) {
    return with("color", css);
  }

  /** A number for each, which the colour scale turns into a colour. */
  public Marker colors(Data numbers) {
    return with("color", numbers);
  }

  /** A colour for each, as CSS writes it. */
  public Marker colors(String... css) {
    return with("color", Data.of(css));
  }

  /** Turns numbers into colours. */
  public Marker colorScale(ColorScale scale) {
    return with("colorscale", scale);
  }

  /** Whether a colour bar explains the scale. */
  public Marker showScale(boolean value) {
    return with("showscale", value);
  }

  /** Title of the colour bar. */
  public Marker colorBar(String title) {
    return with("colorbar", ColorScale.bar(title));
  }

  /** Numbers at the ends of the colour scale. */
  public Marker range(double lowest, double highest) {
    return with("cmin", lowest).with("cmax", highest);
  }

  /** Size in pixels. */
  public Marker size(double pixels) {
    return with("size", pixels);
  }

  /** A size for each; see {@link #area} for what it means. */
  public Marker sizes(Data numbers) {
    return with("size", numbers);
  }

  /** Sizes are areas, so that the largest number is drawn {@code pixels} wide. */
  public Marker area(double largest, double pixels) {
    return with("sizemode", "area").with("sizeref", 2 * largest / (pixels * pixels));
  }

  /** The smallest size that is drawn. */
  public Marker smallest(double pixels) {
    return with("sizemin", pixels);
  }

  /** Opacity from 0 to 1. */
  public Marker opacity(double value) {
    return with("opacity", value);
  }

  /** Shape of a point, such as {@code diamond}. */
  public Marker symbol(String name) {
    return with("symbol", name);
  }

  /** The outline. */
  public Marker line(UnaryOperator<Line> change) {
    return with("line", change.apply(part("line", Line.EMPTY)));
  }
}
