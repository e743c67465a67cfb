package org.verdash.figure.express;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns of equal length, each of numbers or of anything else (texts, dates, truth). Immutable and
 * thread-safe: arrays and lists are copied. Null and NaN are gaps.
 */
public final class Table {
  private final SequencedMap<String, Column> columns;

  private Table(SequencedMap<String, Column> columns) {
    this.columns = columns;
  }

  /** A table without columns. */
  public static Table of() {
    return new Table(new LinkedHashMap<>());
  }

  /** A table of the components of records; fails as {@link #with} does. */
  public static Table records(List<? extends Record> records) {
    return TableReader.records(records);
  }

  /**
   * A table from CSV text whose first line has the names. Cells may stand in double quotes. A
   * column is of numbers or of dates ({@code 2026-01-31}) when all its cells are; an empty cell is
   * a gap.
   *
   * @throws IllegalArgumentException naming the line that has more or fewer cells than names
   */
  public static Table csv(String text) {
    return TableReader.named(CsvText.read(text));
  }

  /**
   * A table from a JSON array of objects; a name that a row does not have is a gap.
   *
   * @throws IllegalArgumentException when the text is something else
   */
  public static Table json(String text) {
    return TableReader.json(text);
  }

  /**
   * A table of all rows of a query that are not read yet. The caller closes the result; this
   * blocks, so call it on a virtual or a worker thread.
   *
   * @throws SQLException when the database says so
   */
  public static Table jdbc(ResultSet rows) throws SQLException {
    return TableReader.jdbc(rows);
  }

  /** A table of the rows of a Vert.x query. */
  public static Table rows(RowSet<Row> rows) {
    return TableReader.rows(rows);
  }

  /**
   * Adds a column of numbers.
   *
   * @throws IllegalArgumentException when it is as long as no other column, or the name is there
   */
  public Table with(String name, double[] numbers) {
    return with(Column.of(name, numbers));
  }

  /**
   * Adds a column: of numbers when there is nothing else in it, gaps aside.
   *
   * @throws IllegalArgumentException when it is as long as no other column, or the name is there
   */
  public Table with(String name, List<? extends @Nullable Object> values) {
    return with(Column.of(name, values));
  }

  private Table with(Column column) {
    if (!columns.isEmpty() && column.rows() != rows()) {
      throw new IllegalArgumentException(
          "column '%s' has %d values, but column '%s' has %d"
              .formatted(column.name(), column.rows(), columns.firstEntry().getKey(), rows()));
    }
    SequencedMap<String, Column> all = new LinkedHashMap<>(columns);
    if (all.put(column.name(), column) != null) {
      throw new IllegalArgumentException("there are two columns '" + column.name() + "'");
    }
    return new Table(all);
  }

  /** How many rows it has. */
  public int rows() {
    return columns.isEmpty() ? 0 : columns.firstEntry().getValue().rows();
  }

  /** The names of the columns, in their order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /**
   * The values of a column; gaps are null.
   *
   * @throws IllegalArgumentException when there is no such column
   */
  public List<@Nullable Object> values(String name) {
    Column column =
        find(name).orElseThrow(() -> new IllegalArgumentException("no column '" + name + "'"));
    return column.values(column.all());
  }

  Optional<Column> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  static Table of(Map<String, ? extends List<? extends @Nullable Object>> columns) {
    Table table = of();
    for (var column : columns.entrySet()) {
      table = table.with(column.getKey(), column.getValue());
    }
    return table;
  }
}
