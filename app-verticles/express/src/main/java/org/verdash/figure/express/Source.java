package org.verdash.figure.express;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as one chart sees it.
 *
 * @param chart the name of the chart, for messages
 */
record Source(String chart, Table table, Encoding encoding) {
  private static final List<String> COLUMNS =
      List.of(
          "x",
          "y",
          "z",
          "color",
          "size",
          "symbol",
          "dash",
          "pattern",
          "group",
          "text",
          "names",
          "values",
          "parents",
          "lat",
          "lon",
          "locations",
          "start",
          "end",
          "hoverName",
          "facetRow",
          "facetColumn",
          "frame",
          "frameGroup");

  /** Refuses what the chart does not know and columns that the table does not have. */
  Source checked(Set<String> known) {
    for (String option : encoding.options().keySet()) {
      if (!known.contains(option)) {
        throw wrong("it has no option " + option);
      }
    }
    COLUMNS.stream().filter(encoding.options()::containsKey).forEach(this::column);
    encoding.list("path").forEach(name -> named(name.toString(), "path"));
    encoding.list("hover").forEach(name -> named(name.toString(), "hover"));
    return this;
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(chart + ": " + why);
  }

  /** The column of an option. */
  Optional<Column> column(String option) {
    return encoding.string(option).map(name -> named(name, option));
  }

  Column named(String name, String option) {
    return table
        .find(name)
        .orElseThrow(
            () ->
                wrong(
                    "there is no column '%s' (%s); the table has %s"
                        .formatted(name, option, String.join(", ", table.names()))));
  }

  /** The column of an option that must be there. */
  Column needed(String option) {
    return column(option).orElseThrow(() -> wrong("it needs a column for " + option));
  }

  /** The column of an option that must have numbers. */
  Column numbers(String option) {
    Column column = needed(option);
    if (!column.numeric()) {
      throw wrong(
          "column '%s' (%s) must have numbers, but has '%s'"
              .formatted(column.name(), option, column.distinct().stream().findFirst().orElse("")));
    }
    return column;
  }

  String label(Column column) {
    return label(column.name());
  }

  String label(String name) {
    return encoding.entry("labels", name).map(Object::toString).orElse(name);
  }
}
