package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** Two nodes with a store each, on one database. */
class SavingTest {
  private static EmbeddedPostgres database;
  private static List<Vertx> nodes;
  private static List<StateStore> stores;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh();
    nodes = List.of(Vertx.vertx(), Vertx.vertx());
    nodes.forEach(node -> Ask.soon(node.deployVerticle(new StateStoreVerticle(database.config()))));
    stores = nodes.stream().map(node -> StateStore.over(node.eventBus())).toList();
  }

  @AfterAll
  static void stop() {
    nodes.forEach(node -> Ask.soon(node.close()));
    database.close();
  }

  @Test
  void thirtyTwoWritersOfOneInstanceLoseNothing() throws SQLException {
    Instance made = Ask.soon(stores.getFirst().create(NewInstance.of("hot", "anna", 1)));
    List<Future<List<Revision>>> writers =
        IntStream.range(0, 32).mapToObj(writer -> write(made, writer, 50)).toList();
    List<Long> numbers =
        writers.stream()
            .flatMap(writer -> Ask.soon(writer).stream())
            .map(Revision::number)
            .toList();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 1600).boxed().toList());
    var state = Ask.soon(stores.getLast().read(made.id()));
    assertThat(state.instance().revision()).isEqualTo(1600);
    assertThat(state.values()).hasSize(32).allSatisfy(v -> assertThat(v.json()).hasToString("49"));
    assertThat(logged(made)).isEqualTo("1600");
  }

  @Test
  void batchesThatOverlapInEveryOrderDoNotBlockEachOther() {
    List<Instance> made =
        IntStream.range(0, 12)
            .mapToObj(i -> Ask.soon(stores.getFirst().create(NewInstance.of("many", "anna", 1))))
            .toList();
    Random random = new Random(7);
    List<Future<Revision>> saves = new ArrayList<>();
    for (int save = 0; save < 3000; save++) {
      Instance instance = made.get(random.nextInt(made.size()));
      saves.add(stores.get(save % 2).save(change(instance, "c-" + save, "k", save)));
    }
    assertThat(saves).allSatisfy(save -> assertThat(Ask.soon(save).repeated()).isFalse());
    long total =
        made.stream().mapToLong(i -> Ask.soon(stores.getFirst().find(i.id())).revision()).sum();
    assertThat(total).isEqualTo(3000);
  }

  @Test
  void oneCallThroughTwoStoresIsSavedOnce() throws SQLException {
    Instance made = Ask.soon(stores.getFirst().create(NewInstance.of("twice", "anna", 1)));
    for (int call = 0; call < 30; call++) {
      Future<Revision> first = stores.getFirst().save(change(made, "c-" + call, "k", call));
      Future<Revision> second = stores.getLast().save(change(made, "c-" + call, "k", call));
      assertThat(Ask.soon(first).number()).isEqualTo(call + 1);
      assertThat(Ask.soon(second).number()).isEqualTo(call + 1);
      assertThat(Ask.soon(first).repeated()).isNotEqualTo(Ask.soon(second).repeated());
    }
    assertThat(logged(made)).isEqualTo("30");
  }

  @Test
  void aConnectionKeepsTheStatementThatSavesPrepared() {
    PgConnectOptions options = database.config().address().options(database.config());
    PgConnection connection = Ask.soon(PgConnection.connect(nodes.getFirst(), options));
    Tuple nothing = new SaveBatch(List.of()).parameters();
    Ask.soon(connection.preparedQuery(SaveSql.SAVE).execute(nothing));
    String kept = "SELECT statement FROM pg_prepared_statements";
    RowSet<Row> statements = Ask.soon(connection.query(kept).execute());
    assertThat(statements).extracting(row -> row.getString(0)).contains(SaveSql.SAVE);
    Ask.soon(connection.close());
  }

  /** One writer: the next change when the one before is saved. */
  private static Future<List<Revision>> write(Instance instance, int writer, int changes) {
    List<Revision> saved = new ArrayList<>();
    Future<Void> last = Future.succeededFuture();
    for (int number = 0; number < changes; number++) {
      Change change = change(instance, "w-" + writer + "-" + number, "k" + writer, number);
      StateStore store = stores.get((writer + number) % 2);
      last = last.compose(before -> store.save(change)).map(saved::add).mapEmpty();
    }
    return last.map(done -> saved);
  }

  private static Change change(Instance instance, String call, String key, int number) {
    Value value = new Value(key + ".value", Buffer.buffer(Integer.toString(number)));
    return new Change(instance.id(), call, "anna", List.of(value));
  }

  private static String logged(Instance instance) throws SQLException {
    return Ask.sql(
        database.config(),
        "SELECT count(*) FROM verdash.change WHERE instance_id = '" + instance.id() + "'");
  }
}
