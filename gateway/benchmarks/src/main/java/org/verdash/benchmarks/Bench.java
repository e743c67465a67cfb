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
import java.util.List;
import java.util.Set;
import org.verdash.benchmarks.calls.PatternSpeed;
import org.verdash.benchmarks.calls.TesterSpeed;
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

  private final Rows rows;
  private final Path folder;
  private final Path installation;

  private Bench(Rows rows, Path folder, Path installation) {
    this.rows = rows;
    this.folder = folder;
    this.installation = installation;
  }

  /**
   * Runs everything.
   *
   * @param arguments where to write the JSON; the folder of an installed Verdash; {@code full}, or
   *     {@code quick} for a run that only shows that all works; then the names of the parts to run,
   *     with commas, or nothing for all
   * @throws Exception when something cannot be measured
   */
  public static void main(String[] arguments) throws Exception {
    Path json = Path.of(arguments[0]);
    boolean quick = arguments[2].equals("quick");
    Set<Part> parts = Part.of(arguments.length > 3 ? arguments[3] : "");
    Race race =
        quick
            ? new Race(3, Duration.ofMillis(300), Duration.ofMillis(300))
            : new Race(11, Duration.ofSeconds(1), Duration.ofSeconds(15));
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Rows rows = new Rows(race, out);
    try (Scratch scratch = Scratch.make()) {
      new Bench(rows, scratch.folder(), Path.of(arguments[1])).run(parts);
    }
    Report report = new Report(rows.all());
    Files.createDirectories(json.toAbsolutePath().getParent());
    Files.writeString(json, report.json());
    out.println(report.table());
  }

  private void run(Set<Part> parts) throws Exception {
    if (parts.contains(Part.JSON)) {
      serialising();
    }
    Path file = folder.resolve(FILE);
    Files.write(file, Bundles.HTML.source().read(FILE, ""));
    List<String> arguments = List.of("" + port(), "" + file);
    try (ServerProcess hello = ServerProcess.start(HelloServer.class, arguments)) {
      Request baseline = Request.get(hello.uri().resolve("/hello"));
      rows.rate("hello", baseline, baseline, 0);
      houses(parts, baseline, hello.uri());
    }
    if (parts.contains(Part.START)) {
      new Start(folder, installation, arguments, rows.race().rounds()).measure(rows);
      new FirstUse(rows.race().rounds()).measure(rows);
    }
  }

  private void houses(Set<Part> parts, Request hello, URI plain) throws Exception {
    if (parts.contains(Part.CALLS)) {
      try (House house = House.ofOneNode(folder)) {
        oneNode(house, hello, plain);
      }
    }
    if (parts.contains(Part.NODES)) {
      try (House house = House.ofTwoNodes(folder)) {
        rows.rate("callback, app in another JVM", house.callback("small", 7), hello, 0.40);
      }
    }
    if (parts.contains(Part.SAVED)) {
      try (House house = House.ofOneNode(folder)) {
        new Saving(house, rows).measure(hello);
      }
    }
    if (parts.contains(Part.METRICS)) {
      try (House house = House.ofOneNode(folder);
          House measured = House.measured(folder)) {
        Request with = measured.callback("small", 7);
        rows.rate("callback, metrics on, beside off", with, house.callback("small", 7), 0.95);
      }
    }
  }

  private void oneNode(House house, Request hello, URI plain) throws Exception {
    rows.rate("callback, app in the same JVM", house.callback("small", 7), hello, 0.55);
    Request small = house.callback("small", 7);
    rows.rate("callback, 20 inputs and 20 outputs, beside 1", house.twenty(), small, 0.4);
    rows.rate("callback, 1,000 points", house.chart(7), hello, 0.35);
    rows.rate("layout of 2 KB", house.layout("small"), hello, 0.6);
    Request bundle = house.get(Bundles.HTML.url(FILE));
    String tag = house.fetch(Bundles.HTML.url(FILE)).headers().firstValue("etag").orElseThrow();
    Request same = bundle.header("If-None-Match", tag).answeredBy(304);
    rows.rate("bundle, 304", same, hello, 0.8);
    Request file = Request.get(plain.resolve("/file"));
    rows.rate("bundle, beside a plain route", bundle, file, 0.9);
    Request open = house.get("/open/_dash-layout");
    rows.rate("layout with a token, beside without", house.signedIn(open), open, 0.8);
    neighbour(house);
  }

  private void serialising() throws IOException {
    serialising("layout of 1,000 components, beside Jackson", 1, 0.5);
    serialising("layout of 10,000 components, beside Jackson", 10, 0.7);
    PatternSpeed all = new PatternSpeed();
    Race.Result patterns = rows.race().run(all::answers, all::readings);
    rows.add("callback, ALL of 1,000, beside Jackson reading it", "1/s", patterns, 0.5);
    double tests = new TesterSpeed().tests(rows.race().warmUp(), rows.race().slice());
    Row.Goal thousand = new Row.Goal(">= 1,000/s", tests >= 1_000);
    rows.add(new Row("callback tests, one thread", tests, "1/s", 0, 0, thousand));
    FigureSpeed speed = new FigureSpeed();
    Race.Result figures = rows.race().run(speed::figures, speed::base64);
    rows.add("figure of 1,000,000 numbers, beside base64", "1/s", figures, 0.5);
    Race.Result scatters = rows.race().run(speed::scatters, speed::passes);
    rows.add("express scatter, 1,000,000 rows, beside a pass", "1/s", scatters, 1 / 3.0);
  }

  private void serialising(String name, int thousands, double goal) throws IOException {
    LayoutSpeed speed = new LayoutSpeed(BenchApps.page(thousands * CARDS_OF_THOUSAND_COMPONENTS));
    rows.add(name, "1/s", rows.race().run(speed::ourRate, speed::jacksonsRate), goal);
  }

  private void neighbour(House house) throws IOException, InterruptedException {
    Duration slice = rows.race().slice().multipliedBy(4);
    Neighbour.P99 p99 = new Neighbour(house, 5, slice).measure();
    Row.Goal goal = new Row.Goal("<= baseline + 20 ms", p99.more() <= MOST_MORE_MS);
    String name = "p99 beside two looping callbacks";
    rows.add(new Row(name, p99.beside(), "ms", p99.alone(), p99.beside() / p99.alone(), goal));
  }

  private static int port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
