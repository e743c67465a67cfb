package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verdash.figure.Data;

/**
 * Rows that have the same values where a chart tells them apart.
 *
 * @param values the values by option, such as {@code color}
 * @param places the places of these values in the order of their column
 * @param rows their rows
 * @param numbers those of the axes' columns at these rows, as far as they were split already
 */
@SuppressWarnings("ArrayRecordComponent") // groups are never compared
record Group(Map<String, Object> values, int[] places, int[] rows, Map<String, double[]> numbers) {
  private static final int FEW = 65_536;

  /**
   * The groups in the order of the chart; rows with a gap where they are told apart are left out.
   */
  static List<Group> of(Source source, List<String> options) {
    List<Column> columns = options.stream().map(option -> source.needed(option).coded()).toList();
    List<List<Object>> orders = columns.stream().map(column -> order(source, column)).toList();
    if (columns.isEmpty()) {
      int[] all = new int[source.table().rows()];
      Arrays.setAll(all, i -> i);
      return List.of(new Group(Map.of(), new int[0], all, Map.of()));
    }
    long space = columns.stream().mapToLong(c -> c.distinct().size()).reduce(1, Group::product);
    if (space > Integer.MAX_VALUE) {
      throw source.wrong("its columns have too many combinations of values to tell apart");
    }
    int[] keys = keys(columns, orders, source.table().rows());
    Map<Integer, int[]> rows = rows(keys, (int) space);
    Map<String, double[][]> split = space < FEW ? split(source, keys, rows) : Map.of();
    return rows.entrySet().stream()
        .map(
            entry ->
                group(options, orders, entry.getKey(), entry.getValue())
                    .with(split, entry.getKey()))
        .sorted(Comparator.comparing(Group::places, Arrays::compare))
        .toList();
  }

  private static long product(long one, long other) {
    return Math.min(Integer.MAX_VALUE + 1L, one * other);
  }

  private static List<Object> order(Source source, Column column) {
    Set<Object> order = new LinkedHashSet<>();
    if (source.encoding().entry("orders", column.name()).orElse(null) instanceof List<?> first) {
      first.stream().filter(column.distinct()::contains).forEach(order::add);
    }
    order.addAll(column.distinct());
    return List.copyOf(order);
  }

  // One number for each row: the places of its values, as digits of a number.
  private static int[] keys(List<Column> columns, List<List<Object>> orders, int rows) {
    int[] keys = new int[rows];
    for (int c = 0; c < columns.size(); c++) {
      int[] codes = columns.get(c).codes();
      int[] places = places(columns.get(c).distinct(), orders.get(c));
      for (int i = 0; i < rows; i++) {
        boolean gap = keys[i] < 0 || codes[i] < 0;
        keys[i] = gap ? -1 : keys[i] * places.length + places[codes[i]];
      }
    }
    return keys;
  }

  private static int[] places(List<Object> distinct, List<Object> order) {
    Map<Object, Integer> places = new HashMap<>();
    order.forEach(value -> places.put(value, places.size()));
    return distinct.stream().mapToInt(places::get).toArray();
  }

  private static Map<Integer, int[]> rows(int[] keys, int space) {
    return space < FEW ? counted(keys, space) : found(keys);
  }

  // Counted first, so that each row is touched twice and nothing grows.
  private static Map<Integer, int[]> counted(int[] keys, int space) {
    int[] counts = new int[space];
    for (int key : keys) {
      if (key >= 0) {
        counts[key]++;
      }
    }
    int[][] rows = new int[space][];
    for (int key = 0; key < space; key++) {
      rows[key] = new int[counts[key]];
    }
    int[] filled = new int[space];
    for (int i = 0; i < keys.length; i++) {
      int key = keys[i];
      if (key >= 0) {
        rows[key][filled[key]++] = i;
      }
    }
    Map<Integer, int[]> all = new HashMap<>();
    for (int key = 0; key < space; key++) {
      if (counts[key] > 0) {
        all.put(key, rows[key]);
      }
    }
    return all;
  }

  // All groups in one pass over a column: a pass for each group would read the column as often.
  private static Map<String, double[][]> split(
      Source source, int[] keys, Map<Integer, int[]> rows) {
    Map<String, double[][]> split = new HashMap<>();
    for (String axis : List.of("x", "y")) {
      source
          .column(axis)
          .filter(column -> column.numeric() && !column.whole())
          .ifPresent(column -> split.put(column.name(), split(column.numbers(), keys, rows)));
    }
    return split;
  }

  private static double[][] split(double[] numbers, int[] keys, Map<Integer, int[]> rows) {
    double[][] parts = new double[1 + rows.keySet().stream().reduce(-1, Math::max)][];
    rows.forEach((key, those) -> parts[key] = new double[those.length]);
    int[] filled = new int[parts.length];
    for (int i = 0; i < keys.length; i++) {
      int key = keys[i];
      if (key >= 0) {
        parts[key][filled[key]++] = numbers[i];
      }
    }
    return parts;
  }

  private Group with(Map<String, double[][]> split, int key) {
    Map<String, double[]> own = new HashMap<>();
    split.forEach((name, parts) -> own.put(name, parts[key]));
    return new Group(values, places, rows, own);
  }

  /** The values of a column at its rows, as a trace takes them. */
  Optional<Data> data(Column column) {
    return Optional.ofNullable(numbers.get(column.name())).map(Data::given);
  }

  private static Map<Integer, int[]> found(int[] keys) {
    Map<Integer, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >= 0) {
        found.computeIfAbsent(keys[i], key -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, int[]> rows = new HashMap<>();
    found.forEach((key, those) -> rows.put(key, those.stream().mapToInt(i -> i).toArray()));
    return rows;
  }

  private static Group group(List<String> options, List<List<Object>> orders, int key, int[] rows) {
    int[] places = new int[options.size()];
    int rest = key;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = rest % orders.get(i).size();
      rest /= orders.get(i).size();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < places.length; i++) {
      values.put(options.get(i), orders.get(i).get(places[i]));
    }
    return new Group(values, places, rows, Map.of());
  }

  /** The distinct values of an option over groups, in their order. */
  static List<Object> values(Source source, String option) {
    return source.column(option).map(column -> order(source, column.coded())).orElse(List.of());
  }

  List<String> texts(List<String> options) {
    List<String> texts = new ArrayList<>();
    options.stream()
        .filter(values::containsKey)
        .forEach(option -> texts.add(String.valueOf(values.get(option))));
    return texts;
  }
}
