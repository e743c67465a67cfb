package org.verdash.dcc;

import java.time.LocalDate;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/** Chooses a day. Ids fail with {@link IllegalArgumentException} when they are not allowed. */
public final class DatePickerSingle {
  private DatePickerSingle() {}

  /** The day. */
  public static Prop<LocalDate> date(String id) {
    return date(ComponentId.of(id));
  }

  /** The day. */
  public static Prop<LocalDate> date(ComponentId id) {
    return new Prop<>(id, "date", Type.DATE);
  }

  /** A date picker of which this is the day. */
  public static Builder of(Prop<LocalDate> date) {
    return new Builder().id(MainProp.id(date, "date"));
  }

  /** The component. */
  public static final class Builder extends DatePicker<Builder> {
    Builder() {
      super("DatePickerSingle");
    }

    /** The day at first. */
    public Builder date(LocalDate day) {
      return put("date", day);
    }

    /** What shows while no day is chosen. */
    public Builder placeholder(String value) {
      return put("placeholder", value);
    }
  }
}
