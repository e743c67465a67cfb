package org.verdash.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.e2e.apps.Relay;
import org.verdash.e2e.node.Cluster;
import org.verdash.e2e.node.RelayClient;
import org.verdash.e2e.node.RelayClient.Question;
import org.verdash.e2e.node.RelayLoad;
import org.verdash.e2e.node.VerdashNode;

/** One of two nodes of apps dies with calls in its hands. The drill does it often. */
@Timeout(1200)
final class FailoverIT {
  private static final Logger LOG = LoggerFactory.getLogger(FailoverIT.class);
  private static final String CLUSTER = "FailoverIT";
  private static final int KILLS = Boolean.getBoolean("verdash.drill") ? 20 : 1;
  private static final int CLIENTS = 8;
  private static final int SOME_ANSWERS = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A third of the time after which the gateway gives a call up. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private static final VerdashNode[] NODES = new VerdashNode[2];

  @TempDir static Path marks;

  private static Cluster cluster;
  private static RelayClient client;

  @BeforeAll
  static void open() {
    Cluster.apps(CLUSTER).with(Relay.class);
    cluster = Cluster.open(CLUSTER);
    client = new RelayClient(cluster);
    launch(0);
    launch(1);
    NODES[0].ready();
    NODES[1].ready();
  }

  /** A node says that it is ready a moment before the gateway has heard of its apps. */
  @BeforeEach
  void awaitBoth() throws InterruptedException {
    try (RelayLoad warmUp = new RelayLoad(client, CLIENTS)) {
      warmUp.awaitAnswers("0", 1);
      warmUp.awaitAnswers("1", 1);
    }
  }

  @AfterAll
  static void close() {
    client.close();
    cluster.close();
  }

  @Test
  void noCallOfARetryableCallbackIsLostWhenANodeIsKilledUnderLoad() throws Exception {
    RelayLoad load = new RelayLoad(client, CLIENTS);
    try (load) {
      for (int kill = 1; kill <= KILLS; kill++) {
        load.awaitAnswers("0", SOME_ANSWERS);
        load.awaitAnswers("1", SOME_ANSWERS);
        Duration pause = killUnderWork();
        LOG.warn("Kill {} of {}: its call went on after {} ms.", kill, KILLS, pause.toMillis());
        assertThat(load.lost()).isEmpty();
      }
    }
    assertThat(load.lost()).isEmpty();
  }

  @Test
  void aCallThatMustNotRunTwiceIsRefusedAtOnceWhenItsNodeDied() throws Exception {
    String value = "stuck-" + UUID.randomUUID();
    CompletableFuture<HttpResponse<String>> call = client.call(Question.ONCE, value);
    int victim = nodeOf(value);
    NODES[victim].kill();
    HttpResponse<String> answer = call.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"urn:verdash:may-have-run\"");
    launch(victim);
    NODES[victim].ready();
  }

  @Test
  void callsThatDiedWithTheLastNodeAreRepeatedOnlyWhereTheyMayRunTwice() throws Exception {
    NODES[1].kill();
    awaitOnly("0");
    Stuck once = Stuck.by(Question.ONCE);
    Stuck repeatable = Stuck.by(Question.REPEATABLE);
    NODES[0].kill();
    assertIsDown(once.answer());
    assertIsDown(repeatable.answer());
    launch(0);
    launch(1);
    NODES[0].ready();
    NODES[1].ready();
    awaitBoth();
    HttpResponse<String> refused = once.repeated();
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(refused.body()).contains("\"urn:verdash:may-have-run\"");
    assertThat(repeatable.repeated().statusCode()).isEqualTo(200);
  }

  /** A call that a node has and does not answer. */
  private record Stuck(
      Question question, String value, UUID id, CompletableFuture<HttpResponse<String>> call) {

    static Stuck by(Question question) throws IOException {
      String value = "stuck-" + UUID.randomUUID();
      UUID id = UUID.randomUUID();
      Stuck stuck = new Stuck(question, value, id, client.call(question, value, id));
      nodeOf(value);
      return stuck;
    }

    HttpResponse<String> answer() throws Exception {
      return call.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    HttpResponse<String> repeated() throws Exception {
      return client.call(question, value, id).get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void assertIsDown(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
  }

  // Calls on their way to a node that is gone come back when the gateway has seen that it is.
  private static void awaitOnly(String node) throws InterruptedException {
    try (RelayLoad load = new RelayLoad(client, CLIENTS)) {
      load.awaitAnswers(node, SOME_ANSWERS);
    }
  }

  /** Kills the node that has a certain call, and starts it again; answers how long that waited. */
  private static Duration killUnderWork() throws Exception {
    String value = "stuck-" + UUID.randomUUID();
    CompletableFuture<HttpResponse<String>> call = client.call(Question.REPEATABLE, value);
    int victim = nodeOf(value);
    assertThat(call).isNotDone();
    long killed = System.nanoTime();
    NODES[victim].kill();
    HttpResponse<String> answer = call.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    Duration pause = Duration.ofNanos(System.nanoTime() - killed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(Question.REPEATABLE.answer(value) + (1 - victim));
    launch(victim);
    NODES[victim].ready();
    return pause;
  }

  private static void launch(int number) {
    NODES[number] =
        cluster.launchApps(
            number,
            "apps:",
            "  relay:",
            "    settings:",
            "      node: '" + number + "'",
            "      marks: " + marks);
  }

  /** Waits until a call that is stuck has left the mark of its node. */
  private static int nodeOf(String value) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        return Integer.parseInt(Files.readString(marks.resolve(value)));
      } catch (NoSuchFileException notYet) {
        LockSupport.parkNanos(1_000_000);
      }
    }
    throw new AssertionError("The call " + value + " has not arrived.");
  }
}
