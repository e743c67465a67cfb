package org.verdash.app;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a map id as JavaScript's JSON.stringify does, since the browser looks it up by that. */
final class IdText {
  private IdText() {}

  static String of(Map<String, ? extends @Nullable Object> parts) {
    StringBuilder text = new StringBuilder("{");
    parts.forEach(
        (key, value) -> {
          text.append(text.length() > 1 ? "," : "");
          quoted(text, key).append(':');
          scalar(text, value);
        });
    return text.append('}').toString();
  }

  private static void scalar(StringBuilder to, @Nullable Object value) {
    switch (value) {
      case Integer number -> to.append(number.intValue());
      case Number number -> to.append(javaScript(number.doubleValue()));
      case String text -> quoted(to, text);
      case ComponentId.Wildcard wild -> to.append("[\"").append(wild.kind()).append("\"]");
      case null, default -> to.append(value); // a truth value; or what no id of ours has
    }
  }

  // Number::toString of ECMAScript; Java's shortest digits are the same, their layout is not.
  private static String javaScript(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
    String digits = exact.unscaledValue().toString();
    int point = digits.length() - exact.scale();
    return (number < 0 ? "-" : "")
        + (point > 21 || point < -5 ? exponential(digits, point - 1) : exact.toPlainString());
  }

  private static String exponential(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : '.' + digits.substring(1);
    return digits.charAt(0) + fraction + (exponent < 0 ? "e" : "e+") + exponent;
  }

  private static StringBuilder quoted(StringBuilder to, String text) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        unicode(to, text.charAt(i));
      } else {
        character(to, text.charAt(i));
      }
    }
    return to.append('"');
  }

  // JavaScript escapes half of a surrogate pair, but not a whole one.
  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    boolean whole =
        Character.isHighSurrogate(c)
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return Character.isSurrogate(c) && !whole;
  }

  private static void unicode(StringBuilder to, char c) {
    to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
  }

  private static void character(StringBuilder to, char c) {
    switch (c) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      case '\b' -> to.append("\\b");
      case '\f' -> to.append("\\f");
      default -> {
        if (c < 32) {
          unicode(to, c);
        } else {
          to.append(c);
        }
      }
    }
  }
}
