package org.verdash.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verdash.benchmarks.serve.HelloServer;
import org.verdash.benchmarks.serve.ServerProcess;
import org.verdash.postgres.EmbeddedPostgres;

/**
 * How soon an installed node with data serves, beside a plain server's start and its database's
 * own, one after the other.
 */
record Start(Path folder, Path installation, List<String> hello, int rounds) {
  private static final double MOST = 4;

  void measure(Rows rows) throws IOException {
    Path data = folder.resolve("installed");
    node(data);
    List<Double> values = new ArrayList<>();
    List<Double> baselines = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double base = server() + database(data);
      double value = node(data);
      values.add(value);
      baselines.add(base);
      ratios.add(value / base);
    }
    double ratio = Race.median(ratios);
    Row.Goal goal = new Row.Goal("<= 4", ratio <= MOST);
    String name = "start with data, beside hello and PostgreSQL";
    rows.add(new Row(name, Race.median(values), "ms", Race.median(baselines), ratio, goal));
  }

  private double node(Path data) throws IOException {
    String program = installation.resolve("bin").resolve("verdash").toString();
    long start = System.nanoTime();
    ServerProcess node =
        ServerProcess.start(
            List.of(program, "start", "--http-port", "0", "--data", data.toString()));
    double took = millisSince(start);
    node.close();
    return took;
  }

  private double server() throws IOException {
    long start = System.nanoTime();
    ServerProcess server = ServerProcess.start(HelloServer.class, hello);
    double took = millisSince(start);
    server.close();
    return took;
  }

  private static double database(Path data) {
    long start = System.nanoTime();
    EmbeddedPostgres database = EmbeddedPostgres.start(data);
    double took = millisSince(start);
    database.close();
    return took;
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
