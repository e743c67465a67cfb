package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** What is old goes by itself, on two nodes at once, while people save. */
class SweepsTest {
  private static final StateStoreVerticle.Sweeps OFTEN =
      new StateStoreVerticle.Sweeps(
          Duration.ofMillis(50), 3, Duration.ofDays(90), Duration.ofDays(30));

  private final List<Vertx> nodes = List.of(Vertx.vertx(), Vertx.vertx());
  private EmbeddedPostgres database;
  private StateStore store;

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.fresh();
    nodes.forEach(
        node -> Ask.soon(node.deployVerticle(new StateStoreVerticle(database.config(), OFTEN))));
    store = StateStore.over(nodes.getFirst().eventBus());
  }

  @AfterEach
  void stop() {
    nodes.forEach(node -> Ask.soon(node.close()));
    database.close();
  }

  @Test
  void whatIsOldGoesByTheTimerWhilePeopleSave() throws SQLException {
    InstanceHistory history = InstanceHistory.over(nodes.getLast().eventBus());
    InstanceCatalogue catalogue = InstanceCatalogue.over(nodes.getLast().eventBus());
    Instance made = Ask.soon(store.create(NewInstance.of("app", "anna", 1)));
    Instance gone = Ask.soon(store.create(NewInstance.of("app", "anna", 1)));
    for (int number = 1; number <= 20; number++) {
      Ask.soon(save(made, number));
    }
    Ask.soon(history.name(made.id(), 5, "five", "anna"));
    Ask.soon(save(gone, 1));
    Ask.soon(catalogue.remove(gone.id(), "anna"));
    Ask.soon(store.revoke("old", Instant.now().minusSeconds(2 * 86_400)));
    sql("UPDATE verdash.change SET at = now() - interval '91 days' WHERE revision <= 15");
    sql(
        "UPDATE verdash.instance SET deleted_at = now() - interval '31 days' WHERE slug = '"
            + gone.key().slug()
            + "'");
    int number = 20;
    List<Future<Revision>> saves = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(30);
    while (!left().equals("1 7 0") && Instant.now().isBefore(deadline)) {
      saves.add(save(made, ++number));
      Ask.soon(nodes.getFirst().timer(20).mapEmpty());
    }
    assertThat(left()).isEqualTo("1 7 0");
    assertThat(saves).allSatisfy(save -> assertThat(Ask.soon(save).repeated()).isFalse());
    assertThat(Ask.soon(history.entries(made.id(), 21, 100)))
        .extracting(HistoryEntry::revision)
        .containsExactly(20L, 19L, 18L, 17L, 16L, 15L, 5L);
    assertThat(Ask.soon(store.find(made.id())).revision()).isEqualTo(number);
  }

  /** How many instances, revisions of before and revocations there are. */
  private String left() throws SQLException {
    return sql(
        "SELECT concat_ws(' ', (SELECT count(*) FROM verdash.instance), (SELECT count(*) FROM"
            + " verdash.change WHERE revision <= 20), (SELECT count(*) FROM verdash.revocation))");
  }

  private Future<Revision> save(Instance instance, int number) {
    var value = new Value("k.v", Buffer.buffer("" + number));
    return store.save(new Change(instance.id(), "c-" + number, "anna", List.of(value)));
  }

  private String sql(String statement) throws SQLException {
    return Ask.sql(database.config(), statement);
  }
}
