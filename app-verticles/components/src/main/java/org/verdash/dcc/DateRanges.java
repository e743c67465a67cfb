package org.verdash.dcc;

import java.time.LocalDate;
import org.verdash.app.Prop;
import org.verdash.component.MainProp;

/** A date picker for two days has two properties that must belong together. */
final class DateRanges {
  private DateRanges() {}

  /**
   * The date picker of which these are the days.
   *
   * @throws IllegalArgumentException when they belong to two date pickers, or are swapped
   */
  static DatePickerRange.Builder of(
      DatePickerRange.Builder picker, Prop<LocalDate> start, Prop<LocalDate> end) {
    if (!start.id().equals(end.id())) {
      throw new IllegalArgumentException(
          "DatePickerRange: %s and %s belong to two components".formatted(start, end));
    }
    MainProp.id(end, "end_date");
    return picker.id(MainProp.id(start, "start_date"));
  }
}
