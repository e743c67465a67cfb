package org.verdash.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.verdash.benchmarks.load.Request;
import org.verdash.benchmarks.serve.BenchApps;
import org.verdash.benchmarks.serve.HouseServer;
import org.verdash.benchmarks.serve.ServerProcess;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;

/** A running house of one node or two, and what a signed-in page of it asks. */
final class House implements AutoCloseable {
  private static final Pattern PREFIX =
      Pattern.compile("\"requests_pathname_prefix\":\"([^\"]*)\"");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final List<ServerProcess> nodes;
  private final URI uri;
  private final Path data;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private House(List<ServerProcess> nodes, Path data, PlatformKey key) {
    this.nodes = List.copyOf(nodes);
    this.uri = nodes.get(0).uri();
    this.data = data;
    this.token =
        new TokenIssuer(key, InstantSource.system())
            .issue(TokenIssuer.Kind.ACCESS, "bench", new TreeSet<>(), Duration.ofHours(2));
  }

  /** One node that does everything. */
  static House ofOneNode(Path folder) throws IOException {
    return ofOneNode(folder, "one", "");
  }

  /** The same, which counts its calls for Prometheus. */
  static House measured(Path folder) throws IOException {
    return ofOneNode(folder, "measured", "metrics: {token: \"nobody-asks-for-them\"}\n");
  }

  private static House ofOneNode(Path folder, String name, String more) throws IOException {
    PlatformKey key = PlatformKey.random();
    Path config = config(folder, name, key, more);
    ServerProcess node = ServerProcess.start(HouseServer.class, config.toString());
    return new House(List.of(node), data(folder, name), key);
  }

  /** A node with the gateway and one with the apps. */
  static House ofTwoNodes(Path folder) throws IOException {
    PlatformKey key = PlatformKey.random();
    int first = freePort();
    int second = freePort();
    List<ServerProcess> nodes = new ArrayList<>();
    try {
      nodes.add(node(folder, "gateway", key, List.of(first, second)));
      nodes.add(node(folder, "apps", key, List.of(second, first)));
      return new House(nodes, data(folder, "gateway"), key);
    } catch (IOException e) {
      nodes.forEach(ServerProcess::close);
      throw e;
    }
  }

  // The node's own bus port comes first.
  private static ServerProcess node(Path folder, String role, PlatformKey key, List<Integer> ports)
      throws IOException {
    String cluster =
        """
        roles: [%s]
        cluster:
          name: bench
          bus-port: %d
          join: ["127.0.0.1:%d", "127.0.0.1:%d"]
        """
            .formatted(role, ports.get(0), ports.get(0), ports.get(1));
    Path config = config(folder, role, key, cluster);
    return ServerProcess.start(HouseServer.class, config.toString());
  }

  private static Path config(Path folder, String name, PlatformKey key, String more)
      throws IOException {
    String yaml =
        """
        http:
          port: 0
        data: "%s"
        auth:
          platform-key: "%s"
        """
            .formatted(data(folder, name), key.text());
    return Files.writeString(folder.resolve(name + ".yaml"), yaml + more);
  }

  private static Path data(Path folder, String name) {
    return folder.resolve(name + "-data");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where its first node keeps its data. */
  Path data() {
    return data;
  }

  /** Makes a saved instance of the app that saves; gives its path, without slashes around. */
  String instance() throws IOException {
    return instance("saved", BenchApps.wish());
  }

  /** Makes a saved instance as the wish says; gives its path, without slashes around. */
  String instance(String app, String wanted) throws IOException {
    page(app);
    HttpRequest wish =
        HttpRequest.newBuilder(uri.resolve("/api/instances"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wanted))
            .build();
    HttpResponse<String> answer = send(wish);
    if (answer.statusCode() != 201) {
      throw new IOException("no instance: " + answer.statusCode() + ' ' + answer.body());
    }
    String path = answer.headers().firstValue("Location").orElseThrow();
    return path.substring(1, path.length() - 1);
  }

  /** A request with this house's token. */
  Request signedIn(Request request) {
    return request.header("Authorization", "Bearer " + token);
  }

  Request get(String path) {
    return Request.get(uri.resolve(path));
  }

  /** The callback of an app, asked from a page that was opened for it. */
  Request callback(String app, int value) throws IOException {
    URI page = uri.resolve(page(app) + "_dash-update-component");
    return signedIn(Request.post(page, BenchApps.CALLBACK.formatted(value)));
  }

  /** The callback of twenty inputs and twenty outputs. */
  Request twenty() throws IOException {
    URI page = uri.resolve(page("twenty") + "_dash-update-component");
    return signedIn(Request.post(page, BenchApps.twentyValues()));
  }

  /** The callback of an app that answers with a figure. */
  Request chart(int value) throws IOException {
    URI page = uri.resolve(page("chart") + "_dash-update-component");
    String body = BenchApps.CALLBACK.formatted(value).replace("children", "figure");
    return signedIn(Request.post(page, body));
  }

  /** The layout of an app, asked from a page that was opened for it. */
  Request layout(String app) throws IOException {
    return signedIn(get(page(app) + "_dash-layout"));
  }

  /** What a page asks the house for when it opens: itself, its layout and its callbacks. */
  List<Request> opening(String app) throws IOException {
    String requests = page(app);
    return Stream.of("/" + app + "/", requests + "_dash-layout", requests + "_dash-dependencies")
        .map(path -> signedIn(get(path)))
        .toList();
  }

  /** Opens a page of an app; gives the path below which it sends its requests. */
  String page(String app) throws IOException {
    long start = System.nanoTime();
    HttpResponse<String> answer = fetch("/" + app + "/");
    while (answer.statusCode() != 200 && System.nanoTime() - start < LONGEST.toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      answer = fetch("/" + app + "/");
    }
    Matcher prefix = PREFIX.matcher(answer.body());
    if (answer.statusCode() != 200 || !prefix.find()) {
      throw new IOException("no page of " + app + ": status " + answer.statusCode());
    }
    return prefix.group(1).replace("\\u002f", "/");
  }

  /** Fetches something with this house's token. */
  HttpResponse<String> fetch(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve(path))
            .header("Authorization", "Bearer " + token)
            .timeout(LONGEST)
            .build();
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    nodes.reversed().forEach(ServerProcess::close);
  }
}
