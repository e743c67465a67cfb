package org.verdash.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.verdash.benchmarks.load.Load;
import org.verdash.benchmarks.load.Outcome;
import org.verdash.benchmarks.load.Request;
import org.verdash.benchmarks.load.Wrk;

/**
 * Measures something in turns with its baseline, so that whatever else the machine does meets both.
 *
 * @param rounds how often
 * @param slice how long each turn
 * @param warmUp how long each runs before it counts, so that the JVM has compiled what it will
 */
record Race(int rounds, Duration slice, Duration warmUp) {
  private static final int CONNECTIONS = 64;
  private static final Optional<Wrk> WRK = Wrk.installed();

  /** Something whose rate can be measured. */
  @FunctionalInterface
  interface Rate {
    /**
     * The rate over a time.
     *
     * @throws IOException when it does not work
     */
    double over(Duration time) throws IOException;
  }

  /** The medians of both rates and of their ratio, pair by pair. */
  record Result(double value, double baseline, double ratio) {}

  static Rate of(Request request) {
    return of(List.of(request), CONNECTIONS, answers -> {});
  }

  /** Requests in turns on as many connections as is usual here. */
  static Rate of(List<Request> requests) {
    return of(requests, CONNECTIONS, answers -> {});
  }

  /** Requests in turns; how many answers came is told after each time. */
  static Rate of(List<Request> requests, int connections, LongConsumer answers) {
    return time -> {
      if (WRK.isPresent()) {
        Wrk.Total total = WRK.get().run(requests, connections, time);
        answers.accept(total.answers());
        return total.perSecond();
      }
      Outcome outcome = new Load(requests, connections).run(time);
      answers.accept(outcome.answers());
      return outcome.perSecond();
    };
  }

  Result run(Rate measured, Rate baseline) throws IOException {
    measured.over(warmUp);
    baseline.over(warmUp.dividedBy(2));
    List<Double> values = new ArrayList<>();
    List<Double> baselines = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double before = baseline.over(slice.dividedBy(2));
      double value = measured.over(slice);
      double base = (before + baseline.over(slice.dividedBy(2))) / 2;
      values.add(value);
      baselines.add(base);
      ratios.add(value / base);
    }
    return new Result(median(values), median(baselines), median(ratios));
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
