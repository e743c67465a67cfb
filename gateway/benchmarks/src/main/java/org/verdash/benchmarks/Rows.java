package org.verdash.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.verdash.benchmarks.load.Request;

/** Gathers the lines of the result and shows each as soon as it is there. */
final class Rows {
  private final Race race;
  private final PrintWriter out;
  private final List<Row> all = new ArrayList<>();

  Rows(Race race, PrintWriter out) {
    this.race = race;
    this.out = out;
  }

  /** How the lines are measured. */
  Race race() {
    return race;
  }

  List<Row> all() {
    return List.copyOf(all);
  }

  /**
   * Answers per second to a request, beside those to another.
   *
   * @param goal what the ratio should be at least; 0 for nothing
   */
  void rate(String name, Request request, Request baseline, double goal) throws IOException {
    add(name, "1/s", race.run(Race.of(request), Race.of(baseline)), goal);
  }

  /** A result whose ratio should reach the goal; 0 for none. */
  void add(String name, String unit, Race.Result result, double goal) {
    Row.Goal least = goal == 0 ? Row.Goal.NONE : Row.Goal.atLeast(goal, result.ratio());
    add(new Row(name, result.value(), unit, result.baseline(), result.ratio(), least));
  }

  void add(Row row) {
    all.add(row);
    out.println(row.name() + ": " + row.ratio());
  }
}
