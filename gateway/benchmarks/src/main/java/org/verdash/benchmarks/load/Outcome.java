package org.verdash.benchmarks.load;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a run of load measured.
 *
 * @param answers how many came
 * @param perSecond answers per second
 * @param p50 half of them came within this
 * @param p99 99 of 100 came within this
 */
public record Outcome(long answers, double perSecond, Duration p50, Duration p99) {
  static Outcome of(long[] nanos, int count, Duration time) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    double perSecond = count / (time.toNanos() / 1e9);
    return new Outcome(count, perSecond, at(sorted, 0.50), at(sorted, 0.99));
  }

  private static Duration at(long[] sorted, double share) {
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofNanos(
            sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))]);
  }
}
