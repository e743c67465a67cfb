package org.verdash.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short words for what has a colour for each value, beside plotly's own.
 *
 * @param <S> the part itself
 */
public abstract class Colored<S extends Colored<S>> extends Part<S> {
  Colored(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  /** A number for each, which the colour scale turns into a colour. */
  public S colors(Data numbers) {
    return with("color", numbers);
  }

  /** A colour for each, as CSS writes it. */
  public S colors(String... css) {
    return with("color", Data.of(css));
  }

  /** Title of the colour bar. */
  public S colorBar(String title) {
    return with("colorbar", part("colorbar", ColorBar.EMPTY).title(title));
  }

  /** Numbers at the ends of the colour scale. */
  public S range(double lowest, double highest) {
    return with("cmin", lowest).with("cmax", highest);
  }
}
