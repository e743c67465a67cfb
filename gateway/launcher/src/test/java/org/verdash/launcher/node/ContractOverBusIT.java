package org.verdash.launcher.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;
import org.verdash.contract.AppRequest;
import org.verdash.contract.Caller;
import org.verdash.contract.FileRequest;
import org.verdash.contract.LibraryFiles;
import org.verdash.contract.StreamRequest;
import org.verdash.contract.WireCodecs;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.proxy.Outside;
import org.verdash.launcher.config.AppsConfig;
import org.verdash.launcher.config.AuthConfig;
import org.verdash.launcher.config.ClusterConfig;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.HttpConfig;
import org.verdash.launcher.config.OperationsConfig;
import org.verdash.launcher.config.Role;
import org.verdash.launcher.config.StoreConfig;
import org.verdash.state.FileLimits;

/** What the contract says goes whole from one member of a real cluster to another. */
@Timeout(60)
class ContractOverBusIT {
  private static final AppReply.Head HEAD =
      new AppReply.Head(
          200,
          "application/json",
          Map.of("x-extra", "1"),
          List.of("a=1; Path=/", ""),
          "no-cache",
          List.of("img-src https://tiles.example"),
          Map.of("callback", Duration.ofNanos(1_234_567)),
          12L);

  private final int firstPort = freePort();
  private final int secondPort = freePort();
  private Vertx first;
  private Vertx second;

  @TempDir Path work;

  @BeforeEach
  void start() {
    first = node("one", firstPort);
    second = node("two", secondPort);
  }

  @AfterEach
  void stop() {
    second.close().await();
    first.close().await();
  }

  private static AppCall call(Buffer body) {
    return new AppCall(
        new AppCall.Attempt("0b9f7c1e-call", 2, true),
        "v7",
        new Caller(
            "ada",
            Set.of("editor", "viewer"),
            Map.of("dept", "größe"),
            Caller.TokenKind.ACCESS,
            Instant.parse("2027-01-02T03:04:05.000000006Z")),
        "session-1",
        new AppCall.InstanceRef("i-1", "spring", 12L, "edit", "on-demand"),
        new AppCall.PageRef("/weather/", "/weather/~page/", "a1", "p-1"),
        new AppCall.HttpFacts(
            "POST",
            "_dash-update-component",
            "endId=x&y=%20",
            Map.of("accept-language", "de"),
            Map.of("theme", "dark"),
            "127.0.0.1",
            "http://127.0.0.1:8080"),
        new AppCall.ClientFacts("de-AT", "Europe/Vienna"),
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        Duration.ofSeconds(29, 750_000_000),
        body);
  }

  @Test
  void everyRequestAndReplyCrossesWhole() {
    List<AppRequest> requests =
        List.of(
            call(Buffer.buffer("{\"output\":\"größe.children\"}")),
            call(Buffer.buffer(new byte[3 * 1024 * 1024])),
            new FileRequest("dash_core_components", "0123456789abcdef", "a/b.js", "br", 262_144),
            new StreamRequest("s-1", 524_288));
    List<AppReply> replies =
        List.of(
            new AppReply.Answer(HEAD, Buffer.buffer("{\"multi\":true}")),
            new AppReply.Problem(422, "user-message", "A message", "Größe fehlt.", "7f3a"),
            new AppReply.Busy(Duration.ofMillis(1_500)),
            new AppReply.Stream(HEAD, "s-1", 5_000_000_000L, 4));
    for (int i = 0; i < requests.size(); i++) {
      AppRequest request = requests.get(i);
      AppReply reply = replies.get(i);
      CompletableFuture<AppRequest> got = new CompletableFuture<>();
      String address = new AppAddress("weather", "v7", "n" + i).toString();
      second
          .eventBus()
          .<AppRequest>consumer(
              address,
              message -> {
                got.complete(message.body());
                message.reply(reply);
              })
          .completion()
          .await();
      AppReply back = first.eventBus().<AppReply>request(address, request).await().body();
      assertThat(got).isCompletedWithValue(request);
      assertThat(got.join()).isNotSameAs(request);
      assertThat(back).isEqualTo(reply).isNotSameAs(reply);
    }
  }

  @Test
  void aPresenceCrossesWhole() throws Exception {
    AppDescriptor app =
        new AppDescriptor(
            "weather",
            "/weather/",
            "v7",
            "feedfacecafebeef",
            new AppDescriptor.About("Weather", "Seattle's.", "w.png", List.of("Weather.java")),
            new AccessPolicy.Roles(Set.of("editor", "admin")),
            new AppDescriptor.Wants(Set.of("accept-language"), Set.of("theme")),
            new AppDescriptor.Limits(8, 64, Duration.ofSeconds(30)),
            List.of(
                new LibraryFiles(
                    "dash_core_components",
                    "0123456789abcdef",
                    "dash/dcc",
                    List.of(new LibraryFiles.File("a.js", 5_000_000_000L, 3, 2, "text/css")))),
            null,
            true);
    AppPresence presence = new AppPresence(new AppAddress("weather", "v7", "n"), true, app);
    CompletableFuture<AppPresence> heard = new CompletableFuture<>();
    first
        .eventBus()
        .<AppPresence>consumer(AppAddress.HERE, message -> heard.complete(message.body()))
        .completion()
        .await();
    second.eventBus().publish(AppAddress.HERE, presence);
    assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo(presence).isNotSameAs(presence);
  }

  private Vertx node(String data, int port) {
    List<String> both = List.of("127.0.0.1:" + firstPort, "127.0.0.1:" + secondPort);
    HouseConfig config =
        new HouseConfig(
            new HttpConfig("127.0.0.1", 0, 1024, Set.of(), Outside.DIRECT),
            new ClusterConfig("contract", "127.0.0.1", port, 0, both),
            new AuthConfig(
                null,
                null,
                new Sessions.Life(Duration.ofHours(8), Duration.ofDays(7)),
                List.of(),
                ClaimRules.OWN),
            new AppsConfig(List.of(), Map.of()),
            work.resolve(data),
            Set.of(Role.APPS),
            Duration.ofSeconds(30),
            false,
            new StoreConfig(null, true, FileLimits.DEFAULT, StoreConfig.HISTORY),
            Map.of(),
            OperationsConfig.USUAL);
    Vertx vertx = Node.start(config).vertx();
    WireCodecs.register(vertx.eventBus());
    return vertx;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
