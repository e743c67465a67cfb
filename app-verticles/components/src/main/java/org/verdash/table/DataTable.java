package org.verdash.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Accessor;
import org.verdash.component.Element;
import org.verdash.component.MainProp;
import org.verdash.component.RecordField;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A table of records. Ids fail with {@link IllegalArgumentException} when they are not allowed. */
public final class DataTable {
  private static final int DASH_PAGE_SIZE = 250;

  private DataTable() {}

  /**
   * The rows.
   *
   * @throws IllegalArgumentException when the record has components that JSON cannot say
   */
  public static <T extends Record> Prop<List<T>> data(String id, Class<T> row) {
    return data(ComponentId.of(id), row);
  }

  /**
   * The rows.
   *
   * @throws IllegalArgumentException when the record has components that JSON cannot say
   */
  public static <T extends Record> Prop<List<T>> data(ComponentId id, Class<T> row) {
    return new Prop<>(id, "data", Type.record(row).list());
  }

  /** The ids of the rows that are selected, by the component {@code id} of the record. */
  public static Prop<List<String>> selectedRowIds(String id) {
    return selectedRowIds(ComponentId.of(id));
  }

  /** The ids of the rows that are selected, by the component {@code id} of the record. */
  public static Prop<List<String>> selectedRowIds(ComponentId id) {
    return new Prop<>(id, "selected_row_ids", Cells.ROW_ID.list());
  }

  /** The numbers of the rows that are selected, from 0. */
  public static Prop<List<Integer>> selectedRows(String id) {
    return selectedRows(ComponentId.of(id));
  }

  /** The numbers of the rows that are selected, from 0. */
  public static Prop<List<Integer>> selectedRows(ComponentId id) {
    return new Prop<>(id, "selected_rows", Type.INT.list());
  }

  /** The cell that has the focus. */
  public static Prop<Cell> activeCell(String id) {
    return activeCell(ComponentId.of(id));
  }

  /** The cell that has the focus. */
  public static Prop<Cell> activeCell(ComponentId id) {
    return new Prop<>(id, "active_cell", Cells.CELL);
  }

  /** How many pages there are, of a table whose pages callbacks make. */
  public static Prop<Integer> pageCount(String id) {
    return pageCount(ComponentId.of(id));
  }

  /** How many pages there are, of a table whose pages callbacks make. */
  public static Prop<Integer> pageCount(ComponentId id) {
    return new Prop<>(id, "page_count", Type.INT);
  }

  /** The number of the page that shows, from 0. */
  public static Prop<Integer> page(String id) {
    return page(ComponentId.of(id));
  }

  /** The number of the page that shows, from 0. */
  public static Prop<Integer> page(ComponentId id) {
    return new Prop<>(id, "page_current", Type.INT);
  }

  /** How it is sorted. */
  public static Prop<List<Sort>> sort(String id) {
    return sort(ComponentId.of(id));
  }

  /** How it is sorted. */
  public static Prop<List<Sort>> sort(ComponentId id) {
    return new Prop<>(id, "sort_by", Cells.SORT.list());
  }

  /** What rows must match, in the language of dash-table. */
  public static Prop<String> filter(String id) {
    return filter(ComponentId.of(id));
  }

  /** What rows must match, in the language of dash-table. */
  public static Prop<String> filter(ComponentId id) {
    return new Prop<>(id, "filter_query", Type.TEXT);
  }

  /** Everything that a callback needs to make a page. */
  public static In<Query> query(String id) {
    return query(ComponentId.of(id));
  }

  /** Everything that a callback needs to make a page. */
  public static In<Query> query(ComponentId id) {
    In<Integer> page = page(id).orElse(0);
    In<Integer> size = new Prop<>(id, "page_size", Type.INT).orElse(DASH_PAGE_SIZE);
    In<List<Sort>> sort = sort(id).orElse(List.of());
    In<String> filter = filter(id).orElse("");
    return Group.of(
        in -> new Query(there(in, page), there(in, size), there(in, sort), there(in, filter)),
        page,
        size,
        sort,
        filter);
  }

  private static <T> T there(Group.Values values, In<T> in) {
    return Objects.requireNonNull(values.get(in));
  }

  /** A table of which these are the rows. */
  public static <T> Builder<T> of(Prop<List<T>> data) {
    return new Builder<T>().id(MainProp.id(data, "data"));
  }

  /**
   * A cell. Immutable.
   *
   * @param row number of its row on the page, from 0
   * @param column number of its column, from 0
   * @param columnId the record component it shows
   * @param rowId id of its row; empty when the record has none
   */
  public record Cell(int row, int column, String columnId, String rowId) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
      out.object().name("row").number(row).name("column").number(column);
      out.name("column_id").text(columnId);
      if (!rowId.isEmpty()) {
        out.name("row_id").text(rowId);
      }
      out.endObject();
    }
  }

  /**
   * One step of sorting. Immutable.
   *
   * @param column the record component
   * @param descending whether the greatest comes first
   */
  public record Sort(String column, boolean descending) implements JsonValue {
    @Override
    public void write(JsonWriter out) {
      out.object().name("column_id").text(column);
      out.name("direction").text(descending ? "desc" : "asc").endObject();
    }
  }

  /**
   * What a page shall show. Immutable; all of it comes from the browser and is to be checked.
   *
   * @param page number of the page, from 0
   * @param size rows of a page
   * @param sort how it is sorted, most important first
   * @param filter what rows must match, in the language of dash-table; empty for all
   */
  public record Query(int page, int size, List<Sort> sort, String filter) {
    public Query {
      sort = List.copyOf(sort);
    }
  }

  /** How many rows can be selected. */
  public enum Selection implements JsonValue {
    /** One. */
    SINGLE,
    /** Several. */
    MULTI;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }

  /** The component. */
  public static final class Builder<T> extends Element<Builder<T>> {
    private List<Column> columns = List.of();
    private Styles table = Styles.NONE;
    private Styles cell = Styles.NONE;
    private Styles header = Styles.NONE;

    Builder() {
      super("dash_table", "DataTable", false);
    }

    /** The rows at first. The list is copied. */
    public Builder<T> data(List<T> rows) {
      return put("data", List.copyOf(rows));
    }

    /**
     * Says that the record has a key, by which the browser names rows.
     *
     * @throws IllegalArgumentException when it is not the component {@code id}: dash-table knows no
     *     other
     */
    public Builder<T> key(Accessor<T, ?> key) {
      String name = RecordField.of(key).name();
      if (!name.equals("id")) {
        throw new IllegalArgumentException(
            "DataTable: the key must be the record component 'id', not '" + name + "'");
      }
      return this;
    }

    /**
     * Adds a column.
     *
     * @param header what stands above it
     * @param field a component of the record, such as {@code Order::customer}
     * @throws IllegalArgumentException when it is another kind of function
     */
    public Builder<T> column(String header, Accessor<T, ?> field) {
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
    public Builder<T> column(String header, Accessor<T, ?> field, UnaryOperator<Column> change) {
      Column made = Column.of(header, RecordField.of(field));
      columns = Stream.concat(columns.stream(), Stream.of(change.apply(made))).toList();
      return put("columns", columns);
    }

    /** Rows of a page. */
    public Builder<T> pageSize(int rows) {
      return put("page_size", rows);
    }

    /** All rows on one page. */
    public Builder<T> unpaged() {
      return put("page_action", "none");
    }

    /** Callbacks make each page, out of {@link DataTable#query}; this many rows each. */
    public Builder<T> serverPaged(int rows) {
      return put("page_action", "custom").put("page_current", 0).pageSize(rows);
    }

    /** The browser sorts when a header is clicked. */
    public Builder<T> sortable() {
      return put("sort_action", "native");
    }

    /** Callbacks sort, out of {@link DataTable#query}. */
    public Builder<T> serverSorted() {
      return put("sort_action", "custom");
    }

    /** Sorts by several columns. */
    public Builder<T> sortByMany() {
      return put("sort_mode", "multi");
    }

    /** The browser shows only rows that match what is written above the columns. */
    public Builder<T> filterable() {
      return put("filter_action", "native");
    }

    /** Callbacks filter, out of {@link DataTable#query}. */
    public Builder<T> serverFiltered() {
      return put("filter_action", "custom");
    }

    /** Rows can be selected. */
    public Builder<T> selectable() {
      return selectable(Selection.MULTI);
    }

    /** Rows can be selected. */
    public Builder<T> selectable(Selection many) {
      return put("row_selectable", many);
    }

    /** Whether cells can be changed. */
    public Builder<T> editable(boolean value) {
      return put("editable", value);
    }

    /** Whether cells take the focus. */
    public Builder<T> cellSelectable(boolean value) {
      return put("cell_selectable", value);
    }

    /** The header stays while the rows below it scroll within this height, such as 20rem. */
    public Builder<T> fixedHeader(String height) {
      tableStyle("height", height).tableStyle("overflowY", "auto");
      return put("fixed_rows", Map.of("headers", true));
    }

    /** Whether only the rows in sight are drawn, for long unpaged tables. */
    public Builder<T> virtual(boolean value) {
      return put("virtualization", value);
    }

    /** A button saves the rows as CSV. */
    public Builder<T> csvExport() {
      return put("export_format", "csv");
    }

    /** Lines between rows only. */
    public Builder<T> listView() {
      return put("style_as_list_view", true);
    }

    /** Adds an inline style of the whole table. */
    public Builder<T> tableStyle(String name, Object value) {
      table = table.with(name, value);
      return put("style_table", table);
    }

    /** Adds an inline style of every cell, head cells included. */
    public Builder<T> cellStyle(String name, Object value) {
      cell = cell.with(name, value);
      return put("style_cell", cell);
    }

    /** Adds an inline style of the head cells. */
    public Builder<T> headerStyle(String name, Object value) {
      header = header.with(name, value);
      return put("style_header", header);
    }

    /**
     * Colours and letters of the page around it, light or dark; text stands left, numbers right.
     */
    public Builder<T> pageLook() {
      cellStyle("backgroundColor", "transparent").cellStyle("color", "inherit");
      cellStyle("fontFamily", "inherit").cellStyle("fontSize", "inherit");
      cellStyle("border", "1px solid rgb(117 125 134 / 35%)");
      cellStyle("padding", "0.375rem 0.75rem").headerStyle("fontWeight", "600");
      headerStyle("backgroundColor", "transparent").tableStyle("overflowX", "auto");
      put("css", Styles.PAGE_COLOURS);
      return put("style_cell_conditional", Styles.TEXT_LEFT).listView();
    }
  }
}
