package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.launcher.Board.Order;

/** Two whole nodes with one database, whose gateways both have pages of the same instance. */
@Timeout(1800)
class TwoNodesOneInstanceIT {
  private static final String ALL = "gateway,apps,state-store";
  private static final int INTERLEAVINGS = Boolean.getBoolean("verdash.drill") ? 10_000 : 200;
  private static final int INSTANCES = 8;
  private static final int MOST_AT_ONCE = 4;

  @TempDir static Path work;
  private static Fleet fleet;
  private static InstanceClient client;
  private static List<URI> nodes;

  @BeforeAll
  static void open() throws Exception {
    fleet = new Fleet(work);
    fleet.openDatabase();
    String apps = fleet.jar("apps", "sample.Board", Board.APP.replace("WORK", work.toString()));
    List<Launched> launched = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      launched.add(fleet.start(i, ALL, "--apps", apps));
    }
    nodes = List.of(launched.get(0).ready(), launched.get(1).ready());
    client = new InstanceClient(fleet.command("token", "--user", "ada", "--ttl", "2h"));
    for (URI node : nodes) {
      Fleet.await(() -> client.get(node, "/board/").statusCode() == 200);
    }
  }

  @AfterAll
  static void close() {
    client.close();
    fleet.close();
  }

  @Test
  @DisplayName("(b) two overlapping callbacks on one instance, on two nodes, keep both changes")
  void overlappingCallbacksOfTwoNodesKeepBothChanges() throws Exception {
    String id = client.make(nodes.get(0), "board", "both");
    String page = "/board/i/both/";
    // Each runs until the other does.
    var left = client.calling(nodes.get(0), page, new Order("meet-left", "1").ask());
    var right = client.calling(nodes.get(1), page, new Order("meet-right", "2").ask());
    assertThat(left.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(right.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    for (URI node : nodes) {
      assertThat(client.layout(node, page)).contains("\"title\":\"1\"", "\"title\":\"2\"");
    }
    assertThat(log(id)).containsOnlyKeys(1L, 2L);
    assertThat(stored(id)).containsEntry("left.title", "1").containsEntry("right.title", "2");
  }

  @Test
  void randomInterleavingsOfCallbacksEqualASerialExecution() throws Exception {
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        String slug = "random-" + i;
        long seed = i;
        done.add(all.submit(() -> interleave(slug, new Random(seed))));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  @Test
  void whatIsSharedAtOneGatewayCountsAtTheOtherAtOnce() throws Exception {
    String id = client.make(nodes.get(0), "board", "shared");
    String ben = fleet.command("token", "--user", "ben", "--ttl", "2h");
    try (InstanceClient other = new InstanceClient(ben)) {
      new SharedByTwoNodes(nodes, client, other).check(id, "/board/i/shared/");
    }
  }

  /** Rounds of calls at once; those of a round come after all of the round before. */
  private static Void interleave(String slug, Random random) throws Exception {
    String id = client.make(nodes.get(0), "board", slug);
    String page = "/board/i/" + slug + "/";
    Map<String, Order> orders = new HashMap<>();
    List<List<String>> rounds = new ArrayList<>();
    Map<String, Long> answered = new HashMap<>();
    int number = 0;
    for (int round = 0; round <= INTERLEAVINGS / INSTANCES; round++) {
      int calls = round == 0 ? 1 : 2 + random.nextInt(MOST_AT_ONCE - 1);
      Map<String, List<CompletableFuture<HttpResponse<String>>>> asked = new HashMap<>();
      for (int call = 0; call < calls; call++) {
        Order order = round == 0 ? Board.first() : Order.random(random, ++number);
        String callId = UUID.randomUUID().toString();
        orders.put(callId, order);
        int node = random.nextInt(2);
        // Now and then a page repeats a call whose answer it has lost, and meets the other node.
        boolean twice = random.nextInt(10) == 0;
        List<CompletableFuture<HttpResponse<String>>> same = new ArrayList<>();
        same.add(client.calling(nodes.get(node), page, order.ask(), callId));
        if (twice) {
          same.add(client.calling(nodes.get(1 - node), page, order.ask(), callId));
        }
        asked.put(callId, same);
      }
      for (var each : asked.entrySet()) {
        for (CompletableFuture<HttpResponse<String>> answer : each.getValue()) {
          answered.put(each.getKey(), revision(orders.get(each.getKey()), answer));
        }
      }
      rounds.add(List.copyOf(asked.keySet()));
    }
    assertSerial(id, rounds, new Told(orders, answered));
    return null;
  }

  /** What was asked and what was answered, by the calls' ids. */
  private record Told(Map<String, Order> orders, Map<String, Long> revisions) {}

  private static long revision(Order order, CompletableFuture<HttpResponse<String>> answer)
      throws Exception {
    HttpResponse<String> said = answer.get(60, TimeUnit.SECONDS);
    assertThat(said.statusCode()).as(order + " " + said.body()).isIn(200, 204);
    assertThat(said.headers().firstValue("x-verdash-unsaved")).isEmpty();
    return said.headers().firstValueAsLong("x-verdash-revision").orElseThrow();
  }

  /** The log tells an order; done one after the other in it, the calls leave what is stored. */
  private static void assertSerial(String id, List<List<String>> rounds, Told told)
      throws Exception {
    SortedMap<Long, Logged> log = log(id);
    int calls = rounds.stream().mapToInt(List::size).sum();
    assertThat(log).hasSize(calls).containsKey(1L).containsKey((long) calls);
    Board board = new Board();
    log.forEach(
        (revision, logged) -> {
          Order order = told.orders().get(logged.callId());
          assertThat(order).as("call of revision " + revision).isNotNull();
          assertThat(told.revisions().get(logged.callId())).isEqualTo(revision);
          Map<String, @Nullable Object> changed = board.apply(order);
          assertThat(logged.values())
              .as("revision " + revision + ", " + order)
              .containsAllEntriesOf(changed);
          logged
              .values()
              .forEach((key, value) -> assertThat(value).isEqualTo(board.values().get(key)));
        });
    assertThat(stored(id)).isEqualTo(board.values());
    long last = 0;
    for (List<String> round : rounds) {
      long before = last;
      for (String call : round) {
        assertThat(told.revisions().get(call)).isGreaterThan(before);
        last = Math.max(last, told.revisions().get(call));
      }
    }
  }

  private record Logged(String callId, Map<String, @Nullable Object> values) {}

  private static SortedMap<Long, Logged> log(String id) throws Exception {
    SortedMap<Long, Logged> log = new TreeMap<>();
    String sql = "SELECT revision, call_id, key, value::text FROM verdash.change";
    try (Connection connection = fleet.connect();
        PreparedStatement asked =
            connection.prepareStatement(sql + " WHERE instance_id = ?::uuid")) {
      asked.setString(1, id);
      ResultSet rows = asked.executeQuery();
      while (rows.next()) {
        String call = rows.getString(2);
        Logged logged =
            log.computeIfAbsent(rows.getLong(1), r -> new Logged(call, new HashMap<>()));
        assertThat(logged.callId()).isEqualTo(call);
        logged.values().put(rows.getString(3), Json.decodeValue(rows.getString(4)));
      }
    }
    return log;
  }

  private static Map<String, @Nullable Object> stored(String id) throws Exception {
    Map<String, @Nullable Object> stored = new HashMap<>();
    try (Connection connection = fleet.connect();
        PreparedStatement asked =
            connection.prepareStatement(
                "SELECT key, value::text FROM verdash.value WHERE instance_id = ?::uuid")) {
      asked.setString(1, id);
      ResultSet rows = asked.executeQuery();
      while (rows.next()) {
        stored.put(rows.getString(1), Json.decodeValue(rows.getString(2)));
      }
    }
    return stored;
  }
}
