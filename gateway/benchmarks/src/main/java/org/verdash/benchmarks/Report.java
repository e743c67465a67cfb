package org.verdash.benchmarks;

import java.util.List;
import java.util.Locale;
import org.verdash.json.JsonWriter;

/** The result as JSON for programs and as a table for people. */
record Report(List<Row> rows) {
  String json() {
    JsonWriter out = new JsonWriter().array();
    for (Row row : rows) {
      out.object().name("name").text(row.name()).name("value").number(row.value());
      out.name("unit").text(row.unit()).name("baseline").number(row.baseline());
      out.name("ratio").number(row.ratio()).endObject();
    }
    return out.endArray().toString();
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("", "value", "baseline", "unit", "ratio", "goal"));
    for (Row row : rows) {
      table.append(
          line(
              row.name(),
              number(row.value()),
              number(row.baseline()),
              row.unit(),
              String.format(Locale.ROOT, "%.2f", row.ratio()),
              row.goal().text() + (row.goal().met() ? "" : "  MISSED")));
    }
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }

  private static String line(String... cells) {
    return String.format("%-44s %10s %10s %-10s %6s  %s%n", (Object[]) cells);
  }
}
