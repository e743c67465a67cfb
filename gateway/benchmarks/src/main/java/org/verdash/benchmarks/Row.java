package org.verdash.benchmarks;

import java.util.List;

/**
 * One measured thing.
 *
 * @param name what was measured
 * @param value the median of its runs
 * @param unit unit of value and baseline
 * @param baseline the median of the baseline's runs, each taken right before its pair
 * @param ratio the median of the pairs' ratios
 * @param goal the ratio to reach; 0 when none is set
 */
record Row(String name, double value, String unit, double baseline, double ratio, double goal) {
  /** One pair of measurements taken one right after the other. */
  record Pair(double baseline, double value) {
    double ratio() {
      return value / baseline;
    }
  }

  static Row of(String name, String unit, double goal, List<Pair> pairs) {
    return new Row(
        name,
        median(pairs.stream().map(Pair::value).toList()),
        unit,
        median(pairs.stream().map(Pair::baseline).toList()),
        median(pairs.stream().map(Pair::ratio).toList()),
        goal);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
  }

  String json() {
    return "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f}"
        .formatted(name, value, unit, baseline, ratio);
  }

  String line() {
    String wanted = goal == 0 ? "" : "%.2f".formatted(goal);
    return "%-44s %12.0f %12.0f %-6s %7.2f %6s"
        .formatted(name, value, baseline, unit, ratio, wanted);
  }
}
