package org.verdash.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.verdash.bundle.Bundles;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/**
 * Measures the whole house, each thing right after its baseline, several times, and writes {@code
 * bench.json} beside a table. Servers run in JVMs of their own, the load in this one or in wrk.
 */
public final class Bench {
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final String CALL =
      """
      {"output":"out.children","outputs":{"id":"out","property":"children"},\
      "inputs":[{"id":"in","property":"value","value":"x"}],"changedPropIds":["in.value"]}\
      """;
  private static final String LOOP =
      """
      {"output":"out.children","outputs":{"id":"out","property":"children"},\
      "inputs":[{"id":"go","property":"n_clicks","value":1}],"changedPropIds":["go.n_clicks"]}\
      """;

  private final Path folder;
  private final int rounds;
  private final Duration time;
  private final PrintStream out;
  private final Load load = new Load();
  private final Meter meter;
  private final String key;
  private final String token;
  private final List<Row> rows = new ArrayList<>();

  private Bench(Path folder, int rounds, Duration time, PrintStream out) {
    this.folder = folder;
    this.rounds = rounds;
    this.time = time;
    this.out = out;
    this.meter = new Meter(folder, load);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    this.token =
        new TokenIssuer(PlatformKey.parse(key), InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, "bench", new TreeSet<>(), Duration.ofHours(2));
  }

  /**
   * Runs everything.
   *
   * @param args folder for the results, rounds, seconds a run
   * @throws IOException when a server does not start or the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
    PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
    Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
    new Bench(folder, Integer.parseInt(args[1]), time, out).run();
  }

  @SuppressWarnings("try") // a server is only closed
  private void run() throws IOException {
    out.printf(
        "%-44s %12s %12s %-6s %7s %6s%n", "what", "value", "baseline", "unit", "ratio", "goal");
    try (load) {
      layoutText();
      int hello = freePort();
      try (Child plain = child(Servers.Plain.class, "plain", String.valueOf(hello))) {
        oneNode(hello);
        twoNodes(hello);
      }
      neighbour();
    }
    Files.writeString(
        folder.resolve("bench.json"),
        rows.stream().map(Row::json).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    out.println("measured by " + meter.name() + ", written to " + folder.resolve("bench.json"));
  }

  private void layoutText() throws IOException {
    LayoutText text = new LayoutText();
    List<Row.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rounds + 2; i++) {
      pairs.add(text.measure());
    }
    report(
        Row.of(
            "layout of 1,000 components vs Jackson", "1/s", 0.5, pairs.subList(2, pairs.size())));
  }

  @SuppressWarnings("try") // a server is only closed
  private void oneNode(int hello) throws IOException {
    int port = freePort();
    Path config = config("one", port, "apps:\n  bench:\n    access: public\n");
    try (Child node = child(Servers.Node.class, "one", config.toString(), "bench")) {
      var plain = Load.Request.get(hello, "/hello", Map.of());
      compare("callback, app in the same JVM", 0.55, plain, callback(port));
      compare("layout of 2 KB", 0.6, plain, layout(port, bearer()));
      compare(
          "token check (layout without a token = 1)",
          0.8,
          layout(port, Map.of()),
          layout(port, bearer()));
      String path = Bundles.HTML.url(Bundles.HTML.scripts().get(0));
      var bundle = Load.Request.get(port, path, Map.of());
      compare(
          "bundle vs the same bytes by a plain route",
          0.9,
          Load.Request.get(hello, "/bundle", Map.of()),
          bundle);
      var unchanged = new Load.Request(port, "GET", path, Map.of("If-None-Match", "*"), "", 304);
      compare("bundle, 304", 0.8, plain, unchanged);
    }
  }

  @SuppressWarnings("try") // a server is only closed
  private void twoNodes(int hello) throws IOException {
    int port = freePort();
    int a = freePort();
    int b = freePort();
    Path gateway = config("gateway", port, cluster("gateway", a, b));
    Path apps = config("apps", freePort(), cluster("apps", b, a));
    try (Child worker = child(Servers.Node.class, "apps", apps.toString(), "bench");
        Child door = child(Servers.Node.class, "gateway", gateway.toString())) {
      awaitAnswer(callback(port));
      var plain = Load.Request.get(hello, "/hello", Map.of());
      compare("callback, app in another JVM", 0.4, plain, callback(port));
    }
  }

  // The loops never end, so each pair has a node of its own.
  @SuppressWarnings("try") // a server is only closed
  private void neighbour() throws IOException {
    List<Row.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int port = freePort();
      Path config = config("neighbour", port, "");
      try (Child node =
          child(Servers.Node.class, "neighbour", config.toString(), "bench", "loops")) {
        load.run(callback(port), 4, WARM_UP);
        double alone = load.run(callback(port), 4, time).p99Micros() / 1000;
        Thread looping = Thread.ofPlatform().daemon().start(() -> loop(port));
        double beside = load.run(callback(port), 4, time).p99Micros() / 1000;
        looping.interrupt();
        pairs.add(new Row.Pair(alone, beside));
      }
    }
    report(Row.of("p99 beside two callbacks that loop (ms)", "ms", 0, pairs));
  }

  private void loop(int port) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    var request =
        new Load.Request(port, "POST", "/loops/_dash-update-component", headers, LOOP, 504);
    try (Load two = new Load()) {
      two.run(request, 2, Duration.ofSeconds(1));
    } catch (RuntimeException stopped) {
      out.println("the loops ended with their node");
    }
  }

  private void compare(String name, double goal, Load.Request baseline, Load.Request request) {
    meter.perSecond(baseline, WARM_UP);
    meter.perSecond(request, WARM_UP);
    List<Row.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      double base = meter.perSecond(baseline, time);
      pairs.add(new Row.Pair(base, meter.perSecond(request, time)));
    }
    report(Row.of(name, "1/s", goal, pairs));
  }

  private void report(Row row) {
    rows.add(row);
    out.println(row.line());
  }

  private void awaitAnswer(Load.Request request) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Supplier<Boolean> answers =
        () -> {
          try {
            load.run(request, 1, Duration.ofMillis(50));
            return true;
          } catch (RuntimeException notYet) {
            return false;
          }
        };
    while (!answers.get() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private Load.Request callback(int port) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    return new Load.Request(port, "POST", "/bench/_dash-update-component", headers, CALL, 200);
  }

  private static Load.Request layout(int port, Map<String, String> headers) {
    return Load.Request.get(port, "/bench/_dash-layout", headers);
  }

  private Map<String, String> bearer() {
    return Map.of("Authorization", "Bearer " + token);
  }

  private Child child(Class<?> main, String name, String... args) throws IOException {
    return Child.start(main, folder.resolve(name + ".log"), args);
  }

  private static String cluster(String role, int own, int other) {
    return """
    roles: [%s]
    cluster:
      name: bench
      bus-port: %d
      join: ["127.0.0.1:%d"]
    """
        .formatted(role, own, other);
  }

  private Path config(String name, int port, String more) {
    String text =
        "http:\n  port: %d\ndata: %s\nauth:\n  platform-key: %s\n%s"
            .formatted(port, folder.resolve("data-" + name), key, more);
    try {
      return Files.writeString(folder.resolve(name + ".yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
