package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shares of a whole. */
public final class Pie extends Trace<Pie> {
  private static final Pie EMPTY = new Pie(type("pie"));

  private Pie(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Pie of(Map<String, @Nullable Object> changed) {
    return new Pie(changed);
  }

  /** Values with their labels. */
  public static Pie of(List<String> labels, Data values) {
    return EMPTY.with("labels", labels).with("values", values);
  }

  /** Values with their labels. */
  public static Pie of(List<String> labels, double... values) {
    return of(labels, Data.of(values));
  }

  /** How the slices are drawn. */
  public Pie marker(UnaryOperator<Marker> change) {
    return with("marker", change.apply(part("marker", Marker.EMPTY)));
  }

  /** Share of the radius that is left out, from 0 to 1. */
  public Pie hole(double share) {
    return with("hole", share);
  }

  /** Whether the largest slice comes first. */
  public Pie sort(boolean value) {
    return with("sort", value);
  }

  /** What stands in a slice, such as {@code label+percent}. */
  public Pie textInfo(String parts) {
    return with("textinfo", parts);
  }
}
