package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verdash.state.AppClaim;
import org.verdash.state.Change;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.People;
import org.verdash.state.Person;
import org.verdash.state.Restore;
import org.verdash.state.Right;
import org.verdash.state.StateStoreContract;
import org.verdash.state.Value;

/** Whatever the store remembers is the same after an export and an import. */
class WholeExportTest extends OpenStore {
  /** What a store makes itself, or what is gone within hours. */
  private static final Set<String> NOT_EXPORTED =
      Set.of("flyway_schema_history", "counter", "attempt", "file", "file_part");

  @Test
  void everyColumnOfEveryTableComesBackAsItWas() throws SQLException {
    String id = fill();
    Map<String, String> before = tables();
    assertThat(before.keySet())
        .containsExactlyInAnyOrderElementsOf(Table.ALL.stream().map(Table::name).toList());
    assertThat(before.values()).doesNotContain("");
    Buffer all = StateStoreContract.export(store);
    sql("TRUNCATE verdash." + String.join(", verdash.", before.keySet()) + " CASCADE");
    Queue<Buffer> chunks = new ArrayDeque<>(List.of(all, Buffer.buffer()));
    Ask.soon(store.importFrom(() -> Future.succeededFuture(chunks.remove())));
    assertThat(tables()).isEqualTo(before);
    InstanceHistory history = InstanceHistory.over(vertx.eventBus());
    assertThat(Ask.soon(history.readAt(id, 2)).values())
        .containsExactly(value("a.b", "null"), value("c.d", "[1, null]"));
    assertThat(Ask.soon(history.readAt(id, 3)).values()).containsExactly(value("a.b", "1"));
    save(id, "later", value("e.f", "null"));
    assertThat(Ask.soon(store.find(id)).revision()).isEqualTo(5);
  }

  /**
   * Every table has a row, and every column that can be null has one that is and one that is not.
   */
  private String fill() throws SQLException {
    InstanceCatalogue catalogue = InstanceCatalogue.over(vertx.eventBus());
    InstanceRights rights = InstanceRights.over(vertx.eventBus());
    InstanceHistory history = InstanceHistory.over(vertx.eventBus());
    Ask.soon(store.claim(new AppClaim("sun", "/sun/", "v1", "d", Buffer.buffer("\0\u00ff\""))));
    Ask.soon(store.revoke("stolen", Instant.now().plusSeconds(600)));
    Instance made =
        Ask.soon(store.create(NewInstance.of("sun", "änna \"A\" \\", 3).named("Größe")));
    String id = made.id();
    save(id, "c-1", value("a.b", "1"));
    save(id, "c-2", value("a.b", "null"), value("c.d", "[1, null]"));
    Ask.soon(history.restore(new Restore(id, 1, "r-1", "ben", null)));
    save(id, "c-4", value("a.b", "null"), value("g.h", "\"\\n ä {}\""));
    Ask.soon(history.name(id, 2, "As it was", "ben"));
    Ask.soon(catalogue.star(id, "ben", true));
    Ask.soon(catalogue.policy(id, Instance.ON_DEMAND, "ben"));
    Ask.soon(rights.grant(NewGrant.toUser(id, "cleo", Right.EDIT, "ben")));
    Instant until = Instant.parse("2999-12-31T23:59:59.123456Z");
    String link = "0190a8c2-0000-7000-8000-000000000000";
    Ask.soon(rights.grant(new NewGrant(link, id, Grant.Kind.LINK, "", Right.VIEW, until, "ben")));
    Instance gone = Ask.soon(store.create(NewInstance.of("sun", "ben", 1)));
    Ask.soon(catalogue.remove(gone.id(), "ben"));
    Ask.soon(
        People.over(vertx.eventBus()).seen(new Person("ben", "B", "b@c", Set.of("a", "{,\""))));
    sql("UPDATE verdash.instance SET folded = 1 WHERE id = '" + id + "'");
    return id;
  }

  /** Every row of every table as the server writes it, where null and a JSON null differ. */
  private Map<String, String> tables() throws SQLException {
    String names =
        sql(
            "SELECT string_agg(table_name, ' ' ORDER BY table_name) FROM information_schema.tables"
                + " WHERE table_schema = 'verdash' AND table_type = 'BASE TABLE'");
    Map<String, String> rows = new LinkedHashMap<>();
    for (String name : Arrays.asList(names.split(" ", -1))) {
      if (!NOT_EXPORTED.contains(name)) {
        String all =
            "SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM verdash.";
        rows.put(name, sql(all + name + " t"));
      }
    }
    return rows;
  }

  private String sql(String statement) throws SQLException {
    return Ask.sql(database.config(), statement);
  }

  private static Value value(String key, String json) {
    return new Value(key, Buffer.buffer(json));
  }

  private void save(String id, String call, Value... values) {
    Ask.soon(store.save(new Change(id, call, "anna", List.of(values))));
  }
}
