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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.launcher.jar.JarMaker;

/** A gateway and a node of apps, each in a JVM of its own. */
@Timeout(180)
class TwoNodesIT {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String HELLO =
      """
      package sample;
      public class Hello implements org.verdash.app.AppFactory {
        public org.verdash.app.App create(org.verdash.app.AppHost host) {
          return org.verdash.app.App.named("hello").open().layout(caller -> page()).build();
        }
        // Slow when a file says so, and then another file says that it has begun.
        private static org.verdash.app.Component page() {
          try {
            if (java.nio.file.Files.exists(java.nio.file.Path.of("WORK/slow"))) {
              java.nio.file.Files.createFile(java.nio.file.Path.of("WORK/begun"));
              new java.util.concurrent.CountDownLatch(1)
                  .await(2, java.util.concurrent.TimeUnit.SECONDS);
            }
            return org.verdash.html.Html.div("from the other node");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int gatewayPort = freePort();
  private final int appsPort = freePort();

  @TempDir Path work;

  @BeforeEach
  void makeApp() throws IOException {
    Files.createDirectories(work.resolve("apps"));
    new JarMaker(Files.createDirectories(work.resolve("jar")))
        .source("sample.Hello", HELLO.replace("WORK", work.toString()))
        .offers("sample.Hello")
        .jar(work.resolve("apps").resolve("hello.jar"));
  }

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void anAppOfAnotherNodeComesGoesAndComesBack() throws Exception {
    try (Launched gateway = gateway()) {
      URI uri = gateway.ready();
      assertThat(layout(uri).statusCode()).isEqualTo(404);
      try (Launched apps = apps()) {
        assertThat(apps.ready().getScheme()).isEqualTo("bus");
        assertThat(eventually(uri, 200).body()).contains("from the other node");
        apps.stop();
        assertThat(layout(uri).statusCode()).isEqualTo(503);
        assertThat(layout(uri).headers().firstValue("retry-after")).isPresent();
      }
      try (Launched apps = apps()) {
        apps.ready();
        eventually(uri, 200);
        apps.kill();
        eventually(uri, 503);
      }
    }
  }

  @Test
  void aGatewayThatIsToldToEndFinishesWhatIsUnderWay() throws Exception {
    answerWhileEnding((gateway, apps) -> gateway.stop());
  }

  @Test
  void anAppsNodeThatIsToldToEndFinishesWhatIsUnderWay() throws Exception {
    answerWhileEnding((gateway, apps) -> apps.stop());
  }

  @Test
  void aSecondGatewayWithoutTheKeyIsRefused() throws Exception {
    try (Launched gateway = gateway()) {
      gateway.ready();
      try (Launched second = node("gateway", "second", appsPort)) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.complaints())
            .contains(
                "This gateway joins other nodes and has no platform key: give all gateways the same"
                    + " auth.platform-key.");
      }
    }
  }

  private interface Ending {
    void end(Launched gateway, Launched apps) throws Exception;
  }

  private void answerWhileEnding(Ending ending) throws Exception {
    try (Launched gateway = gateway()) {
      URI uri = gateway.ready();
      try (Launched apps = apps()) {
        apps.ready();
        eventually(uri, 200);
        Files.createFile(work.resolve("slow"));
        var answer = http.sendAsync(layoutOf(uri), BodyHandlers.ofString());
        await(() -> Files.exists(work.resolve("begun")));

        ending.end(gateway, apps);

        assertThat(answer.get().body()).contains("from the other node");
      }
    }
  }

  private Launched gateway() throws IOException {
    return node("gateway", "gateway", gatewayPort);
  }

  private Launched apps() throws IOException {
    return node("apps", "apps-data", appsPort, "--apps", work.resolve("apps").toString());
  }

  private Launched node(String roles, String data, int busPort, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("start", "--http-port", "0", "--roles", roles, "--cluster", "two-nodes"));
    arguments.addAll(List.of("--data", work.resolve(data).toString()));
    arguments.addAll(List.of("--bus-port", String.valueOf(busPort)));
    arguments.addAll(List.of("--join", "127.0.0.1:" + gatewayPort + ",127.0.0.1:" + appsPort));
    arguments.addAll(List.of(more));
    return Launched.start(List.of(), arguments.toArray(String[]::new));
  }

  private HttpResponse<String> eventually(URI uri, int status) throws Exception {
    await(() -> layout(uri).statusCode() == status);
    return layout(uri);
  }

  private static void await(Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private HttpResponse<String> layout(URI uri) throws Exception {
    return http.send(layoutOf(uri), BodyHandlers.ofString());
  }

  private static HttpRequest layoutOf(URI uri) {
    return HttpRequest.newBuilder(URI.create(uri + "/hello/_dash-layout")).timeout(LONGEST).build();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
