package org.verdash.dcc;

import java.time.Duration;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Element;
import org.verdash.component.MainProp;

/**
 * Ticks in the browser. Ids fail with {@link IllegalArgumentException} when they are not allowed.
 */
public final class Interval {
  private Interval() {}

  /** How often it ticked; null before the first time. */
  public static Prop<Integer> ticks(String id) {
    return ticks(ComponentId.of(id));
  }

  /** How often it ticked; null before the first time. */
  public static Prop<Integer> ticks(ComponentId id) {
    return new Prop<>(id, "n_intervals", Type.INT);
  }

  /** Whether it stands still. */
  public static Prop<Boolean> disabled(String id) {
    return disabled(ComponentId.of(id));
  }

  /** Whether it stands still. */
  public static Prop<Boolean> disabled(ComponentId id) {
    return new Prop<>(id, "disabled", Type.BOOLEAN);
  }

  /**
   * An interval of which this is the count.
   *
   * @throws IllegalArgumentException when the time is under a millisecond
   */
  public static Builder of(Prop<Integer> ticks, Duration every) {
    return new Builder().id(MainProp.id(ticks, "n_intervals")).every(every);
  }

  /** The component. */
  public static final class Builder extends Element<Builder> {
    Builder() {
      super(DccElement.NAMESPACE, "Interval", false);
    }

    /**
     * Time between ticks.
     *
     * @throws IllegalArgumentException when it is under a millisecond
     */
    public Builder every(Duration time) {
      if (time.toMillis() < 1) {
        throw new IllegalArgumentException("Interval.every: " + time + " is under a millisecond");
      }
      return put("interval", time.toMillis());
    }

    /** It stops after so many ticks; 0 stops it at once. */
    public Builder atMost(int ticks) {
      return put("max_intervals", ticks);
    }

    /** Whether it stands still. */
    public Builder disabled(boolean value) {
      return put("disabled", value);
    }
  }
}
