package org.verdash.dcc;

import java.time.LocalDate;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/**
 * Chooses a first and a last day. Ids fail with {@link IllegalArgumentException} when they are not
 * allowed.
 */
public final class DatePickerRange {
  private DatePickerRange() {}

  /** The first day. */
  public static Prop<LocalDate> startDate(String id) {
    return startDate(ComponentId.of(id));
  }

  /** The first day. */
  public static Prop<LocalDate> startDate(ComponentId id) {
    return new Prop<>(id, "start_date", Type.DATE);
  }

  /** The last day. */
  public static Prop<LocalDate> endDate(String id) {
    return endDate(ComponentId.of(id));
  }

  /** The last day. */
  public static Prop<LocalDate> endDate(ComponentId id) {
    return new Prop<>(id, "end_date", Type.DATE);
  }

  /**
   * A date picker of which these are the days.
   *
   * @throws IllegalArgumentException when they belong to two date pickers, or are swapped
   */
  public static Builder of(Prop<LocalDate> start, Prop<LocalDate> end) {
    if (!start.id().equals(end.id())) {
      throw new IllegalArgumentException(
          "DatePickerRange: %s and %s belong to two components".formatted(start, end));
    }
    MainProp.id(end, "end_date");
    return new Builder().id(MainProp.id(start, "start_date"));
  }

  /** The component. */
  public static final class Builder extends DatePicker<Builder> {
    Builder() {
      super("DatePickerRange");
    }

    /** The days at first. */
    public Builder dates(LocalDate start, LocalDate end) {
      return put("start_date", start).put("end_date", end);
    }

    /** The least distance between the days. */
    public Builder minimumNights(int nights) {
      return put("minimum_nights", nights);
    }

    /** What shows while no days are chosen. */
    public Builder placeholders(String start, String end) {
      return put("start_date_placeholder_text", start).put("end_date_placeholder_text", end);
    }
  }
}
