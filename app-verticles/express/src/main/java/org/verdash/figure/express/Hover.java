package org.verdash.figure.express;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands under the pointer: a line for each label. */
final class Hover {
  private final Map<String, String> lines = new LinkedHashMap<>();
  private String head = "";

  void line(String label, String value) {
    lines.putIfAbsent(label, value);
  }

  boolean has(String label) {
    return lines.containsKey(label);
  }

  void head(String html) {
    head = html;
  }

  String template() {
    return head + joined("") + "<extra></extra>";
  }

  /** The same for a line through the points. */
  String trend(String told, String y) {
    return told + joined(y) + "<extra></extra>";
  }

  private String joined(String trend) {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + '=' + line.getValue() + suffix(line.getKey(), trend))
        .collect(Collectors.joining("<br>"));
  }

  private static String suffix(String label, String trend) {
    return label.equals(trend) ? " <b>(trend)</b>" : "";
  }
}
