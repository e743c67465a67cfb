package org.verdash.figure.express;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.figure.Data;

/**
 * A column of a table: numbers, or anything else as numbers of distinct values. Immutable.
 *
 * @param name its name
 * @param numbers each number, NaN for a gap; empty when it has none
 * @param whole whether all numbers are whole
 * @param codes the place of each value among the distinct ones, -1 for a gap; empty for numbers
 * @param distinct the distinct values in the order in which they come first
 */
@SuppressWarnings("ArrayRecordComponent") // columns are never compared, nobody writes to them
record Column(String name, double[] numbers, boolean whole, int[] codes, List<Object> distinct) {
  static Column of(String name, double[] numbers) {
    return new Column(name, numbers.clone(), whole(numbers), new int[0], List.of());
  }

  static Column of(String name, List<? extends @Nullable Object> values) {
    boolean numbers = values.stream().anyMatch(Number.class::isInstance);
    boolean others = values.stream().anyMatch(v -> v != null && !(v instanceof Number));
    return numbers && !others ? of(name, doubles(values)) : coded(name, values);
  }

  private static boolean whole(double[] numbers) {
    for (double number : numbers) {
      if ((int) number != number) {
        return false;
      }
    }
    return numbers.length > 0;
  }

  private static double[] doubles(List<? extends @Nullable Object> values) {
    double[] doubles = new double[values.size()];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values.get(i) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
    return doubles;
  }

  private static Column coded(String name, List<? extends @Nullable Object> values) {
    int[] codes = new int[values.size()];
    Map<Object, Integer> places = new HashMap<>();
    List<Object> distinct = new ArrayList<>();
    int i = 0;
    for (Object value : values) {
      codes[i++] = value == null ? -1 : code(value, places, distinct);
    }
    return new Column(name, new double[0], false, codes, List.copyOf(distinct));
  }

  private static int code(Object value, Map<Object, Integer> places, List<Object> distinct) {
    Integer known = places.putIfAbsent(value, distinct.size());
    if (known != null) {
      return known;
    }
    distinct.add(value);
    return distinct.size() - 1;
  }

  boolean numeric() {
    return codes.length == 0;
  }

  int rows() {
    return numeric() ? numbers.length : codes.length;
  }

  /** The value of a row; null is a gap. */
  @Nullable Object value(int row) {
    if (numeric()) {
      double number = numbers[row];
      return Double.isNaN(number) ? null : whole ? (Object) (int) number : (Object) number;
    }
    return codes[row] < 0 ? null : distinct.get(codes[row]);
  }

  /** The same column with a place for each distinct value, also when it has numbers. */
  Column coded() {
    return numeric() ? coded(name, values(all())) : this;
  }

  int[] all() {
    int[] rows = new int[rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    return rows;
  }

  List<@Nullable Object> values(int[] rows) {
    List<@Nullable Object> values = new ArrayList<>(rows.length);
    for (int row : rows) {
      values.add(value(row));
    }
    return values;
  }

  /** The values of rows as a trace takes them. */
  Data data(int[] rows) {
    if (!numeric()) {
      return Data.of(values(rows));
    }
    return whole ? Data.of(ints(rows)) : Data.given(doubles(rows));
  }

  private int[] ints(int[] rows) {
    int[] ints = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ints[i] = (int) numbers[rows[i]];
    }
    return ints;
  }

  double[] doubles(int[] rows) {
    double[] doubles = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      doubles[i] = numbers[rows[i]];
    }
    return doubles;
  }

  double largest() {
    double largest = 0;
    for (double number : numbers) {
      largest = number > largest ? number : largest;
    }
    return largest;
  }
}
