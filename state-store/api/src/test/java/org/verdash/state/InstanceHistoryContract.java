package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.state.StateStoreContract.refuses;
import static org.verdash.state.StateStoreContract.soon;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verdash.state.StateException.Reason;

/** What every store must do with the history of instances; a test says which bus it answers on. */
public abstract class InstanceHistoryContract {
  private final String app = "app-" + UUID.randomUUID().toString().substring(0, 8);

  /** The bus that the store answers on. */
  protected abstract EventBus bus();

  private StateStore store() {
    return StateStore.over(bus());
  }

  private InstanceHistory history() {
    return InstanceHistory.over(bus());
  }

  @Test
  void aValueEqualToWhatIsStoredIsNoChange() {
    Instance made = make();
    assertThat(number(save(made, "c-1", "a.v", "{\"x\": [1, null]}"))).isEqualTo(1);
    assertThat(soon(save(made, "c-2", "a.v", "{\"x\":[1,null]}")))
        .isEqualTo(new Revision(made.id(), 1, false));
    assertThat(soon(store().saved(made.id(), "c-2"))).isEmpty();
    assertThat(number(save(made, "c-3", "a.v", "{\"x\":[1]}", "b.v", "1"))).isEqualTo(2);
    assertThat(number(save(made, "c-4", "a.v", "null", "b.v", "1"))).isEqualTo(3);
    assertThat(number(save(made, "c-5", "a.v", "null"))).isEqualTo(3);
    assertThat(keys(made)).containsExactly(List.of("a.v"), List.of("a.v", "b.v"), List.of("a.v"));
    assertThat(soon(store().find(made.id())).revision()).isEqualTo(3);
  }

  @Test
  void ofChangesThatComeTogetherEachIsComparedWithTheOneBefore() {
    Instance made = make();
    List<Future<Revision>> saves =
        Stream.of("1", "1", "2", "1", "1", "1")
            .map(json -> save(made, UUID.randomUUID().toString(), "a.v", json))
            .toList();
    assertThat(saves.stream().map(InstanceHistoryContract::number))
        .containsExactly(1L, 1L, 2L, 3L, 3L, 3L);
    assertThat(values(soon(store().read(made.id())))).isEqualTo(Map.of("a.v", "1"));
    assertThat(keys(made)).hasSize(3);
  }

  @Test
  void aChangeMadeUnderOtherRightsIsRefusedAndItsNeighboursAreSaved() {
    Instance made = make();
    List<Value> values = List.of(value("a.v", "1"));
    Future<Revision> first = save(made, "c-1", "b.v", "1");
    Future<Revision> refused =
        store().save(new Change(made.id(), "c-2", "anna", values).decidedAt(1L));
    Future<Revision> same =
        store().save(new Change(made.id(), "c-3", "anna", values).decidedAt(0L));
    assertThat(number(first)).isEqualTo(1);
    refuses(refused, Reason.RIGHTS_CHANGED, made.id());
    assertThat(number(same)).isEqualTo(2);
    assertThat(soon(store().save(new Change(made.id(), "c-3", "anna", values).decidedAt(9L))))
        .isEqualTo(new Revision(made.id(), 2, true));
  }

  @Test
  void everyRevisionIsListedNewestFirstAndInPages() {
    Instance made = make();
    assertThat(soon(history().entries(made.id(), 0, 10))).isEmpty();
    Instant before = Instant.now().minusSeconds(60);
    soon(save(made, "c-1", "b.v", "1", "a.v", "1"));
    soon(save(made, "c-2", "a.v", "2"));
    soon(save(made, "c-3", "c.v", "2"));
    List<HistoryEntry> all = soon(history().entries(made.id(), 0, 10));
    assertThat(all).extracting(HistoryEntry::revision).containsExactly(3L, 2L, 1L);
    assertThat(all.getLast().keys()).containsExactly("a.v", "b.v");
    assertThat(all).allSatisfy(entry -> assertThat(entry.author()).isEqualTo("anna"));
    assertThat(all).allSatisfy(entry -> assertThat(entry.at()).isAfter(before));
    assertThat(soon(history().entries(made.id(), 3, 1))).containsExactly(all.get(1));
    assertThat(soon(history().entries(made.id(), 1, 1))).isEmpty();
  }

  @Test
  void anInstanceIsReadAsItWasAtEveryRevision() {
    Instance made = make();
    soon(save(made, "c-1", "a.v", "1", "b.v", "null"));
    soon(save(made, "c-2", "a.v", "2"));
    assertThat(values(soon(history().readAt(made.id(), 0)))).isEmpty();
    InstanceState first = soon(history().readAt(made.id(), 1));
    assertThat(values(first)).isEqualTo(Map.of("a.v", "1", "b.v", "null"));
    assertThat(first.instance().revision()).isEqualTo(1);
    assertThat(soon(history().readAt(made.id(), 2))).isEqualTo(soon(store().read(made.id())));
    refuses(history().readAt(made.id(), 3), Reason.NO_SUCH_REVISION, "no revision 3 of");
    refuses(history().readAt(made.id(), -1), Reason.NO_SUCH_REVISION, "no revision -1 of");
    String nobody = UUID.randomUUID().toString();
    refuses(history().readAt(nobody, 0), Reason.NO_SUCH_INSTANCE, nobody);
    refuses(history().entries(nobody, 0, 1), Reason.NO_SUCH_INSTANCE, nobody);
    refuses(history().readAt("x", 0), Reason.NO_SUCH_INSTANCE, "x");
  }

  @Test
  void aRevisionIsNamedRenamedAndUnnamed() {
    Instance made = make();
    soon(save(made, "c-1", "a.v", "1"));
    soon(history().name(made.id(), 1, "Größe", "bert"));
    assertThat(soon(history().entries(made.id(), 0, 1)).getFirst().name()).isEqualTo("Größe");
    soon(history().name(made.id(), 1, "later", "bert"));
    assertThat(soon(history().entries(made.id(), 0, 1)).getFirst().name()).isEqualTo("later");
    soon(history().name(made.id(), 1, "", "bert"));
    assertThat(soon(history().entries(made.id(), 0, 1)).getFirst().name()).isEmpty();
    refuses(history().name(made.id(), 2, "x", "bert"), Reason.NO_SUCH_REVISION, "revision 2");
    refuses(history().name(made.id(), 0, "x", "bert"), Reason.NO_SUCH_REVISION, "revision 0");
    refuses(
        history().name(made.id(), 1, "x".repeat(101), "bert"),
        Reason.BAD_VALUE,
        "name is longer than 100 characters");
    soon(history().name(made.id(), 1, "🎈".repeat(100), "bert"));
  }

  @Test
  void restoringMakesANewRevisionWithoutWhatWasNotThere() {
    Instance made = make();
    soon(save(made, "c-1", "a.v", "1"));
    soon(save(made, "c-2", "a.v", "2", "b.v", "1"));
    soon(save(made, "c-3", "c.v", "1"));
    assertThat(soon(restore(made, 1, "r-1"))).isEqualTo(new Revision(made.id(), 4, false));
    assertThat(values(soon(store().read(made.id())))).isEqualTo(Map.of("a.v", "1"));
    HistoryEntry entry = soon(history().entries(made.id(), 0, 1)).getFirst();
    assertThat(entry.keys()).containsExactly("a.v", "b.v", "c.v");
    assertThat(entry.author()).isEqualTo("bert");
    assertThat(soon(restore(made, 1, "r-1"))).isEqualTo(new Revision(made.id(), 4, true));
    assertThat(soon(restore(made, 1, "r-2"))).isEqualTo(new Revision(made.id(), 4, false));
    assertThat(number(restore(made, 3, "r-3"))).isEqualTo(5);
    assertThat(values(soon(store().read(made.id()))))
        .isEqualTo(Map.of("a.v", "2", "b.v", "1", "c.v", "1"));
    assertThat(values(soon(history().readAt(made.id(), 4)))).isEqualTo(Map.of("a.v", "1"));
    assertThat(number(restore(made, 0, "r-4"))).isEqualTo(6);
    assertThat(values(soon(store().read(made.id())))).isEmpty();
    assertThat(number(save(made, "c-7", "b.v", "1"))).isEqualTo(7);
  }

  @Test
  void whatCannotBeRestoredIsTold() {
    Instance made = make();
    soon(save(made, "c-1", "a.v", "1"));
    refuses(restore(made, 2, "r-1"), Reason.NO_SUCH_REVISION, "revision 2");
    Restore late = new Restore(made.id(), 0, "r-2", "bert", 1L);
    refuses(history().restore(late), Reason.RIGHTS_CHANGED, made.id());
    String nobody = UUID.randomUUID().toString();
    refuses(
        history().restore(new Restore(nobody, 0, "r", "bert", null)),
        Reason.NO_SUCH_INSTANCE,
        nobody);
  }

  @Test
  void everyRevisionOfALongHistoryIsAsItWas() {
    Instance made = make();
    List<Map<String, String>> expected =
        IntStream.rangeClosed(0, 60)
            .mapToObj(
                upTo -> {
                  Map<String, String> then = new TreeMap<>();
                  IntStream.rangeClosed(1, upTo).forEach(n -> then.put("k" + n % 7 + ".v", "" + n));
                  return then;
                })
            .toList();
    for (int number = 1; number <= 60; number++) {
      soon(save(made, "c-" + number, "k" + number % 7 + ".v", "" + number));
    }
    for (int number = 0; number <= 60; number++) {
      assertThat(values(soon(history().readAt(made.id(), number)))).isEqualTo(expected.get(number));
    }
  }

  private Instance make() {
    return soon(store().create(NewInstance.of(app, "anna", 1)));
  }

  private Future<Revision> restore(Instance instance, long revision, String call) {
    return history().restore(new Restore(instance.id(), revision, call, "bert", null));
  }

  private List<List<String>> keys(Instance instance) {
    return soon(history().entries(instance.id(), 0, 100)).stream().map(HistoryEntry::keys).toList();
  }

  private Future<Revision> save(Instance instance, String call, String... keysAndValues) {
    List<Value> values =
        IntStream.range(0, keysAndValues.length / 2)
            .mapToObj(i -> value(keysAndValues[2 * i], keysAndValues[2 * i + 1]))
            .toList();
    return store().save(new Change(instance.id(), call, "anna", values));
  }

  private static long number(Future<Revision> saved) {
    return soon(saved).number();
  }

  private static Value value(String key, String json) {
    return new Value(key, Buffer.buffer(json));
  }

  private static Map<String, String> values(InstanceState state) {
    Map<String, String> values = new TreeMap<>();
    state.values().forEach(value -> values.put(value.key(), value.json().toString()));
    return values;
  }
}
