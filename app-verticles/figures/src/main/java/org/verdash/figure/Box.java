package org.verdash.figure;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Quartiles of values. */
public final class Box extends Trace<Box> {
  private static final Box EMPTY = new Box(type("box"));

  private Box(Map<String, @Nullable Object> attributes) {
    super(attributes);
  }

  @Override
  Box of(Map<String, @Nullable Object> changed) {
    return new Box(changed);
  }

  /** The values. */
  public static Box of(Data values) {
    return EMPTY.with("y", values);
  }

  /** The values. */
  public static Box of(double... values) {
    return of(Data.of(values));
  }

  /** How the points are drawn. */
  public Box marker(UnaryOperator<Marker> change) {
    return with("marker", change.apply(part("marker", Marker.EMPTY)));
  }

  /** The box that each value belongs to. */
  public Box x(Data places) {
    return with("x", places);
  }

  /** Which values are drawn as points. */
  public Box points(Points which) {
    return with("boxpoints", which);
  }

  /** Which values are drawn as points. */
  public enum Points implements JsonValue {
    /** All of them. */
    ALL,
    /** Those far outside. */
    OUTLIERS,
    /** None. */
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
}
