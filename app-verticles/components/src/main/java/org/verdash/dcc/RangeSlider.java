package org.verdash.dcc;

import java.util.List;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.component.MainProp;

/**
 * Chooses a range of numbers with two handles. Ids fail with {@link IllegalArgumentException} when
 * they are not allowed.
 */
public final class RangeSlider {
  private RangeSlider() {}

  /** The two numbers. */
  public static Prop<double[]> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The two numbers. */
  public static Prop<double[]> value(ComponentId id) {
    return new Prop<>(id, "value", Json.NUMBERS);
  }

  /** The two numbers while a handle moves. */
  public static Prop<double[]> dragged(String id) {
    return dragged(ComponentId.of(id));
  }

  /** The two numbers while a handle moves. */
  public static Prop<double[]> dragged(ComponentId id) {
    return new Prop<>(id, "drag_value", Json.NUMBERS);
  }

  /** A slider of which this is the value. */
  public static Builder of(Prop<double[]> value) {
    return new Builder().id(MainProp.id(value, "value"));
  }

  /** The component. */
  public static final class Builder extends SliderElement<Builder> {
    Builder() {
      super("RangeSlider");
    }

    /** The numbers at first. */
    public Builder value(double from, double to) {
      return put("value", List.of(from, to));
    }

    /** Whether the handles may pass each other. */
    public Builder allowCross(boolean value) {
      return put("allowCross", value);
    }

    /** Handles push each other and keep this distance. */
    public Builder pushable(double distance) {
      return put("pushable", distance);
    }
  }
}
