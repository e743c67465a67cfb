package org.verdash.figure.express;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonReader;
import org.verdash.json.RecordShape;

/** Makes tables of what others bring. */
final class TableReader {
  private TableReader() {}

  static Table records(List<? extends Record> records) {
    if (records.isEmpty()) {
      return Table.of();
    }
    List<RecordShape.Part> parts = RecordShape.of(records.get(0).getClass()).parts();
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    for (RecordShape.Part part : parts) {
      List<@Nullable Object> values = new ArrayList<>();
      records.forEach(one -> values.add(value(part, one)));
      columns.put(part.name(), values);
    }
    return Table.of(columns);
  }

  private static @Nullable Object value(RecordShape.Part part, Object one) {
    try {
      return (Object) part.read().invokeExact(one);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException("cannot read " + part.name() + " of a record", e);
    }
  }

  static Table json(String text) {
    if (!(JsonReader.read(Buffer.buffer(text)) instanceof List<?> rows)) {
      throw new IllegalArgumentException("a table is a JSON array of objects");
    }
    Set<String> names = new LinkedHashSet<>();
    for (Object row : rows) {
      if (!(row instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException("a row of a JSON table is an object, not " + row);
      }
      map.keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    for (String name : names) {
      List<@Nullable Object> values = new ArrayList<>();
      rows.forEach(row -> values.add(((Map<?, ?>) row).get(name)));
      columns.put(name, values);
    }
    return Table.of(columns);
  }

  static Table jdbc(ResultSet rows) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    List<List<@Nullable Object>> columns = new ArrayList<>();
    for (int i = 0; i < about.getColumnCount(); i++) {
      columns.add(new ArrayList<>());
    }
    while (rows.next()) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(plain(rows.getObject(i + 1)));
      }
    }
    Table table = Table.of();
    for (int i = 0; i < columns.size(); i++) {
      table = table.with(about.getColumnLabel(i + 1), columns.get(i));
    }
    return table;
  }

  // The old classes of dates write their local time in a form that plotly does not read.
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Timestamp time -> time.toLocalDateTime();
      case Date date -> date.toLocalDate();
      case null, default -> value;
    };
  }

  static Table rows(RowSet<Row> rows) {
    List<String> names = rows.columnsNames() == null ? List.of() : rows.columnsNames();
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Row row : rows) {
        values.add(row.getValue(i));
      }
      columns.put(names.get(i), values);
    }
    return Table.of(columns);
  }

  /** Columns of texts, of which those that have only numbers or only dates become such. */
  static Table named(SequencedMap<String, List<String>> texts) {
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    texts.forEach((name, cells) -> columns.put(name, typed(cells)));
    return Table.of(columns);
  }

  private static List<@Nullable Object> typed(List<String> cells) {
    for (Cell kind : List.of(Cell.NUMBER, Cell.DATE)) {
      if (cells.stream().allMatch(cell -> cell.isEmpty() || kind.fits(cell))) {
        return read(cells, kind);
      }
    }
    return read(cells, Cell.TEXT);
  }

  private static List<@Nullable Object> read(List<String> cells, Cell kind) {
    List<@Nullable Object> values = new ArrayList<>();
    cells.forEach(cell -> values.add(cell.isEmpty() ? null : kind.read(cell)));
    return values;
  }

  private enum Cell {
    NUMBER,
    DATE,
    TEXT;

    boolean fits(String cell) {
      try {
        read(cell);
        return true;
      } catch (NumberFormatException | DateTimeParseException e) {
        return false;
      }
    }

    Object read(String cell) {
      return switch (this) {
        case NUMBER -> Double.valueOf(cell);
        case DATE -> LocalDate.parse(cell);
        case TEXT -> cell;
      };
    }
  }
}
