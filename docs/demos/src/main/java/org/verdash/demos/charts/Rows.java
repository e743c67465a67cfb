package org.verdash.demos.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.verdash.figure.express.Table;

/** Some rows of a table. */
final class Rows {
  private Rows() {}

  /** The rows that have a value in a column. */
  static Table where(Table table, String column, Object value) {
    List<Object> values = table.values(column);
    List<Integer> rows =
        IntStream.range(0, table.rows()).filter(i -> value.equals(values.get(i))).boxed().toList();
    Table some = Table.of();
    for (String name : table.names()) {
      some = some.with(name, picked(table.values(name), rows));
    }
    return some;
  }

  private static List<Object> picked(List<Object> values, List<Integer> rows) {
    List<Object> picked = new ArrayList<>();
    rows.forEach(row -> picked.add(values.get(row)));
    return picked;
  }
}
