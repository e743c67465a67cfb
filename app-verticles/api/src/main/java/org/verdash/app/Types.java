package org.verdash.app;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads plain JSON values as Java values. */
final class Types {
  private Types() {}

  static String text(Object json) {
    return json instanceof String text ? text : refuse("text", json);
  }

  static Integer integer(Object json) {
    Long whole = json instanceof Number number ? exact(number) : null;
    return whole != null && whole == whole.intValue() ? whole.intValue() : refuse("int", json);
  }

  static Long whole(Object json) {
    Long whole = json instanceof Number number ? exact(number) : null;
    return whole != null ? whole : refuse("long", json);
  }

  private static @org.jspecify.annotations.Nullable Long exact(Number number) {
    return switch (number) {
      case Integer n -> n.longValue();
      case Long n -> n;
      case Double n when n == Math.rint(n) && Math.abs(n) <= 1L << 53 -> n.longValue();
      default -> null;
    };
  }

  static Double number(Object json) {
    return json instanceof Number number ? (Double) number.doubleValue() : refuse("number", json);
  }

  static Boolean truth(Object json) {
    return json instanceof Boolean truth ? truth : refuse("boolean", json);
  }

  static BigDecimal decimal(Object json) {
    return switch (json) {
      case Integer n -> BigDecimal.valueOf(n);
      case Long n -> BigDecimal.valueOf(n);
      case BigInteger n -> new BigDecimal(n);
      case Double n -> BigDecimal.valueOf(n);
      default -> refuse("decimal", json);
    };
  }

  // Dash's date pickers may add a time of day, which a day does not have.
  static LocalDate date(Object json) {
    String text = text(json);
    try {
      return LocalDate.parse(
          text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      return refuse("date", json);
    }
  }

  static <T> List<T> list(Object json, Type<T> type) {
    if (!(json instanceof List<?> items)) {
      return refuse(type.name() + "[]", json);
    }
    List<T> list = new ArrayList<>(items.size());
    items.forEach(item -> list.add(type.read(item)));
    return list;
  }

  static <T> T refuse(String wanted, Object json) {
    String shown = String.valueOf(json);
    String cut = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
    throw new IllegalArgumentException("wanted " + wanted + " but got " + kind(json) + " " + cut);
  }

  private static String kind(Object json) {
    return switch (json) {
      case String text -> "text";
      case Number number -> "number";
      case Boolean truth -> "boolean";
      case List<?> list -> "list";
      default -> "object";
    };
  }
}
