package org.verdash.app;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads plain JSON values as Java values. */
final class Types {
  private Types() {}

  static String text(Object json) {
    if (json instanceof String text) {
      return text;
    }
    throw refusal("text", json);
  }

  static Integer integer(Object json) {
    Long whole = json instanceof Number number ? exact(number) : null;
    if (whole == null || whole != whole.intValue()) {
      throw refusal("int", json);
    }
    return whole.intValue();
  }

  static Long whole(Object json) {
    Long whole = json instanceof Number number ? exact(number) : null;
    if (whole == null) {
      throw refusal("long", json);
    }
    return whole;
  }

  private static @Nullable Long exact(Number number) {
    return switch (number) {
      case Integer n -> n.longValue();
      case Long n -> n;
      case Double n when n == Math.rint(n) && Math.abs(n) <= 1L << 53 -> n.longValue();
      default -> null;
    };
  }

  static Double number(Object json) {
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    throw refusal("number", json);
  }

  static Boolean truth(Object json) {
    if (json instanceof Boolean truth) {
      return truth;
    }
    throw refusal("boolean", json);
  }

  static BigDecimal decimal(Object json) {
    return switch (json) {
      case Integer n -> BigDecimal.valueOf(n);
      case Long n -> BigDecimal.valueOf(n);
      case BigInteger n -> new BigDecimal(n);
      case Double n -> digits(BigDecimal.valueOf(n).stripTrailingZeros());
      default -> throw refusal("decimal", json);
    };
  }

  // Java takes 0.0001 for 1.0E-4, which has a zero that nobody wrote.
  private static BigDecimal digits(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  // Dash's date pickers may add a time of day, which a day does not have.
  static LocalDate date(Object json) {
    String text = text(json);
    try {
      return LocalDate.parse(
          text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw refusal("date", json);
    }
  }

  static <E extends Enum<E>> E constant(Class<E> constants, Object json) {
    String name = text(json);
    return Arrays.stream(constants.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> refusal("one of " + names(constants), json));
  }

  private static <E extends Enum<E>> String names(Class<E> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  static <T> T time(String wanted, Function<String, T> parse, Object json) {
    try {
      return parse.apply(text(json));
    } catch (DateTimeException e) {
      throw refusal(wanted, json);
    }
  }

  static <T> List<T> list(Object json, Type<T> type) {
    if (!(json instanceof List<?> items)) {
      throw refusal(type.name() + "[]", json);
    }
    List<T> list = new ArrayList<>(items.size());
    items.forEach(item -> list.add(type.read(item)));
    return list;
  }

  static IllegalArgumentException refusal(String wanted, Object json) {
    String shown = String.valueOf(json);
    String cut = shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
    return new IllegalArgumentException("wanted " + wanted + " but got " + kind(json) + " " + cut);
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
