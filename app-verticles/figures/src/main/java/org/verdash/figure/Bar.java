package org.verdash.figure;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bars. */
public final class Bar extends Trace<Bar> {
  private static final Bar EMPTY = new Bar(type("bar"));

  private Bar(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Bar of(Map<String, @Nullable Object> changed) {
    return new Bar(changed);
  }

  /** Values against places. */
  public static Bar of(Data x, Data y) {
    return EMPTY.with("x", x).with("y", y);
  }

  /** Values against places. */
  public static Bar of(double[] x, double[] y) {
    return of(Data.of(x), Data.of(y));
  }

  /** Values against places. */
  public static Bar of(List<?> x, double[] y) {
    return of(Data.of(x), Data.of(y));
  }

  /** Values against places. */
  public static Bar of(List<?> x, List<? extends Number> y) {
    return of(Data.of(x), Data.of(y));
  }

  /** How the bars are drawn. */
  public Bar marker(UnaryOperator<Marker> change) {
    return with("marker", change.apply(part("marker", Marker.EMPTY)));
  }

  /** Bars that lie; {@code x} then holds the lengths. */
  public Bar horizontal() {
    return with("orientation", "h");
  }

  /** Width of a bar, where 1 is the room it has. */
  public Bar width(double share) {
    return with("width", share);
  }

  /** Where texts stand: {@code inside}, {@code outside}, {@code auto} or {@code none}. */
  public Bar textPosition(String place) {
    return with("textposition", place);
  }
}
