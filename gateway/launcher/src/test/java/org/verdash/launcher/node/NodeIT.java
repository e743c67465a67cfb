package org.verdash.launcher.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.PlatformKey;
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

@Timeout(60)
class NodeIT {

  private static final Set<Role> GATEWAY = Set.of(Role.GATEWAY);
  private static final Set<Role> APPS = Set.of(Role.APPS);

  private final Deque<Vertx> running = new ArrayDeque<>();
  private final int firstPort = freePort();
  private final int secondPort = freePort();

  @TempDir Path work;

  @AfterEach
  void stop() {
    running.forEach(vertx -> vertx.close().await());
  }

  @Test
  void aNodeThatIsAloneMakesAKeyAndFindsItAgain() {
    Node first = start(config("one", null, Set.of(Role.values()), null));
    Node again = start(config("one", null, Set.of(Role.values()), null));

    assertThat(first.members().self()).isEqualTo("local");
    assertThat(again.key().fingerprint()).isEqualTo(first.key().fingerprint());
  }

  @Test
  void theFirstGatewayOfAClusterMakesTheKey() throws IOException {
    Node first = start(config("one", cluster(firstPort), GATEWAY, null));

    assertThat(PlatformKey.stored(work.resolve("one")).orElseThrow().fingerprint())
        .isEqualTo(first.key().fingerprint());
  }

  @Test
  void aGatewayWithoutAKeyMayNotJoinOthers() throws IOException {
    start(config("one", cluster(firstPort), GATEWAY, null));

    assertThat(refusal(config("two", cluster(secondPort), GATEWAY, null)))
        .isEqualTo(
            "This gateway joins other nodes and has no platform key: give all gateways the same"
                + " auth.platform-key.");
    assertThat(PlatformKey.stored(work.resolve("two"))).isEmpty();
  }

  @Test
  void aGatewayWithAnpreviousKeyMayNotJoin() {
    start(config("one", cluster(firstPort), GATEWAY, PlatformKey.random()));

    assertThat(refusal(config("two", cluster(secondPort), GATEWAY, PlatformKey.random())))
        .isEqualTo(
            "auth.platform-key differs from that of the gateway at 127.0.0.1:"
                + firstPort
                + ": give all gateways the same one.");
  }

  @Test
  void ofTwoNodesWithADatabaseOfTheirOwnTheLaterOneIsRefused() {
    PlatformKey key = PlatformKey.random();
    Set<Role> all = Set.of(Role.values());
    start(config("one", cluster(firstPort), all, key));

    assertThat(refusal(config("two", cluster(secondPort), all, key)))
        .startsWith(
            "database.url is required: the node at 127.0.0.1:" + firstPort + " has the role");
    start(config("three", cluster(secondPort), Set.of(Role.GATEWAY, Role.APPS), key));
  }

  @Test
  void gatewaysOfOneKeyTalkAndNoticeWhoLeaves() throws Exception {
    PlatformKey key = PlatformKey.random();
    Node first = start(config("one", cluster(firstPort), GATEWAY, key));
    Node second = start(config("two", cluster(secondPort), GATEWAY, key));
    CompletableFuture<String> left = new CompletableFuture<>();
    first.members().onLeave(left::complete);
    second
        .vertx()
        .eventBus()
        .<String>consumer("greet", message -> message.reply(message.body() + " heard"))
        .completion()
        .await();

    assertThat(first.vertx().eventBus().<String>request("greet", "hello").await().body())
        .isEqualTo("hello heard");
    running.remove(second.vertx());
    second.vertx().close().await();

    assertThat(left.get(10, TimeUnit.SECONDS)).isEqualTo(second.members().self());
  }

  @Test
  void aNodeOfAppsNeedsNoKeyAndHoldsNone() {
    start(config("one", cluster(firstPort), GATEWAY, null));

    assertThat(start(config("two", cluster(secondPort), APPS, null)).key()).isNull();
    assertThat(work.resolve("two")).doesNotExist();
  }

  @Test
  void aBusPortInUseIsToldInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(firstPort, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal(config("one", cluster(taken.getLocalPort()), APPS, null)))
          .isEqualTo(
              "cluster.bus-port "
                  + firstPort
                  + " on 127.0.0.1 cannot be taken: it is in use, or not an address of this"
                  + " machine.");
    }
  }

  @Test
  void anEventBusPortInUseIsToldInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      ClusterConfig cluster = new ClusterConfig("test", "127.0.0.1", firstPort, port, List.of());

      assertThat(refusal(config("one", cluster, APPS, null)))
          .startsWith("cluster.event-bus-port " + port + " on 127.0.0.1 cannot be taken");
    }
  }

  @Test
  void aDataFolderThatIsAFileIsToldInASentence() throws IOException {
    Path file = Files.writeString(work.resolve("file"), "text");

    assertThat(refusal(config("file", null, Set.of(Role.values()), null)))
        .startsWith("The platform key cannot be")
        .contains(file.toString())
        .endsWith(".");
  }

  private Node start(HouseConfig config) {
    Node node = Node.start(config);
    running.push(node.vertx());
    return node;
  }

  private static String refusal(HouseConfig config) {
    return catchThrowableOfType(NodeException.class, () -> Node.start(config)).getMessage();
  }

  private HouseConfig config(
      String data, @Nullable ClusterConfig cluster, Set<Role> roles, @Nullable PlatformKey key) {
    return new HouseConfig(
        new HttpConfig("127.0.0.1", 0, 1024, Set.of(), Outside.DIRECT),
        cluster,
        new AuthConfig(
            key,
            null,
            new Sessions.Life(Duration.ofHours(8), Duration.ofDays(7)),
            List.of(),
            ClaimRules.OWN),
        new AppsConfig(List.of(), Map.of()),
        work.resolve(data),
        roles,
        Duration.ofSeconds(30),
        false,
        new StoreConfig(null, true, FileLimits.DEFAULT, StoreConfig.HISTORY),
        Map.of(),
        OperationsConfig.USUAL);
  }

  private ClusterConfig cluster(int port) {
    List<String> both = List.of("127.0.0.1:" + firstPort, "127.0.0.1:" + secondPort);
    return new ClusterConfig("test", "127.0.0.1", port, 0, both);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
