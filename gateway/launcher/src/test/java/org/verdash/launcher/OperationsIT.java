package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.launcher.jar.JarMaker;

/** Nodes as those see them who run them. */
@Timeout(120)
class OperationsIT {

  private static final String TOKEN = "sixteen-characters";
  private static final String FAULTY =
      """
      package sample;
      import org.verdash.app.*;
      public class Faulty implements AppFactory {
        static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
        static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);
        public App create(AppHost host) {
          return App.named("faulty").open().layout(org.verdash.html.Html.div())
              .callback(Callback.on(IN).set(OUT, (in, ctx) -> 12 / in)).build();
        }
      }
      """;
  private static final String ASKING =
      """
      package sample;
      import org.verdash.app.*;
      public class Asking implements AppFactory {
        public App create(AppHost host) {
          return App.named("asking").layout(org.verdash.html.Html.div(host.jdbc("orders") + ""))
              .build();
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path work;

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void anIncidentIsFoundInTheLogAndInTheMetrics() throws Exception {
    jar("faulty.jar", "sample.Faulty", FAULTY);
    Path config = config("metrics:\n  token: " + TOKEN + "\nlog:\n  format: json\n");
    try (Launched node = start(config)) {
      URI uri = node.ready();
      change(uri, 2);
      JsonObject problem = new JsonObject(change(uri, 0).body());

      assertThat(get(uri + "/metrics", "").statusCode()).isEqualTo(401);
      assertThat(get(uri + "/metrics", TOKEN).body())
          .contains("verdash_callback_seconds_count{app=\"faulty\",callback=\"out.children\"} 2")
          .contains(
              "verdash_callback_errors_total{app=\"faulty\",callback=\"out.children\",kind=\"fault\"}"
                  + " 1")
          .contains("verdash_app_threads{app=\"faulty\"}", "verdash_app_queue{app=\"faulty\"}");

      node.stop();
      String incident = problem.getString("incident");
      assertThat(node.complaints())
          .filteredOn(line -> !line.startsWith("("))
          .map(JsonObject::new)
          .filteredOn(line -> line.getJsonObject("mdc").containsKey("incident"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.getString("formattedMessage")).contains(incident);
                assertThat(line.getJsonObject("mdc").getString("incident")).isEqualTo(incident);
                assertThat(line.getJsonObject("mdc").getString("call")).isEqualTo("call-of-0");
                assertThat(line.getJsonObject("throwable")).isNotNull();
              });
    }
  }

  @Test
  void aNodeWithoutAGatewayAnswersOnAPortOfItsOwn() throws Exception {
    int bus = freePort();
    Path config = config("");
    try (Launched node =
        Launched.start(
            List.of(),
            "start",
            "--config",
            config.toString(),
            "--roles",
            "apps",
            "--cluster",
            "ops",
            "--bus-port",
            String.valueOf(bus))) {
      node.ready();
      node.stop();
      Pattern address = Pattern.compile(".*Health and metrics: (http://127\\.0\\.0\\.1:[0-9]+)");
      assertThat(node.complaints()).anyMatch(line -> address.matcher(line).matches());
    }
  }

  @Test
  void theManagementPortTellsWhetherTheNodeIsReady() throws Exception {
    int port = freePort();
    Path config = config("management:\n  port: " + port + "\n");
    try (Launched node = start(config)) {
      node.ready();
      URI management = URI.create("http://127.0.0.1:" + port);

      assertThat(get(management + "/health/ready", "").statusCode()).isEqualTo(200);
      assertThat(get(management + "/metrics", "").body()).contains("jvm_memory_used_bytes");
    }
  }

  @Test
  void anAppThatAsksForADataSourceThatNobodyNamedIsToldTheKey() throws Exception {
    jar("asking.jar", "sample.Asking", ASKING);
    try (Launched node = start(config(""))) {
      node.ready();
      node.stop();
      assertThat(node.complaints())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains(
                          "An app of asking.jar is not served: there is no data source orders: set"
                              + " data-sources.orders.url"));
    }
  }

  @Test
  void settingsThatNobodyWouldReadAreRefused() throws Exception {
    jar("faulty.jar", "sample.Other", FAULTY.replace("Faulty", "Other"));
    try (Launched node = start(config("apps:\n  faulty:\n    settings:\n      a: b\n"))) {
      node.ready();
      node.stop();
      assertThat(node.complaints())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("faulty.jar is not served", "let AppFactory.name() say faulty"));
    }
  }

  private HttpResponse<String> change(URI uri, int in) throws Exception {
    String body =
        """
        {"output":"out.children","outputs":{"id":"out","property":"children"},
         "inputs":[{"id":"in","property":"value","value":%d}],"changedPropIds":["in.value"]}
        """
            .formatted(in);
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/faulty/_dash-update-component"))
            .header("Content-Type", "application/json")
            .header("Origin", uri.toString())
            .header("X-Verdash-Call", "call-of-" + in)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String uri, String token) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private Launched start(Path config) throws IOException {
    return Launched.start(List.of(), "start", "--config", config.toString(), "--http-port", "0");
  }

  private Path config(String text) throws IOException {
    Path apps = Files.createDirectories(work.resolve("apps"));
    return Files.writeString(
        work.resolve("verdash.yaml"),
        text
            + "apps-folder: "
            + apps
            + "\ndata: "
            + UnpackedPostgres.withDatabase(work.resolve("data"))
            + "\n");
  }

  private void jar(String file, String factory, String source) throws IOException {
    Path apps = Files.createDirectories(work.resolve("apps"));
    new JarMaker(Files.createTempDirectory(work, "jar"))
        .source(factory, source)
        .offers(factory)
        .jar(apps.resolve(file));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
