package org.verdash.dcc;

import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Chooses a number with a handle. Ids fail with {@link IllegalArgumentException} when they are not
 * allowed.
 */
public final class Slider {
  private Slider() {}

  /** The number. */
  public static Prop<Double> value(String id) {
    return value(ComponentId.of(id));
  }

  /** The number. */
  public static Prop<Double> value(ComponentId id) {
    return new Prop<>(id, "value", Type.NUMBER);
  }

  /** The number, such as a whole one. */
  public static <T extends Number> Prop<T> value(String id, Type<T> type) {
    return value(ComponentId.of(id), type);
  }

  /** The number, such as a whole one. */
  public static <T extends Number> Prop<T> value(ComponentId id, Type<T> type) {
    return new Prop<>(id, "value", type);
  }

  /** The number while the handle moves. */
  public static Prop<Double> dragged(String id) {
    return dragged(ComponentId.of(id));
  }

  /** The number while the handle moves. */
  public static Prop<Double> dragged(ComponentId id) {
    return new Prop<>(id, "drag_value", Type.NUMBER);
  }

  /** A slider of which this is the value. */
  public static <T extends Number> Builder<T> of(Prop<T> value) {
    return new Builder<T>().id(MainProp.id(value, "value"));
  }

  /** The component. */
  public static final class Builder<T extends Number> extends SliderElement<Builder<T>> {
    Builder() {
      super("Slider");
    }

    /** The number at first. */
    public Builder<T> value(T value) {
      return put("value", value);
    }
  }
}
