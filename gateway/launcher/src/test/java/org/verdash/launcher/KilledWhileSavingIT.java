package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway, a node of apps, one of the state store and a database, each a process of its own: one
 * of them is killed in the middle of 1,000 saves, and comes back.
 */
@Timeout(1800)
class KilledWhileSavingIT {
  private static final Logger log = LoggerFactory.getLogger(KilledWhileSavingIT.class);
  private static final int KILLS_OF_EACH = Boolean.getBoolean("verdash.drill") ? 10 : 1;
  private static final int SAVES = 1_000;
  private static final int WRITERS = 8;
  private static final List<String> ROLES = List.of("gateway", "apps", "state-store");

  private final Random random = new Random();
  private final Launched[] nodes = new Launched[ROLES.size()];
  @TempDir Path work;
  private Fleet fleet;
  private String apps;

  /** What is killed. */
  private enum Victim {
    APPS_NODE,
    STATE_STORE_NODE,
    POSTGRESQL
  }

  @BeforeEach
  void open() throws Exception {
    fleet = new Fleet(work);
    fleet.openDatabase();
    apps = fleet.jar("apps", "sample.Diary", DiaryWriters.APP);
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void everyAcknowledgedChangeIsInTheLogOnceAndNoOther() throws Exception {
    // The store first: what the others look up when they start is there then.
    URI gateway = null;
    for (int node : List.of(2, 0, 1)) {
      launch(node);
      if (node == 0) {
        gateway = nodes[0].ready();
      } else {
        nodes[node].ready();
      }
    }
    String token = fleet.command("token", "--user", "ada", "--ttl", "5h");
    try (DiaryWriters writers = new DiaryWriters(token, WRITERS)) {
      fleet.eventually(200, gateway, "/diary/", "Authorization", "Bearer " + token);
      writers.writeOnly(0);
      writers.sitDown(gateway);
      writers.writeTo(gateway);
      for (int kill = 1; kill <= KILLS_OF_EACH; kill++) {
        for (Victim victim : Victim.values()) {
          writers.writeOnly(SAVES / WRITERS);
          int before = SAVES / 5 + random.nextInt(SAVES / 2);
          writers.awaitEntries(before);
          long start = System.nanoTime();
          kill(victim);
          log.warn("Kill {} of {}: {} after {} saves", kill, KILLS_OF_EACH, victim, before);
          writers.awaitAll();
          log.warn("All was saved after {} ms", (System.nanoTime() - start) / 1_000_000);
          assertLogged(writers.entries());
        }
      }
    }
  }

  private void kill(Victim victim) throws Exception {
    switch (victim) {
      case APPS_NODE -> again(1);
      case STATE_STORE_NODE -> again(2);
      // It is started again by the process that runs it.
      case POSTGRESQL -> {
        ProcessHandle database = fleet.database();
        database.destroyForcibly();
        database.onExit().orTimeout(60, TimeUnit.SECONDS).join();
      }
    }
  }

  private void again(int node) throws Exception {
    nodes[node].kill();
    launch(node);
    nodes[node].ready();
  }

  private void launch(int node) throws Exception {
    String[] more = node == 1 ? new String[] {"--apps", apps} : new String[0];
    nodes[node] = fleet.start(node, ROLES.get(node), more);
  }

  /** Each instance's log is what its writer wrote, in order, once each, and nothing else. */
  private void assertLogged(Map<String, Integer> entries) throws Exception {
    Map<String, List<String>> logged = new TreeMap<>();
    Map<String, String> stored = new TreeMap<>();
    try (Connection connection = fleet.connect();
        Statement statement = connection.createStatement()) {
      ResultSet rows =
          statement.executeQuery(
              "SELECT i.slug, c.revision || ' ' || (c.value #>> '{}') FROM verdash.change c"
                  + " JOIN verdash.instance i ON i.id = c.instance_id ORDER BY 1, c.revision");
      while (rows.next()) {
        logged.computeIfAbsent(rows.getString(1), slug -> new ArrayList<>()).add(rows.getString(2));
      }
      ResultSet values =
          statement.executeQuery(
              "SELECT i.slug, i.revision || ' ' || (v.value #>> '{}') FROM verdash.value v"
                  + " JOIN verdash.instance i ON i.id = v.instance_id");
      while (values.next()) {
        stored.put(values.getString(1), values.getString(2));
      }
    }
    entries.forEach(
        (slug, count) -> {
          assertThat(logged.get(slug)).as(slug).isEqualTo(written(count));
          assertThat(stored.get(slug)).as(slug).isEqualTo(count + " e" + count);
        });
    assertThat(logged.values().stream().mapToInt(List::size).sum())
        .isEqualTo(entries.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static List<String> written(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(entry -> entry + " e" + entry).toList();
  }
}
