package org.verdash.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verdash.benchmarks.serve.FirstLayout;

/** What it costs an app's start to use components: a JVM each time, since classes load once. */
record FirstUse(int rounds) {
  private static final double MOST_MORE_MS = 50;

  void measure(Rows rows) throws IOException {
    List<Double> five = new ArrayList<>();
    List<Double> none = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double base = millis("none");
      double value = millis("five");
      none.add(base);
      five.add(value);
      ratios.add(value / base);
    }
    double value = Race.median(five);
    double base = Race.median(none);
    Row.Goal goal = new Row.Goal("<= baseline + 50 ms", value - base <= MOST_MORE_MS);
    String name = "app with five components, beside none";
    rows.add(new Row(name, value, "ms", base, Race.median(ratios), goal));
  }

  private static double millis(String components) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FirstLayout.class.getName(),
                components)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return out.lines()
          .filter(line -> line.startsWith(FirstLayout.TOOK))
          .mapToDouble(line -> Double.parseDouble(line.substring(FirstLayout.TOOK.length())))
          .findFirst()
          .orElseThrow(() -> new IOException("no layout was written with " + components));
    }
  }
}
