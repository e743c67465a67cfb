package org.verdash.table;

import java.util.List;
import java.util.Objects;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Json;
import org.verdash.app.Type;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** What a table tells a callback that makes its pages; met as {@link DataTable}. */
public abstract class TableViews {
  private static final int DASH_PAGE_SIZE = 250;

  TableViews() {}

  /**
   * Everything that a callback needs to make a page, checked: see {@link Query}.
   *
   * @throws IllegalArgumentException when the id is not allowed
   */
  public static In<Query> query(String id) {
    return query(ComponentId.of(id));
  }

  /** Everything that a callback needs to make a page, checked: see {@link Query}. */
  public static In<Query> query(ComponentId id) {
    In<Integer> page = DataTable.page(id).orElse(0);
    In<Integer> size = DataTable.pageSize(id).orElse(DASH_PAGE_SIZE);
    In<List<Sort>> sort = DataTable.sort(id).orElse(List.of());
    In<String> filter = DataTable.filter(id).orElse("");
    In<Json> parts = DataTable.filterStructure(id).orElse(Json.EMPTY);
    return Group.of(
        in ->
            new Query(
                there(in, page),
                there(in, size),
                there(in, sort),
                there(in, filter),
                Filters.of(there(in, parts))),
        page,
        size,
        sort,
        filter,
        parts);
  }

  private static <T> T there(Group.Values values, In<T> in) {
    return Objects.requireNonNull(values.get(in));
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
    /** How it reads. */
    public static final Type<Cell> TYPE = Cells.CELL;

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
    /** How it reads. */
    public static final Type<Sort> TYPE = Cells.SORT;

    @Override
    public void write(JsonWriter out) {
      out.object().name("column_id").text(column);
      out.name("direction").text(descending ? "desc" : "asc").endObject();
    }
  }

  /**
   * One condition on a column. Immutable.
   *
   * @param column the record component
   * @param operator how it compares
   * @param value what it is compared with: text, or a number; empty text for what asks no value
   */
  public record Filter(String column, Operator operator, Object value) {
    /** How a condition compares. */
    public enum Operator {
      /** Equal. */
      EQUAL,
      /** Not equal. */
      NOT_EQUAL,
      /** Less. */
      LESS,
      /** Less or equal. */
      AT_MOST,
      /** Greater. */
      GREATER,
      /** Greater or equal. */
      AT_LEAST,
      /** Its text holds the value. */
      CONTAINS,
      /** Its date starts with the value, such as {@code 2026-11}. */
      DATE_STARTS_WITH
    }
  }

  /**
   * What a page shall show. Immutable. It comes from the browser: page and size are checked, but
   * columns are names that somebody sent, and {@link #among} is what checks them.
   *
   * @param page number of the page, from 0
   * @param size rows of a page, from 1 to {@link #GREATEST_SIZE}
   * @param sort how it is sorted, most important first
   * @param filter what rows must match, in the language of dash-table; empty for all
   * @param filters the same taken apart: all of these must hold; empty for all
   */
  public record Query(int page, int size, List<Sort> sort, String filter, List<Filter> filters) {
    /** More rows than this on one page are refused. */
    public static final int GREATEST_SIZE = 10_000;

    /**
     * Checks page and size.
     *
     * @throws IllegalArgumentException when one of them is out of bounds
     */
    public Query {
      if (page < 0) {
        throw new IllegalArgumentException("page_current: wanted 0 or more but got " + page);
      }
      if (size < 1 || size > GREATEST_SIZE) {
        throw new IllegalArgumentException(
            "page_size: wanted 1 to " + GREATEST_SIZE + " but got " + size);
      }
      sort = List.copyOf(sort);
      filters = List.copyOf(filters);
    }

    /** Rows before the page. */
    public long offset() {
      return (long) page * size;
    }

    /**
     * The same, when it names no other columns than these; so that a name can stand in a query.
     *
     * @throws IllegalArgumentException naming a column that is none of them
     */
    public Query among(String... columns) {
      List<String> known = List.of(columns);
      sort.forEach(by -> check(known, "sort_by", by.column()));
      filters.forEach(by -> check(known, "filter_query", by.column()));
      return this;
    }

    private static void check(List<String> known, String prop, String column) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(prop + ": there is no column '" + column + "'");
      }
    }
  }
}
