package org.verdash.table;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.verdash.component.Accessor;
import org.verdash.component.Element;
import org.verdash.component.RecordField;

/**
 * Columns out of the components of a record, and the look of a table.
 *
 * @param <S> the builder itself
 * @param <T> a row
 */
public abstract class TableLook<S extends TableLook<S, T>, T> extends Element<S> {
  private List<Column> columns = List.of();
  private Styles table = Styles.NONE;
  private Styles cell = Styles.NONE;
  private Styles header = Styles.NONE;

  TableLook(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /**
   * Says that the record has a key, by which the browser names rows.
   *
   * @throws IllegalArgumentException when it is not the component {@code id}: dash-table knows no
   *     other
   */
  public S key(Accessor<T, ?> key) {
    String name = RecordField.of(key).name();
    if (!name.equals("id")) {
      throw new IllegalArgumentException(
          "DataTable: the key must be the record component 'id', not '" + name + "'");
    }
    return self();
  }

  /**
   * Adds a column.
   *
   * @param header what stands above it
   * @param field a component of the record, such as {@code Order::customer}
   * @throws IllegalArgumentException when it is another kind of function
   */
  public S column(String header, Accessor<T, ?> field) {
    return column(header, field, column -> column);
  }

  /**
   * Adds a column and says how it is written.
   *
   * @param header what stands above it
   * @param field a component of the record, such as {@code Order::customer}
   * @param change what is special about it
   * @throws IllegalArgumentException when the field is another kind of function
   */
  public S column(String header, Accessor<T, ?> field, UnaryOperator<Column> change) {
    Column made = Column.of(header, RecordField.of(field));
    columns = Stream.concat(columns.stream(), Stream.of(change.apply(made))).toList();
    return put("columns", columns);
  }

  /** The header stays while the rows below it scroll within this height, such as 20rem. */
  public S fixedHeader(String height) {
    tableStyle("height", height).tableStyle("overflowY", "auto");
    return put("fixed_rows", Map.of("headers", true));
  }

  /** Adds an inline style of the whole table. */
  public S tableStyle(String name, Object value) {
    table = table.with(name, value);
    return put("style_table", table);
  }

  /** Adds an inline style of every cell, head cells included. */
  public S cellStyle(String name, Object value) {
    cell = cell.with(name, value);
    return put("style_cell", cell);
  }

  /** Adds an inline style of the head cells. */
  public S headerStyle(String name, Object value) {
    header = header.with(name, value);
    return put("style_header", header);
  }

  /** Colours and letters of the page around it, light or dark; text stands left, numbers right. */
  public S pageLook() {
    cellStyle("backgroundColor", "transparent").cellStyle("color", "inherit");
    cellStyle("fontFamily", "inherit").cellStyle("fontSize", "inherit");
    cellStyle("border", "1px solid rgb(117 125 134 / 35%)");
    cellStyle("padding", "0.375rem 0.75rem").headerStyle("fontWeight", "600");
    headerStyle("backgroundColor", "transparent").tableStyle("overflowX", "auto");
    put("css", Styles.PAGE_COLOURS);
    return put("style_cell_conditional", Styles.TEXT_LEFT).put("style_as_list_view", true);
  }
}
