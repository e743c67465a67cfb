package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short words for points that have a size for each value, beside plotly's own.
 *
 * @param <S> the part itself
 */
public abstract class Points<S extends Points<S>> extends Colored<S> {
  Points(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** A size for each; see {@link #area} for what it means. */
  public S sizes(Data numbers) {
    return with("size", numbers);
  }

  /** Sizes are areas, so that the largest number is drawn {@code pixels} wide. */
  public S area(double largest, double pixels) {
    return with("sizemode", "area").with("sizeref", 2 * largest / (pixels * pixels));
  }

  /** The smallest size that is drawn. */
  public S smallest(double pixels) {
    return with("sizemin", pixels);
  }
}
