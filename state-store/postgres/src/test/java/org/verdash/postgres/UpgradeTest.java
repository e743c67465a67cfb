package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceQuery;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * A house that served before instances had names, a history and rights goes on with what it had.
 */
class UpgradeTest {
  private static final String OLD = "11111111-1111-4111-8111-111111111111";
  private static final String NEW = "22222222-2222-4222-8222-222222222222";

  private final Vertx vertx = Vertx.vertx();
  private EmbeddedPostgres database;

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.start(TestDatabase.folder());
  }

  @AfterEach
  void stop() {
    Ask.soon(vertx.close());
    database.close();
  }

  @Test
  void whatWasSavedBeforeIsThereWithAHistory() throws SQLException {
    fillAsBefore();
    assertThatThrownBy(() -> Migrations.check(database.config()))
        .hasMessageStartingWith("database.manual-migration: ")
        .hasMessageContaining("are those of version 2; this release needs version ");
    assertThat(sql("SELECT max(version) FROM verdash.flyway_schema_history")).isEqualTo("2");
    Migrations.run(database.config());
    Migrations.check(database.config());
    assertIsAsBefore(open());
    assertThat(sql("SELECT count(*) FROM verdash.file_part")).isEqualTo("1");
    assertThat(sql("SELECT count FROM verdash.attempt WHERE key = 'ada'")).isEqualTo("3");
  }

  /** Rows as the release before wrote them. */
  private void fillAsBefore() throws SQLException {
    DatabaseAddress address = database.config().address();
    Flyway.configure(UpgradeTest.class.getClassLoader())
        .dataSource(new DriverSource(address.jdbcUrl(), address.jdbcProperties(database.config())))
        .defaultSchema(Migrations.SCHEMA)
        .createSchemas(true)
        .locations("classpath:org/verdash/postgres/migrations")
        .target("2")
        .load()
        .migrate();
    sql(
        """
        SET search_path TO verdash;
        INSERT INTO app VALUES ('sun', '/sun/', 'v1', 'd', '\\x00ff', '2026-01-01T00:00:00Z');
        INSERT INTO instance VALUES
          ('%1$s', 'sun', 'spring', 'ada', 2, 2, '2026-01-01T08:00:00Z'),
          ('%2$s', 'sun', 'empty', 'ada', 1, 0, '2026-02-01T08:00:00Z');
        INSERT INTO value VALUES ('%1$s', 'a.b', 'null', 2), ('%1$s', 'c.d', '{"x": [1]}', 1);
        INSERT INTO change VALUES
          ('%1$s', 1, 'a.b', 'c-1', 'ada', '1', '2026-01-02T08:00:00Z'),
          ('%1$s', 1, 'c.d', 'c-1', 'ada', '{"x": [1]}', '2026-01-02T08:00:00Z'),
          ('%1$s', 2, 'a.b', 'c-2', 'ben', 'null', '2026-01-03T08:00:00Z');
        INSERT INTO revocation VALUES (7, 'stolen', '2999-01-01T00:00:00Z');
        UPDATE counter SET last = 7;
        INSERT INTO attempt VALUES ('ada', 3, '2999-01-01T00:00:00Z');
        INSERT INTO file VALUES
          ('%1$s', 'sun', 'ada', 'a.csv', 'text/csv', 9, 1, true, '2999-01-01T00:00:00Z');
        INSERT INTO file_part VALUES ('%1$s', 0, '\\x01');
        """
            .formatted(OLD, NEW));
  }

  @Test
  void anExportOfTheReleaseBeforeIsRead() throws SQLException {
    Migrations.run(database.config());
    StateStore store = open();
    String header =
        """
        {"format":"verdash-state","version":1,"tables":{
        "app":["name","prefix","version","digest","descriptor","claimed_at"],
        "instance":["id","app","slug","owner","schema_version","revision","created_at"],
        "value":["instance_id","key","value","revision"],
        "change":["instance_id","revision","key","call_id","author","value","at"],
        "revocation":["sequence","token_id","expires_at"]}}
        """
            .replaceAll("\n", "");
    String rows =
        """
        {"app":{"name":"sun","prefix":"/sun/","version":"v1","digest":"d","descriptor":"\\\\x00ff","claimed_at":"2026-01-01T00:00:00+00:00"}}
        {"instance":{"id":"OLD","app":"sun","slug":"spring","owner":"ada","schema_version":2,"revision":2,"created_at":"2026-01-01T08:00:00+00:00"}}
        {"instance":{"id":"NEW","app":"sun","slug":"empty","owner":"ada","schema_version":1,"revision":0,"created_at":"2026-02-01T08:00:00+00:00"}}
        {"value":{"instance_id":"OLD","key":"a.b","value":null,"revision":2}}
        {"value":{"instance_id":"OLD","key":"c.d","value":{"x": [1]},"revision":1}}
        {"change":{"instance_id":"OLD","revision":1,"key":"a.b","call_id":"c-1","author":"ada","value":1,"at":"2026-01-02T08:00:00+00:00"}}
        {"change":{"instance_id":"OLD","revision":1,"key":"c.d","call_id":"c-1","author":"ada","value":{"x": [1]},"at":"2026-01-02T08:00:00+00:00"}}
        {"change":{"instance_id":"OLD","revision":2,"key":"a.b","call_id":"c-2","author":"ben","value":null,"at":"2026-01-03T08:00:00+00:00"}}
        {"revocation":{"sequence":7,"token_id":"stolen","expires_at":"2999-01-01T00:00:00+00:00"}}
        {"end":true,"rows":9}
        """
            .replace("OLD", OLD)
            .replace("NEW", NEW);
    Queue<Buffer> file = new ArrayDeque<>();
    file.add(Buffer.buffer(header + "\n" + rows));
    file.add(Buffer.buffer());
    Ask.soon(store.importFrom(() -> Future.succeededFuture(file.remove())));
    assertIsAsBefore(store);
  }

  private void assertIsAsBefore(StateStore store) {
    Instance spring = Ask.soon(store.find(new InstanceKey("sun", "spring")));
    assertThat(spring.id()).isEqualTo(OLD);
    assertThat(spring.name()).isEqualTo("spring");
    assertThat(spring.savePolicy()).isEqualTo(Instance.ALWAYS);
    assertThat(spring.schemaVersion()).isEqualTo(2);
    assertThat(spring.deletedAt()).isNull();
    assertThat(spring.changedAt()).isEqualTo(Instant.parse("2026-01-03T08:00:00Z"));
    assertThat(Ask.soon(store.find(NEW)).changedAt())
        .isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
    assertThat(Ask.soon(store.read(OLD)).values())
        .containsExactly(value("a.b", "null"), value("c.d", "{\"x\": [1]}"));
    InstanceHistory history = InstanceHistory.over(vertx.eventBus());
    assertThat(Ask.soon(history.entries(OLD, 0, 10)))
        .extracting(HistoryEntry::revision, HistoryEntry::author, HistoryEntry::keys)
        .containsExactly(tuple(2L, "ben", List.of("a.b")), tuple(1L, "ada", List.of("a.b", "c.d")));
    assertThat(Ask.soon(history.readAt(OLD, 1)).values())
        .containsExactly(value("a.b", "1"), value("c.d", "{\"x\": [1]}"));
    assertGoesOn(store);
  }

  private void assertGoesOn(StateStore store) {
    var recent = new InstanceQuery("ada", Set.of(), "", InstanceQuery.Scope.RECENT, "", "", 10);
    assertThat(Ask.soon(InstanceCatalogue.over(vertx.eventBus()).list(recent)).instances())
        .extracting(listed -> listed.instance().id())
        .containsExactly(NEW, OLD);
    var again = new Change(OLD, "c-2", "ben", List.of(value("a.b", "9")));
    assertThat(Ask.soon(store.save(again)).repeated()).isTrue();
    var next = new Change(OLD, "c-3", "ben", List.of(value("a.b", "9")));
    assertThat(Ask.soon(store.save(next)).number()).isEqualTo(3);
    assertThat(Ask.soon(store.revokedAfter(6))).extracting("tokenId").containsExactly("stolen");
    Ask.soon(store.revoke("later", Instant.now().plusSeconds(600)));
    assertThat(Ask.soon(store.revokedAfter(7))).extracting("tokenId").containsExactly("later");
  }

  private StateStore open() {
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
    return StateStore.over(vertx.eventBus());
  }

  private static Value value(String key, String json) {
    return new Value(key, Buffer.buffer(json));
  }

  private String sql(String statement) throws SQLException {
    return Ask.sql(database.config(), statement);
  }
}
