package org.verdash.launcher.instances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.html.Html;

/** Moments as a person says them, in their own time zone. */
final class Moments {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

  private Moments() {}

  /** The moment in few words, with all of it for whoever points at it. */
  static Component of(Instant moment, Instant now, Caller reader) {
    return Html.time(words(moment, now, reader))
        .dateTime(moment.toString())
        .title(WHOLE.format(moment.atZone(reader.timeZone())));
  }

  static String words(Instant moment, Instant now, Caller reader) {
    ZonedDateTime then = moment.atZone(reader.timeZone());
    LocalDate today = now.atZone(reader.timeZone()).toLocalDate();
    if (then.toLocalDate().equals(today)) {
      return "today, " + TIME.format(then);
    }
    return then.toLocalDate().equals(today.minusDays(1))
        ? "yesterday, " + TIME.format(then)
        : DAY.format(then);
  }

  static String day(Instant moment, Caller reader) {
    return DAY.format(moment.atZone(reader.timeZone()));
  }
}
