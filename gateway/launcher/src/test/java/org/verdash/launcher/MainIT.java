package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MainIT {

  private static final int TERMINATED = 128 + 15;

  @TempDir Path work;

  @Test
  void aNodeSaysWhenItIsReadyAndEndsWhenItIsTold() throws Exception {
    try (Launched node = start()) {
      URI uri = node.ready();

      assertThat(status(uri + "/health/ready")).isEqualTo(200);
      assertThat(node.stop()).isEqualTo(TERMINATED);
      assertThat(node.complaints()).noneMatch(line -> line.startsWith("\tat "));
    }
  }

  @Test
  void aNodeThatIsAloneStartsNoCluster() throws Exception {
    Path classes = work.resolve("classes.log");
    try (Launched node = start(List.of("-Xlog:class+load:file=" + classes))) {
      node.ready();
      node.stop();
    }

    // Vert.x looks at the interfaces of every cluster manager it finds; that is all there may be.
    assertThat(Files.readString(classes))
        .contains("io.vertx.core.Vertx ")
        .doesNotContain("com.hazelcast.instance", "org.verdash.launcher.node.Hazelcast");
  }

  @Test
  void aDemoPrintsALinkAndItsAccounts() throws Exception {
    try (Launched node = start(List.of(), "--demo")) {
      String link =
          node.says(Pattern.compile("Sign in once with (http://127\\.0\\.0\\.1:\\S+)")).group(1);
      node.says(Pattern.compile("or as viewer with password \\S+"));
      node.says(Pattern.compile("or as editor with password \\S+"));
      node.says(Pattern.compile("or as admin with password \\S+"));
      node.ready();

      assertThat(status(link)).isBetween(200, 399);
    }
  }

  @Test
  void aPortInUseIsOneSentenceAndExitCodeOne() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Launched node =
            Launched.start(
                List.of(),
                "start",
                "--http-port",
                String.valueOf(taken.getLocalPort()),
                "--data",
                data())) {
      assertThat(node.exitCode()).isEqualTo(1);
      assertThat(node.complaints())
          .filteredOn(line -> !line.startsWith("("))
          .singleElement()
          .asString()
          .startsWith("http.port " + taken.getLocalPort() + " on 127.0.0.1 cannot be taken");
    }
  }

  @Test
  void aTokenOfTheNodesKeyIsTaken() throws Exception {
    try (Launched node = start()) {
      URI uri = node.ready();
      try (Launched token = Launched.start(List.of(), "token", "--user", "ada", "--data", data())) {
        String jwt = token.says(Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+")).group();

        assertThat(status(uri + "/", "Bearer " + jwt)).isEqualTo(200);
        assertThat(status(uri + "/", "Bearer " + jwt + "x")).isEqualTo(401);
      }
    }
  }

  private Launched start() throws IOException {
    return start(List.of());
  }

  private Launched start(List<String> flags, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("start", "--http-port", "0", "--data", data()));
    arguments.addAll(List.of(more));
    return Launched.start(flags, arguments.toArray(String[]::new));
  }

  private String data() {
    return work.resolve("data").toString();
  }

  private static int status(String uri, String... authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri)).header("Accept", "application/json");
    List.of(authorization).forEach(value -> request.header("Authorization", value));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
