package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that stand under the pointer and nowhere else. */
record Custom(List<Column> columns) {
  static Custom of(Source source, Hover hover) {
    List<Column> columns = new ArrayList<>();
    for (Object name : source.encoding().list("hover")) {
      Column column = source.named(name.toString(), "hover");
      if (!hover.has(source.label(column))) {
        hover.line(source.label(column), "%{customdata[" + columns.size() + "]}");
        columns.add(column);
      }
    }
    return new Custom(columns);
  }

  void write(Draft draft, int[] rows) {
    if (!columns.isEmpty()) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      for (int row : rows) {
        List<@Nullable Object> one = new ArrayList<>();
        columns.forEach(column -> one.add(column.value(row)));
        all.add(one);
      }
      draft.set("customdata", all);
    }
  }
}
