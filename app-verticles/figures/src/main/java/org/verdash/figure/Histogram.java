package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How often values occur. */
public final class Histogram extends Trace<Histogram> {
  private static final Histogram EMPTY = new Histogram(type("histogram"));

  private Histogram(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Histogram of(Map<String, @Nullable Object> changed) {
    return new Histogram(changed);
  }

  /** The values that are counted. */
  public static Histogram of(Data values) {
    return EMPTY.with("x", values);
  }

  /** The values that are counted. */
  public static Histogram of(double... values) {
    return of(Data.of(values));
  }

  /** The values that are counted. */
  public static Histogram of(List<?> values) {
    return of(Data.of(values));
  }

  /** How the bars are drawn. */
  public Histogram marker(UnaryOperator<Marker> change) {
    return with("marker", change.apply(part("marker", Marker.EMPTY)));
  }

  /** At most so many bars. */
  public Histogram bins(int most) {
    return with("nbinsx", most);
  }

  /** Bars of this width, from one value to another. */
  public Histogram bins(double start, double end, double width) {
    return with("xbins", Ordered.of("start", start, "end", end, "size", width));
  }
}
