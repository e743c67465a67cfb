package org.verdash.table;

import java.util.Map;
import org.verdash.app.Type;

/** Reads what the browser says of cells, rows and sorting. */
final class Cells {
  // A row's id is a number when the record's is; a callback sees text either way.
  static final Type<String> ROW_ID = Type.of("row id", Cells::id);
  static final Type<TableViews.Cell> CELL = Type.of("cell", json -> cell(map(json)));
  static final Type<TableViews.Sort> SORT = Type.of("sort", json -> sort(map(json)));

  private Cells() {}

  private static String id(Object json) {
    if (json instanceof String || json instanceof Number) {
      return json.toString();
    }
    throw new IllegalArgumentException("wanted the id of a row but got " + json);
  }

  private static Map<?, ?> map(Object json) {
    if (json instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("wanted an object but got " + json);
  }

  private static TableViews.Cell cell(Map<?, ?> map) {
    Object id = map.get("row_id");
    return new TableViews.Cell(
        whole(map, "row"), whole(map, "column"), text(map, "column_id"), id == null ? "" : id(id));
  }

  private static TableViews.Sort sort(Map<?, ?> map) {
    return new TableViews.Sort(text(map, "column_id"), text(map, "direction").equals("desc"));
  }

  private static int whole(Map<?, ?> map, String name) {
    if (map.get(name) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException(name + ": wanted a number but got " + map.get(name));
  }

  private static String text(Map<?, ?> map, String name) {
    if (map.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + ": wanted text but got " + map.get(name));
  }
}
