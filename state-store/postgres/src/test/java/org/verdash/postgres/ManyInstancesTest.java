package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.state.Audit;
import org.verdash.state.Change;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceQuery;
import org.verdash.state.InstanceRights;
import org.verdash.state.InstanceState;
import org.verdash.state.Restore;
import org.verdash.state.Seen;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * What there is beside it makes an instance no slower: 1,000,000 of them with 10,000,000 revisions
 * with -Dverdash.drill, else the fiftieth part, where only the plans are looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyInstancesTest {
  private static final Logger LOG = LoggerFactory.getLogger(ManyInstancesTest.class);
  private static final boolean DRILL = Boolean.getBoolean("verdash.drill");
  private static final int MANY = DRILL ? 1_000_000 : 20_000;
  private static final int FEW = 100;
  private static final int RUNS = 5;
  private static final int OPENINGS = 2_000;
  private static final double MOST = 2;

  /** Of 480 lists among a million, one in a hundred may be so long that the table is read whole. */
  private static final long MOST_ROWS = DRILL ? 5L * MANY : MANY / 2;

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Random random = new Random(7);
  private House many;

  /** A database of some instances and the store over it. */
  private record House(Path folder, EmbeddedPostgres database, Vertx vertx) {
    static House of(int size) throws IOException, SQLException {
      Path folder = TestDatabase.folder();
      EmbeddedPostgres database = TestDatabase.start(folder);
      Migrations.run(database.config());
      FilledDatabase.fill(database.config(), size);
      Vertx vertx = Vertx.vertx();
      Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
      return new House(folder, database, vertx);
    }

    /** What the store does when somebody opens an instance: who may, and what is in it. */
    long open(int number) {
      InstanceKey key = new InstanceKey("app-" + number % 20, "slug-" + number);
      long start = System.nanoTime();
      String id = Ask.soon(InstanceRights.over(vertx.eventBus()).access(key)).instance().id();
      InstanceState state = Ask.soon(StateStore.over(vertx.eventBus()).read(id));
      long took = System.nanoTime() - start;
      assertThat(state.values()).hasSize(5);
      return took;
    }

    long wholeReads() throws SQLException {
      String sql =
          "SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables"
              + " WHERE relname IN ('instance', 'value', 'change', 'instance_grant')";
      return Long.parseLong(Ask.sql(database.config(), sql));
    }

    /** What a connection has read is counted when it is gone. */
    void awaitAlone() throws SQLException {
      String others =
          "SELECT count(*) FROM pg_stat_activity"
              + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
      long start = System.nanoTime();
      while (!Ask.sql(database.config(), others).equals("0")) {
        assertThat(System.nanoTime() - start).isLessThan(LONGEST.toNanos());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }

    // What takes gigabytes does not stay in target.
    void close() throws IOException {
      Ask.soon(vertx.close());
      database.close();
      ClusterFolder.delete(folder);
    }
  }

  @BeforeAll
  void fill() throws IOException, SQLException {
    many = House.of(MANY);
  }

  @AfterAll
  void close() throws IOException {
    many.close();
  }

  @Test
  @EnabledIfSystemProperty(named = "verdash.drill", matches = "true")
  void openingAnInstanceTakesNotTwiceAsLong() throws IOException, SQLException {
    House few = House.of(FEW);
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      long[] beside = new long[OPENINGS];
      long[] alone = new long[OPENINGS];
      for (int i = 0; i < OPENINGS; i++) {
        beside[i] = many.open(1 + random.nextInt(MANY));
        alone[i] = few.open(1 + random.nextInt(FEW));
      }
      double ratio = (double) p99(beside) / p99(alone);
      LOG.info("p99 of opening: {} us, {} us alone", p99(beside) / 1000, p99(alone) / 1000);
      // The first run is for the code and the connections.
      if (run > 0) {
        ratios.add(ratio);
      }
    }
    few.close();
    double median = ratios.stream().sorted().toList().get(RUNS / 2);
    assertThat(median).isLessThanOrEqualTo(MOST);
  }

  private static long p99(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length * 99 / 100];
  }

  @Test
  void nothingThatPeopleDoReadsATableWhole() throws SQLException {
    Ask.soon(many.vertx().close());
    many.awaitAlone();
    long before = many.wholeReads();
    Vertx vertx = Vertx.vertx();
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(many.database().config())));
    // More often than PostgreSQL plans a statement for the values it is asked with.
    for (int time = 0; time < 8; time++) {
      lists(vertx, time);
      instance(vertx, 41 + 20 * time);
    }
    Ask.soon(vertx.close());
    many.awaitAlone();
    many = new House(many.folder(), many.database(), Vertx.vertx());
    Ask.soon(many.vertx().deployVerticle(new StateStoreVerticle(many.database().config())));
    long rows = many.wholeReads() - before;
    LOG.info("{} rows were read without an index", rows);
    assertThat(rows).isLessThan(MOST_ROWS);
    Ask.sql(many.database().config(), "SELECT count(*) FROM verdash.instance WHERE name = 'x'");
    assertThat(many.wholeReads() - before)
        .as("what reads it whole is seen")
        .isGreaterThanOrEqualTo(MANY);
  }

  private static void lists(Vertx vertx, int time) {
    InstanceCatalogue catalogue = InstanceCatalogue.over(vertx.eventBus());
    Set<String> roles = Set.of("team-" + time);
    for (InstanceQuery.Scope scope : InstanceQuery.Scope.values()) {
      for (String subject : List.of("user-" + time, FilledDatabase.HEAVY, "nobody")) {
        for (String app : List.of("", "app-3", "app-none")) {
          Ask.soon(catalogue.list(new InstanceQuery(subject, roles, app, scope, "", "", 50)));
        }
      }
      Ask.soon(catalogue.list(new InstanceQuery("user-9", roles, "", scope, "region 13", "", 50)));
    }
  }

  private void instance(Vertx vertx, int number) throws SQLException {
    String id = FilledDatabase.id(many.database().config(), number);
    StateStore store = StateStore.over(vertx.eventBus());
    InstanceHistory history = InstanceHistory.over(vertx.eventBus());
    InstanceCatalogue catalogue = InstanceCatalogue.over(vertx.eventBus());
    InstanceState read = Ask.soon(store.read(id));
    Ask.soon(store.readUnless(id, Seen.of(read.instance())));
    Ask.soon(InstanceRights.over(vertx.eventBus()).access(id));
    String call = UUID.randomUUID().toString();
    Value value = new Value("field-1.value", Buffer.buffer('"' + call + '"'));
    Ask.soon(store.save(new Change(id, call, "anna", List.of(value))));
    Ask.soon(store.saved(id, call));
    Ask.soon(history.entries(id, 0, 50));
    Ask.soon(history.readAt(id, 3));
    Ask.soon(history.name(id, 3, "three", "anna"));
    Ask.soon(history.restore(new Restore(id, 3, "r-" + call, "anna", null)));
    Ask.soon(catalogue.rename(id, "renamed " + call, "anna"));
    Ask.soon(catalogue.star(id, "anna", true));
    Ask.soon(catalogue.remove(id, "anna"));
    Ask.soon(catalogue.bringBack(id, "anna"));
    Ask.soon(Audit.over(vertx.eventBus()).of(id, 0, 50));
  }
}
