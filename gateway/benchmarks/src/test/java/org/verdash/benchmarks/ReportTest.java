package org.verdash.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.Caller;
import org.verdash.benchmarks.json.LayoutSpeed;
import org.verdash.benchmarks.serve.BenchApps;

class ReportTest {
  private static final Duration SHORT = Duration.ofMillis(10);

  @Test
  void writesJsonForProgramsAndATableForPeople() {
    Report report =
        new Report(
            List.of(
                new Row("hello", 100, "1/s", 100, 1, Row.Goal.NONE),
                new Row("callback", 50, "1/s", 100, 0.5, Row.Goal.atLeast(0.55, 0.5))));
    assertThat(report.json())
        .isEqualTo(
            "[{\"name\":\"hello\",\"value\":100.0,\"unit\":\"1\\u002fs\",\"baseline\":100.0,"
                + "\"ratio\":1.0},{\"name\":\"callback\",\"value\":50.0,\"unit\":\"1\\u002fs\","
                + "\"baseline\":100.0,\"ratio\":0.5}]");
    assertThat(report.table().lines().toList().get(2))
        .contains("callback", "50.00", "0.50", ">= 0.55  MISSED");
    assertThat(report.table().lines().toList().get(1)).doesNotContain("MISSED");
  }

  @Test
  void aRaceGivesTheMedianOfTheRatiosOfItsRounds() throws IOException {
    Deque<Double> values = new ArrayDeque<>(List.of(1.0, 50.0, 80.0, 10.0));
    Race.Result result = new Race(3, SHORT, SHORT).run(time -> values.pop(), time -> 100.0);
    assertThat(result).isEqualTo(new Race.Result(50, 100, 0.5));
  }

  @Test
  void weAndJacksonWriteTheSameBytes() throws IOException {
    LayoutSpeed speed = new LayoutSpeed(BenchApps.page(3));
    assertThat(speed.bytes()).isBetween(1_000, 2_000);
    assertThat(speed.ourRate(SHORT)).isPositive();
    assertThat(speed.jacksonsRate(SHORT)).isPositive();
  }

  @Test
  void theMeasuredLayoutsHaveTheSizeOfTheirNames() throws IOException {
    assertThat(new LayoutSpeed(BenchApps.small().layout().apply(Caller.of(""))).bytes())
        .isBetween(2_000, 2_400);
    int[] components = new int[1];
    BenchApps.page(250).walk(component -> components[0]++);
    assertThat(components[0]).isBetween(1_000, 1_010);
  }
}
