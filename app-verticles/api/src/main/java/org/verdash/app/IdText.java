package org.verdash.app;

import java.math.BigDecimal;
import java.util.Map;

/** Writes a map id as JavaScript's JSON.stringify does, since the browser looks it up by that. */
final class IdText {
  private IdText() {}

  static String of(Map<String, Object> parts) {
    StringBuilder text = new StringBuilder("{");
    parts.forEach(
        (key, value) -> {
          text.append(text.length() > 1 ? "," : "");
          quoted(text, key).append(':');
          scalar(text, value);
        });
    return text.append('}').toString();
  }

  private static void scalar(StringBuilder to, Object value) {
    switch (value) {
      case Double number -> to.append(javaScript(number));
      case Float number -> to.append(javaScript(number.doubleValue()));
      case Number number -> to.append(number);
      case Boolean truth -> to.append(truth);
      default -> quoted(to, value.toString());
    }
  }

  // 1.0 is "1" in JavaScript; within its plain range the digits of Java's shortest form agree.
  private static String javaScript(double number) {
    String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return number == 0 ? "0" : plain;
  }

  private static StringBuilder quoted(StringBuilder to, String text) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(to, text.charAt(i));
    }
    return to.append('"');
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
          to.append(String.format("\\u%04x", (int) c));
        } else {
          to.append(c);
        }
      }
    }
  }
}
