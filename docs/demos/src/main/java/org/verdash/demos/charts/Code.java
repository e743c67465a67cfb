package org.verdash.demos.charts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.verdash.demos.data.DataFile;

/** The code of a chart: the method of its name, as it stands in its file. */
final class Code {
  private static final String END = "  }";

  private Code() {}

  static String of(Chart chart) {
    String file = "assets/" + chart.family().file();
    String text = new String(DataFile.read(Charts.class, file), StandardCharsets.UTF_8);
    return method(text.lines().toList(), chart.method());
  }

  private static String method(List<String> lines, String name) {
    String start = "  static Figure " + name + "(";
    List<String> from = lines.stream().dropWhile(line -> !line.startsWith(start)).toList();
    int end = from.indexOf(END);
    return String.join("\n", from.subList(0, end + 1)).stripIndent();
  }
}
