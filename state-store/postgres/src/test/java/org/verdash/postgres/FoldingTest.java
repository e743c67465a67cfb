package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verdash.state.Change;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceState;
import org.verdash.state.NewInstance;
import org.verdash.state.Restore;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateStoreContract;
import org.verdash.state.Value;

/** What is old goes; what has a name or is needed stays as it was. */
class FoldingTest extends OpenStore {
  private static final int OLD = 30;

  @Test
  void whatIsOldIsFoldedAndNamedRevisionsStayAsTheyWere() throws SQLException {
    InstanceHistory history = InstanceHistory.over(vertx.eventBus());
    Instance made = Ask.soon(store.create(NewInstance.of("app", "anna", 1)));
    Map<Long, InstanceState> was = new HashMap<>();
    for (int number = 1; number <= OLD + 10; number++) {
      save(made, number);
      was.put((long) number, Ask.soon(store.read(made.id())));
    }
    Ask.soon(history.restore(new Restore(made.id(), 2, "r", "anna", null)));
    Ask.soon(history.name(made.id(), 7, "seven", "anna"));
    Ask.soon(history.name(made.id(), 20, "twenty", "anna"));
    age(made);
    fold();
    fold();
    for (long number = 1; number <= OLD + 10; number++) {
      if (number == 7 || number == 20 || number >= OLD) {
        assertThat(Ask.soon(history.readAt(made.id(), number)).values())
            .isEqualTo(was.get(number).values());
      } else {
        StateStoreContract.refuses(
            history.readAt(made.id(), number), Reason.NO_SUCH_REVISION, "" + number);
      }
    }
    assertThat(Ask.soon(history.entries(made.id(), OLD + 1, 100)))
        .extracting(HistoryEntry::revision)
        .containsExactly((long) OLD, 20L, 7L);
    StateStoreContract.refuses(
        history.name(made.id(), 8, "late", "anna"), Reason.NO_SUCH_REVISION, "8");
    assertThat(Ask.soon(history.readAt(made.id(), 0)).values()).isEmpty();
    // Five values each, for revision 30 and the two that are named.
    String left = "SELECT count(*) FROM verdash.change WHERE revision <= " + OLD;
    assertThat(Integer.parseInt(Ask.sql(database.config(), left))).isEqualTo(15);
    save(made, 99);
    assertThat(Ask.soon(store.find(made.id())).revision()).isEqualTo(OLD + 12);
  }

  @Test
  void whatWasDeletedLongAgoIsForgottenWithAllThatIsOfIt() throws SQLException {
    InstanceCatalogue catalogue = InstanceCatalogue.over(vertx.eventBus());
    Instance gone = Ask.soon(store.create(NewInstance.of("app", "anna", 1)));
    Instance kept = Ask.soon(store.create(NewInstance.of("app", "anna", 1)));
    for (Instance each : List.of(gone, kept)) {
      save(each, 1);
      Ask.soon(catalogue.star(each.id(), "anna", true));
      Ask.soon(InstanceHistory.over(vertx.eventBus()).name(each.id(), 1, "one", "anna"));
      Ask.soon(catalogue.remove(each.id(), "anna"));
    }
    Ask.sql(
        database.config(),
        "UPDATE verdash.instance SET deleted_at = now() - interval '31 days' WHERE id = '"
            + gone.id()
            + "'");
    Pool pool = pool();
    Ask.soon(new CatalogueAnswers(pool, pool).purge(Duration.ofDays(30)));
    Ask.soon(pool.close());
    for (String table : List.of("value", "change", "revision_name", "star")) {
      assertThat(Ask.sql(database.config(), "SELECT count(*) FROM verdash." + table))
          .as(table)
          .isEqualTo("1");
    }
    StateStoreContract.refuses(
        catalogue.bringBack(gone.id(), "anna"), Reason.NO_SUCH_INSTANCE, gone.id());
    assertThat(Ask.soon(catalogue.bringBack(kept.id(), "anna")).revision()).isEqualTo(1);
  }

  private void save(Instance instance, int number) {
    Value value = new Value("k" + number % 5 + ".v", Buffer.buffer("" + number));
    String call = UUID.randomUUID().toString();
    Ask.soon(store.save(new Change(instance.id(), call, "anna", List.of(value))));
  }

  private void age(Instance instance) throws SQLException {
    Ask.sql(
        database.config(),
        "UPDATE verdash.change SET at = at - interval '91 days' WHERE instance_id = '"
            + instance.id()
            + "' AND revision <= "
            + OLD);
  }

  private Pool pool() {
    return PgBuilder.pool()
        .with(StateStoreVerticle.pool(2))
        .connectingTo(database.config().address().options(database.config()))
        .using(vertx)
        .build();
  }

  private void fold() {
    Pool pool = pool();
    Ask.soon(new Folding(pool, Duration.ofDays(90)).round());
    Ask.soon(pool.close());
  }
}
