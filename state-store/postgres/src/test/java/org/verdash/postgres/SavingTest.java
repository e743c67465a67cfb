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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** Two nodes with a store each, on one database. */
class SavingTest {
  private static final String TYPES = "uuid[],text[],text[],bigint[],text[],text[],bigint[]";
  private static final String EXPLAIN = "EXPLAIN EXECUTE save('{}','{}','{}','{}','{}','{}','{}')";
  private static final String SHORT =
      """
      DROP SCHEMA IF EXISTS short CASCADE;
      CREATE SCHEMA short;
      CREATE TABLE instance (LIKE verdash.instance INCLUDING ALL);
      CREATE TABLE value (LIKE verdash.value INCLUDING ALL);
      CREATE TABLE change (LIKE verdash.change INCLUDING ALL);
      INSERT INTO instance (id, app, slug, owner, schema_version)
      SELECT gen_random_uuid(), 'a', 's' || i, 'anna', 1 FROM generate_series(1, 3) i;
      INSERT INTO change SELECT id, 1, 'k', slug, 'anna', '1', now() FROM instance;
      ANALYZE instance, value, change
      """;

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
  void aConnectionKeepsTheStatementsThatSavePrepared() {
    PgConnectOptions options = database.config().address().options(database.config());
    PgConnection connection = Ask.soon(PgConnection.connect(nodes.getFirst(), options));
    Tuple nothing = new SaveBatch(List.of()).parameters();
    Ask.soon(connection.preparedQuery(SaveSql.SAVE).execute(nothing));
    Ask.soon(connection.preparedQuery(SaveSql.SAVE_EACH).execute(nothing));
    String kept = "SELECT statement FROM pg_prepared_statements";
    RowSet<Row> statements = Ask.soon(connection.query(kept).execute());
    assertThat(statements)
        .extracting(row -> row.getString(0))
        .contains(SaveSql.SAVE, SaveSql.SAVE_EACH);
    Ask.soon(connection.close());
  }

  /** Of three instances with a revision each, which is what the planner goes by for a while. */
  @ParameterizedTest
  @ValueSource(strings = {SaveSql.SAVE, SaveSql.SAVE_EACH})
  void aCallIsLookedForByItselfAlsoWhereThePlannerKnowsOnlyShortHistories(String statement) {
    PgConnectOptions options =
        database
            .config()
            .address()
            .options(database.config())
            .addProperty("search_path", "short")
            .addProperty("plan_cache_mode", "force_generic_plan")
            .addProperty("enable_seqscan", "off");
    PgConnection connection = Ask.soon(PgConnection.connect(nodes.getFirst(), options));
    String plan =
        Stream.of(SHORT, "PREPARE save(%s) AS ".formatted(TYPES) + statement, EXPLAIN)
            .map(sql -> Ask.soon(connection.query(sql).execute()))
            .flatMap(RowSet::stream)
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    assertThat(plan)
        .contains("Index Scan using change_pkey on change c")
        .doesNotContain("change_instance_id_revision");
    Ask.soon(connection.close());
  }

  @Test
  void bothStatementsThatSaveAnswerAndDoTheSame() throws SQLException {
    PgConnectOptions options = database.config().address().options(database.config());
    PgConnection connection = Ask.soon(PgConnection.connect(nodes.getFirst(), options));
    List<Instance> some = made("some");
    List<Instance> each = made("each");
    Random random = new Random(11);
    for (int batch = 0; batch < 150; batch++) {
      List<Change> changes = new ArrayList<>();
      for (int place = 0; place < some.size(); place++) {
        if (random.nextInt(3) > 0) {
          changes.add(any(random, place));
        }
      }
      assertThat(answers(connection, SaveSql.SAVE_EACH, changes, each))
          .isEqualTo(answers(connection, SaveSql.SAVE, changes, some));
    }
    assertThat(all("each")).isEqualTo(all("some")).contains("call-7");
    Ask.soon(connection.close());
  }

  private static List<Instance> made(String app) {
    return IntStream.range(0, 4)
        .mapToObj(i -> new InstanceKey(app, "i-" + i))
        .map(key -> Ask.soon(stores.getFirst().create(NewInstance.of(key, "anna", 1))))
        .toList();
  }

  /** A change of some of few properties to one of few values, by one of some calls. */
  private static Change any(Random random, int place) {
    List<Value> values = new ArrayList<>();
    for (int key = random.nextInt(3); key < 3; key++) {
      values.add(new Value("k" + key + ".value", Buffer.buffer("" + random.nextInt(2))));
    }
    Long rights = random.nextInt(8) == 0 ? Long.valueOf(random.nextInt(2)) : null;
    return new Change("i-" + place, "call-" + random.nextInt(90), "anna", values).decidedAt(rights);
  }

  /** What the statement says of each; the changes name the places of the instances. */
  private static List<String> answers(
      PgConnection connection, String statement, List<Change> changes, List<Instance> instances) {
    List<PendingSave> saves =
        changes.stream()
            .map(
                change -> {
                  int place = Integer.parseInt(change.instanceId().substring(2));
                  String id = instances.get(place).id();
                  return new Change(id, change.callId(), change.author(), change.values())
                      .decidedAt(change.rightsVersion());
                })
            .map(change -> PendingSave.of(change, 0))
            .toList();
    Tuple parameters = new SaveBatch(saves).parameters();
    return Ask.soon(connection.preparedQuery(statement).execute(parameters)).stream()
        .map(
            row ->
                "%d %s %s %s"
                    .formatted(
                        row.getLong("place"),
                        row.getValue("revision"),
                        row.getValue("repeated"),
                        row.getValue("unsure")))
        .sorted()
        .toList();
  }

  /** What is stored and logged of an app's instances. */
  private static String all(String app) throws SQLException {
    return Ask.sql(
        database.config(),
        """
        SELECT string_agg(line, ';' ORDER BY line) FROM (
          SELECT concat_ws(' ', i.slug, i.revision, c.revision, c.key, c.value, c.call_id) AS line
          FROM verdash.instance i JOIN verdash.change c ON c.instance_id = i.id WHERE app = '%1$s'
          UNION ALL SELECT concat_ws(' ', i.slug, v.key, v.value, v.revision)
          FROM verdash.instance i JOIN verdash.value v ON v.instance_id = i.id WHERE app = '%1$s'
        ) l
        """
            .formatted(app));
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
