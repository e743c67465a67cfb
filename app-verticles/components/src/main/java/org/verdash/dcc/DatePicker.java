package org.verdash.dcc;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * What both date pickers have.
 *
 * @param <S> the builder itself
 */
public abstract class DatePicker<S extends DatePicker<S>> extends Persisted<S> {
  DatePicker(String typeName) {
    super(typeName, false);
  }

  /** The first day that can be chosen. */
  public S min(LocalDate day) {
    return put("min_date_allowed", day);
  }

  /** The last day that can be chosen. */
  public S max(LocalDate day) {
    return put("max_date_allowed", day);
  }

  /** Days that cannot be chosen. The list is copied. */
  public S disabledDays(List<LocalDate> days) {
    return put("disabled_days", List.copyOf(days));
  }

  /** A day of the month that shows at first. */
  public S month(LocalDate day) {
    return put("initial_visible_month", day);
  }

  /** How days are written, such as {@code D MMM YYYY}. */
  public S displayFormat(String format) {
    return put("display_format", format);
  }

  /** How months are written, such as {@code MMMM YYYY}. */
  public S monthFormat(String format) {
    return put("month_format", format);
  }

  /** The day a week starts with; without it Sunday. */
  public S firstDayOfWeek(DayOfWeek day) {
    return put("first_day_of_week", day.getValue() % 7);
  }

  /** Months that show at once. */
  public S months(int count) {
    return put("number_of_months_shown", count);
  }

  /** Whether the person can clear it. */
  public S clearable(boolean value) {
    return put("clearable", value);
  }

  /** Whether it refuses input. */
  public S disabled(boolean value) {
    return put("disabled", value);
  }

  /** Whether days of the neighbouring months show. */
  public S outsideDays(boolean value) {
    return put("show_outside_days", value);
  }

  /** Whether it covers the page, as small screens like it. */
  public S fullScreen(boolean value) {
    return put("with_full_screen_portal", value);
  }
}
