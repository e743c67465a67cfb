package org.verdash.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verdash.benchmarks.json.FigureSpeed;
import org.verdash.benchmarks.json.LayoutSpeed;
import org.verdash.benchmarks.load.Request;
import org.verdash.benchmarks.serve.BenchApps;
import org.verdash.benchmarks.serve.HelloServer;
import org.verdash.benchmarks.serve.ServerProcess;
import org.verdash.bundle.Bundles;

/**
 * Measures the whole house beside baselines of the same run. Every server is a JVM of its own with
 * the same flags, and shares the processors with the load.
 */
public final class Bench {
  private static final String FILE = "dash_html_components.min.js";
  private static final int CARDS_OF_THOUSAND_COMPONENTS = 250;
  private static final double MOST_MORE_MS = 20;

  private final Race race;
  private final Path folder;
  private final PrintWriter out;
  private final List<Row> rows = new ArrayList<>();

  private Bench(Race race, Path folder, PrintWriter out) {
    this.race = race;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs everything.
   *
   * @param arguments where to write the JSON; then {@code quick} for a run that only shows that all
   *     works
   * @throws Exception when something cannot be measured
   */
  public static void main(String[] arguments) throws Exception {
    Path json = Path.of(arguments[0]);
    boolean quick = arguments.length > 1 && arguments[1].equals("quick");
    Race race =
        quick
            ? new Race(3, Duration.ofMillis(300), Duration.ofMillis(300))
            : new Race(11, Duration.ofSeconds(1), Duration.ofSeconds(15));
    Path folder = Files.createTempDirectory("verdash-bench");
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Report report = new Report(new Bench(race, folder, out).run());
    Files.createDirectories(json.toAbsolutePath().getParent());
    Files.writeString(json, report.json());
    out.println(report.table());
  }

  private List<Row> run() throws Exception {
    serialising();
    Path file = folder.resolve(FILE);
    Files.write(file, Bundles.HTML.source().read(FILE, ""));
    try (ServerProcess hello = ServerProcess.start(HelloServer.class, "" + port(), "" + file)) {
      Request baseline = Request.get(hello.uri().resolve("/hello"));
      rate("hello", baseline, baseline, 0);
      try (House house = House.ofOneNode(folder)) {
        oneNode(house, baseline, hello.uri());
      }
      try (House house = House.ofTwoNodes(folder)) {
        rate("callback, app in another JVM", house.callback("small", 7), baseline, 0.40);
      }
    }
    return rows;
  }

  private void oneNode(House house, Request hello, URI plain) throws Exception {
    rate("callback, app in the same JVM", house.callback("small", 7), hello, 0.55);
    rate("callback, 1,000 points", house.chart(7), hello, 0.35);
    rate("layout of 2 KB", house.layout("small"), hello, 0.6);
    Request bundle = house.get(Bundles.HTML.url(FILE));
    String tag = house.fetch(Bundles.HTML.url(FILE)).headers().firstValue("etag").orElseThrow();
    rate("bundle, 304", bundle.header("If-None-Match", tag).answeredBy(304), hello, 0.8);
    rate("bundle, beside a plain route", bundle, Request.get(plain.resolve("/file")), 0.9);
    Request open = house.get("/open/_dash-layout");
    rate("layout with a token, beside without", house.signedIn(open), open, 0.8);
    neighbour(house);
  }

  private void rate(String name, Request request, Request baseline, double goal)
      throws IOException {
    add(name, "1/s", race.run(Race.of(request), Race.of(baseline)), goal);
  }

  private void serialising() throws IOException {
    serialising("layout of 1,000 components, beside Jackson", 1, 0.5);
    serialising("layout of 10,000 components, beside Jackson", 10, 0.7);
    FigureSpeed speed = new FigureSpeed();
    Race.Result figures = race.run(speed::figures, speed::base64);
    add("figure of 1,000,000 numbers, beside base64", "1/s", figures, 0.5);
    Race.Result scatters = race.run(speed::scatters, speed::passes);
    add("express scatter, 1,000,000 rows, beside a pass", "1/s", scatters, 1 / 3.0);
  }

  private void serialising(String name, int thousands, double goal) throws IOException {
    LayoutSpeed speed = new LayoutSpeed(BenchApps.page(thousands * CARDS_OF_THOUSAND_COMPONENTS));
    add(name, "1/s", race.run(speed::ourRate, speed::jacksonsRate), goal);
  }

  private void neighbour(House house) throws IOException, InterruptedException {
    Duration slice = race.slice().multipliedBy(4);
    Neighbour.P99 p99 = new Neighbour(house, 5, slice).measure();
    Row.Goal goal = new Row.Goal("<= baseline + 20 ms", p99.more() <= MOST_MORE_MS);
    String name = "p99 beside two looping callbacks";
    add(new Row(name, p99.beside(), "ms", p99.alone(), p99.beside() / p99.alone(), goal));
  }

  private void add(String name, String unit, Race.Result result, double goal) {
    Row.Goal least = goal == 0 ? Row.Goal.NONE : Row.Goal.atLeast(goal, result.ratio());
    add(new Row(name, result.value(), unit, result.baseline(), result.ratio(), least));
  }

  private void add(Row row) {
    rows.add(row);
    out.println(row.name() + ": " + row.ratio());
  }

  private static int port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
