package org.verdash.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Json;
import org.verdash.table.TableViews.Filter;
import org.verdash.table.TableViews.Filter.Operator;

/** Takes apart what dash-table made of the filters above its columns. */
final class Filters {
  private static final int MANY = 100;

  // Comparisons of text that start with i or s do or do not heed case; the callback decides that.
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.GREATER,
          ">=", Operator.AT_LEAST,
          "contains", Operator.CONTAINS,
          "datestartswith", Operator.DATE_STARTS_WITH);

  private Filters() {}

  /**
   * The conditions, all of which must hold.
   *
   * @throws IllegalArgumentException when it is no such thing, as with an "or" in it
   */
  static List<Filter> of(Json structure) {
    List<Filter> all = new ArrayList<>();
    if (!structure.values().isEmpty()) {
      add(structure.values(), all);
    }
    return List.copyOf(all);
  }

  private static void add(@Nullable Object json, List<Filter> all) {
    if (!(json instanceof Map<?, ?> node) || all.size() >= MANY) {
      throw refused("a condition", json);
    }
    if ("&&".equals(node.get("subType"))) {
      add(node.get("left"), all);
      add(node.get("right"), all);
    } else {
      all.add(condition(node));
    }
  }

  private static Filter condition(Map<?, ?> node) {
    String said = String.valueOf(node.get("subType"));
    Operator operator = OPERATORS.get(said);
    if (operator == null) {
      operator = OPERATORS.get(said.replaceFirst("^[is]", ""));
    }
    Object column = inner(node.get("left"), "a column");
    if (operator == null || !(column instanceof String name)) {
      throw refused("conditions that all hold", said);
    }
    return new Filter(name, operator, inner(node.get("right"), "a value"));
  }

  private static Object inner(@Nullable Object json, String what) {
    Object value = json instanceof Map<?, ?> expression ? expression.get("value") : null;
    if (value instanceof String || value instanceof Number) {
      return value;
    }
    throw refused(what, json);
  }

  private static IllegalArgumentException refused(String wanted, @Nullable Object json) {
    String shown = String.valueOf(json);
    return new IllegalArgumentException(
        "derived_filter_query_structure: wanted "
            + wanted
            + " but got "
            + shown.substring(0, Math.min(60, shown.length())));
  }
}
