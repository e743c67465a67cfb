package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.launcher.jar.JarMaker;

/** Nodes of one cluster with one database beside them, each in a JVM of its own. */
final class Fleet implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String FACTORY =
      """
      package sample;
      public class Factory implements org.verdash.app.AppFactory {
        public org.verdash.app.App create(org.verdash.app.AppHost host) {
          return org.verdash.app.App.named("NAME").prefix("PREFIX")OPEN
              .layout(org.verdash.html.Html.div("page of NAME")).build();
        }
        public String name() { return "NAME"; }
      }
      """;

  private final Path work;
  private final PlatformKey key = PlatformKey.random();
  private final List<Integer> busPorts = List.of(freePort(), freePort(), freePort());
  private final int databasePort = freePort();
  private final Deque<Launched> running = new ArrayDeque<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A fleet without nodes in an empty folder. */
  Fleet(Path work) {
    this.work = work;
  }

  /** Runs the database alone; it is stopped after all nodes. */
  void openDatabase() throws Exception {
    Launched alone =
        Launched.start(
            List.of(), "postgres", "--data", folder("db"), "--port", String.valueOf(databasePort));
    running.push(alone);
    alone.says(Pattern.compile("ready (postgresql://\\S+) user verdash"));
  }

  /**
   * Starts a node and does not wait for it.
   *
   * @param number its place in the cluster, from 0 to 2
   * @param roles as after {@code --roles}
   * @param more further arguments
   */
  Launched start(int number, String roles, String... more) throws IOException {
    return start(number, roles, configuration(true), more);
  }

  /** Starts a node that has nothing said about its database. */
  Launched startWithoutDatabase(int number, String roles) throws IOException {
    return start(number, roles, configuration(false));
  }

  private Launched start(int number, String roles, Path config, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("start", "--http-port", "0", "--roles", roles));
    line.addAll(List.of("--config", config.toString(), "--cluster", "fleet"));
    line.addAll(List.of("--data", folder("node" + number)));
    line.addAll(List.of("--bus-port", String.valueOf(busPorts.get(number)), "--join", join()));
    line.addAll(List.of(more));
    Launched node = Launched.start(List.of(), line.toArray(String[]::new));
    running.push(node);
    return node;
  }

  /** Runs a command with the fleet's settings to its end; returns what it printed first. */
  String command(String... line) throws Exception {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of("--config", configuration(true).toString()));
    try (Launched command = Launched.start(List.of(), all.toArray(String[]::new))) {
      return command.says(Pattern.compile(".+")).group();
    }
  }

  /** The settings that all nodes share. */
  private Path configuration(boolean withDatabase) throws IOException {
    String text = "auth: {platform-key: %s}\n".formatted(key.text());
    if (withDatabase) {
      text +=
          "database: {url: 'postgresql://127.0.0.1:%d/postgres', user: verdash, password: '%s'}\n"
              .formatted(databasePort, password());
    }
    return Files.writeString(work.resolve(withDatabase ? "shared.yaml" : "alone.yaml"), text);
  }

  /** Puts the jar of an app into a folder for {@code --apps}; returns the folder. */
  String app(String apps, String name, String prefix, boolean open) throws IOException {
    Path folder = Files.createDirectories(work.resolve(apps));
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source(
            "sample.Factory",
            FACTORY
                .replace("NAME", name)
                .replace("PREFIX", prefix)
                .replace("OPEN", open ? ".open()" : ""))
        .offers("sample.Factory")
        .jar(folder.resolve(name + ".jar"));
    return folder.toString();
  }

  /** Puts the jar of one class into a folder for {@code --apps}; returns the folder. */
  String jar(String apps, String factory, String source) throws IOException {
    Path folder = Files.createDirectories(work.resolve(apps));
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source(factory, source)
        .offers(factory)
        .jar(folder.resolve(factory + ".jar"));
    return folder.toString();
  }

  /** Who asks the database itself. */
  Connection connect() throws IOException, SQLException {
    String at = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(databasePort);
    return DriverManager.getConnection(at, "verdash", password());
  }

  /** The database server's first process, by the file that it writes itself. */
  ProcessHandle database() throws IOException {
    Path file = work.resolve("db/postgres/cluster/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private String password() throws IOException {
    return Files.readString(work.resolve("db/postgres/password")).strip();
  }

  /** Asks for a path; headers come in pairs. */
  HttpResponse<String> get(URI node, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path)).timeout(LONGEST);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Posts an empty form as a page of that node does. */
  HttpResponse<String> post(URI node, String path, String cookie) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node + path))
            .timeout(LONGEST)
            .header("Cookie", cookie)
            .header("Origin", node.toString())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Asks until the answer has that status. */
  void eventually(int status, URI node, String path, String... headers) throws Exception {
    await(() -> get(node, path, headers).statusCode() == status);
  }

  static void await(Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Ends all in good order, the last one first. */
  @Override
  public void close() {
    running.forEach(Launched::close);
    http.close();
  }

  private String join() {
    return busPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  private String folder(String name) {
    return work.resolve(name).toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
