package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verdash.state.StateException.Reason;

/**
 * What every store must do; a store's test extends it and says how to ask the store. The tests
 * share one store, so each makes its own app.
 */
public abstract class StateStoreContract extends SignInContract {
  @Test
  void valuesThatWereSeenAreNotReadAgainBeforeOneChanges() {
    Instance made = soon(store().create(NewInstance.of(new InstanceKey(app, "mine"), "anna", 1)));
    InstanceState first = soon(store().read(made.id()));
    assertThat(unless(first)).isEmpty();
    soon(store().save(new Change(made.id(), "c-1", "anna", List.of(value("a.value", "1")))));
    InstanceState second = unless(first).orElseThrow();
    assertThat(second).isEqualTo(soon(store().read(made.id())));
    assertThat(second.values()).containsExactly(value("a.value", "1"));
    assertThat(unless(second)).isEmpty();
    soon(store().save(new Change(made.id(), "c-2", "anna", List.of(value("a.value", "1")))));
    assertThat(unless(second)).as("a save that changed nothing").isEmpty();
    Seen copied =
        new Seen(second.instance().revision(), second.instance().changedAt().minusMillis(1));
    assertThat(soon(store().readUnless(made.id(), copied)))
        .as("the number of another store's revision")
        .contains(second);
    soon(store().delete(made.id()));
    refuses(
        store().readUnless(made.id(), Seen.of(second.instance())),
        Reason.NO_SUCH_INSTANCE,
        "There is no instance " + made.id() + ".");
  }

  private Optional<InstanceState> unless(InstanceState seen) {
    return soon(store().readUnless(seen.instance().id(), Seen.of(seen.instance())));
  }

  @Test
  void answersAPing() {
    soon(store().ping());
  }

  @Test
  void aClaimedAppIsListedWithAllThatWasSaid() {
    AppClaim claim = claim(app, "/" + app + "/", "v1");
    soon(store().claim(claim));
    assertThat(soon(store().apps())).contains(claim);
  }

  @Test
  void claimingAgainReplacesWhatWasSaid() {
    soon(store().claim(claim(app, "/" + app + "/", "v1")));
    AppClaim second = claim(app, "/" + app + "/", "v2");
    soon(store().claim(second));
    assertThat(soon(store().apps()))
        .filteredOn(claimed -> claimed.name().equals(app))
        .containsExactly(second);
  }

  @Test
  void anAppMovesOnlyWhenItWasReleased() {
    AppClaim first = claim(app, "/" + app + "/", "v1");
    soon(store().claim(first));
    AppClaim moved = claim(app, "/" + app + "-moved/", "v2");
    refuses(
        store().claim(moved),
        Reason.NAME_TAKEN,
        "The name " + app + " is taken by an app at /" + app + "/.");
    assertThat(soon(store().apps())).contains(first);
    soon(store().release(app));
    soon(store().claim(moved));
    soon(store().claim(claim(app + "-b", "/" + app + "/", "v1")));
  }

  @Test
  void aPrefixBelongsToOneApp() {
    soon(store().claim(claim(app, "/" + app + "/", "v1")));
    refuses(
        store().claim(claim(app + "-b", "/" + app + "/", "v1")),
        Reason.PREFIX_TAKEN,
        "The prefix /" + app + "/ of " + app + "-b is taken by " + app + ".");
  }

  @Test
  void anAppThatIsReleasedGivesItsPrefixBackAndKeepsItsInstances() {
    soon(store().claim(claim(app, "/" + app + "/", "v1")));
    Instance kept = soon(store().create(NewInstance.of(new InstanceKey(app, "mine"), "anna", 1)));
    soon(store().release(app));
    assertThat(soon(store().apps())).noneMatch(claimed -> claimed.name().equals(app));
    soon(store().claim(claim(app + "-b", "/" + app + "/", "v1")));
    assertThat(soon(store().find(kept.id()))).isEqualTo(kept);
    soon(store().release(app));
  }

  @Test
  void aNewInstanceIsFoundByKeyAndById() {
    NewInstance wanted = NewInstance.of(new InstanceKey(app, "mine"), "anna", 3);
    Instant before = Instant.now().minusSeconds(60);
    Instance made = soon(store().create(wanted));
    assertThat(made.id()).isEqualTo(wanted.id());
    assertThat(made.owner()).isEqualTo("anna");
    assertThat(made.schemaVersion()).isEqualTo(3);
    assertThat(made.revision()).isZero();
    assertThat(made.createdAt()).isBetween(before, Instant.now().plusSeconds(60));
    assertThat(soon(store().find(made.key()))).isEqualTo(made);
    assertThat(soon(store().find(made.id()))).isEqualTo(made);
    assertThat(soon(store().read(made.id()))).isEqualTo(new InstanceState(made, List.of()));
  }

  @Test
  void anInstanceWithoutSlugGetsOneThatIsFree() {
    Instance first = soon(store().create(NewInstance.of(app, "anna", 1)));
    Instance second = soon(store().create(NewInstance.of(app, "anna", 1)));
    assertThat(first.key().slug()).isNotEqualTo(second.key().slug());
    assertThat(soon(store().find(first.key()))).isEqualTo(first);
  }

  @Test
  void anInstanceMayStartWithValuesAsItsFirstRevision() {
    List<Value> values = List.of(value("a.value", "1"), value("b.value", "\"x\""));
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1).with(values)));
    assertThat(made.revision()).isEqualTo(1);
    assertThat(soon(store().read(made.id()))).isEqualTo(new InstanceState(made, values));
    assertThat(soon(save(made, "c", "a.value", "2")).number()).isEqualTo(2);
  }

  @Test
  void creatingAgainUnderTheSameIdMakesNoSecondOne() {
    NewInstance wanted = NewInstance.of(app, "anna", 1).with(List.of(value("a.value", "1")));
    Instance made = soon(store().create(wanted));
    assertThat(soon(store().create(wanted))).isEqualTo(made);
    assertThat(soon(store().instances(app, "anna"))).containsExactly(made);
  }

  @Test
  void aSlugThatIsTakenGetsANumberAndIsFreeInAnotherApp() {
    InstanceKey key = new InstanceKey(app, "mine");
    soon(store().create(NewInstance.of(key, "anna", 1)));
    Instance second = soon(store().create(NewInstance.of(key, "bert", 1)));
    assertThat(second.key().slug()).isEqualTo("mine-2");
    assertThat(second.name()).isEqualTo("mine-2");
    assertThat(soon(store().create(NewInstance.of(key, "bert", 1))).key().slug())
        .isEqualTo("mine-3");
    InstanceKey elsewhere = new InstanceKey(app + "-b", "mine");
    assertThat(soon(store().create(NewInstance.of(elsewhere, "bert", 1))).key())
        .isEqualTo(elsewhere);
  }

  @Test
  void instancesAreListedForTheirAppAndOwnerNewestFirst() {
    Instance first = soon(store().create(NewInstance.of(app, "anna", 1)));
    Instance second = soon(store().create(NewInstance.of(app, "anna", 1)));
    soon(store().create(NewInstance.of(app, "bert", 1)));
    soon(store().create(NewInstance.of(app + "-b", "anna", 1)));
    assertThat(soon(store().instances(app, "anna"))).containsExactly(second, first);
    assertThat(soon(store().instances(app, "nobody"))).isEmpty();
  }

  @Test
  void aDeletedInstanceIsGoneAndItsSlugFree() {
    Instance made = soon(store().create(NewInstance.of(new InstanceKey(app, "m"), "anna", 1)));
    soon(save(made, "c", "a.value", "1"));
    soon(store().delete(made.id()));
    refuses(store().find(made.id()), Reason.NO_SUCH_INSTANCE, made.id());
    refuses(store().read(made.id()), Reason.NO_SUCH_INSTANCE, made.id());
    refuses(store().find(made.key()), Reason.NO_SUCH_INSTANCE, "m of " + app);
    refuses(save(made, "d", "a.value", "1"), Reason.NO_SUCH_INSTANCE, made.id());
    refuses(store().delete(made.id()), Reason.NO_SUCH_INSTANCE, made.id());
    assertThat(soon(store().saved(made.id(), "c"))).isEmpty();
    soon(store().create(NewInstance.of(made.key(), "anna", 1)));
  }

  @Test
  void aSaveIsOneRevisionAndKeepsWhatItDoesNotName() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    List<Value> both = List.of(value("a.value", "1"), value("{\"i\":\"x.y\"}.value", "[true]"));
    assertThat(soon(store().save(new Change(made.id(), "c-1", "anna", both))))
        .isEqualTo(new Revision(made.id(), 1, false));
    assertThat(soon(save(made, "c-2", "a.value", "2")).number()).isEqualTo(2);
    InstanceState state = soon(store().read(made.id()));
    assertThat(state.instance().revision()).isEqualTo(2);
    assertThat(state.values())
        .containsExactly(value("a.value", "2"), value("{\"i\":\"x.y\"}.value", "[true]"));
  }

  @Test
  void theSameCallIsSavedOnceAndAnswersTheSameRevision() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    soon(save(made, "c-1", "a.value", "1"));
    soon(save(made, "c-2", "a.value", "2"));
    assertThat(soon(save(made, "c-1", "a.value", "3"))).isEqualTo(new Revision(made.id(), 1, true));
    assertThat(soon(store().read(made.id())).values()).containsExactly(value("a.value", "2"));
    assertThat(soon(store().saved(made.id(), "c-1"))).contains(new Revision(made.id(), 1, true));
    assertThat(soon(store().saved(made.id(), "c-3"))).isEmpty();
  }

  @Test
  void oneCallSentManyTimesAtOnceIsSavedOnce() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    List<Future<Revision>> saves = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      saves.add(save(made, "c-1", "a.value", "1"));
    }
    assertThat(saves).allSatisfy(save -> assertThat(soon(save).number()).isEqualTo(1));
    assertThat(saves.stream().filter(save -> !soon(save).repeated())).hasSize(1);
    assertThat(soon(store().find(made.id())).revision()).isEqualTo(1);
  }

  @Test
  void oneCallMayChangeTwoInstances() {
    Instance first = soon(store().create(NewInstance.of(app, "anna", 1)));
    Instance second = soon(store().create(NewInstance.of(app, "anna", 1)));
    assertThat(soon(save(first, "c-1", "a.value", "1")).repeated()).isFalse();
    assertThat(soon(save(second, "c-1", "a.value", "1")).repeated()).isFalse();
  }

  @Test
  void changesSentInOrderAreSavedInOrderAndNoneIsLost() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    List<Future<Revision>> saves =
        IntStream.range(0, 200)
            .mapToObj(i -> save(made, "c-" + i, "k" + i % 3 + ".value", "" + i))
            .toList();
    for (int i = 0; i < saves.size(); i++) {
      assertThat(soon(saves.get(i))).isEqualTo(new Revision(made.id(), i + 1, false));
    }
    InstanceState state = soon(store().read(made.id()));
    assertThat(state.instance().revision()).isEqualTo(200);
    assertThat(state.values())
        .containsExactly(
            value("k0.value", "198"), value("k1.value", "199"), value("k2.value", "197"));
  }

  @Test
  void aValueThatIsNoJsonIsRefusedAndItsNeighboursAreSaved() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    Future<Revision> before = save(made, "c-1", "a.value", "1");
    Future<Revision> bad = save(made, "c-2", "a.value", "{no json");
    Future<Revision> nul = save(made, "c-3", "a.value", "\"a\\u0000b\"");
    Future<Revision> after = save(made, "c-4", "b.value", "4");
    soon(before);
    soon(after);
    refuses(bad, Reason.BAD_VALUE, "A value cannot be saved: ");
    refuses(nul, Reason.BAD_VALUE, "A value cannot be saved: ");
    InstanceState state = soon(store().read(made.id()));
    assertThat(state.instance().revision()).isEqualTo(2);
    assertThat(state.values()).containsExactly(value("a.value", "1"), value("b.value", "4"));
  }

  @Test
  void largeAndForeignValuesComeBackAsTheyWere() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    String large = "\"" + "Größe 🎈 \\\" ".repeat(100_000) + "\"";
    soon(save(made, "c", "a.value", large));
    assertThat(soon(store().read(made.id())).values()).containsExactly(value("a.value", large));
  }

  @Test
  void savingIntoAnInstanceThatNeverWasIsTold() {
    String id = UUID.randomUUID().toString();
    Change change = new Change(id, "c", "anna", List.of(value("a.value", "1")));
    refuses(store().save(change), Reason.NO_SUCH_INSTANCE, "There is no instance " + id + ".");
  }

  @Test
  void anImportIsRefusedWhereSomethingIsRemembered() {
    soon(store().create(NewInstance.of(app, "anna", 1)));
    refuses(
        store().importFrom(() -> Future.succeededFuture(Buffer.buffer())),
        Reason.NOT_EMPTY,
        "The state store already has instances or revocations; import into an empty one.");
  }

  @Test
  void anExportHasEveryLineWhole() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    String large = "\"" + "x".repeat(400_000) + "\"";
    soon(save(made, "c", "a.value", large));
    Buffer all = export(store());
    List<String> lines = all.toString().lines().toList();
    assertThat(lines.getFirst()).contains("\"format\":\"verdash-state\"");
    assertThat(lines.getLast()).contains("\"rows\":" + (lines.size() - 2));
    assertThat(lines).anyMatch(line -> line.contains(made.id()) && line.contains(app));
    assertThat(lines).anyMatch(line -> line.contains(large));
  }

  @Test
  void aSinkThatFailsEndsTheExport() {
    assertThatThrownBy(
            () -> soon(store().exportTo(chunk -> Future.failedFuture("the disk is full"))))
        .hasMessageContaining("the disk is full");
  }

  /** Everything that the store exports. */
  public static Buffer export(StateStore store) {
    Buffer all = Buffer.buffer();
    soon(
        store.exportTo(
            chunk -> {
              all.appendBuffer(chunk);
              return Future.succeededFuture();
            }));
    return all;
  }

  /** Fails for this reason, with a sentence that has these words. */
  public static void refuses(Future<?> future, Reason reason, String words) {
    assertThatThrownBy(() -> soon(future))
        .isInstanceOf(StateException.class)
        .hasMessageContaining(words)
        .extracting(failure -> ((StateException) failure).reason())
        .isEqualTo(reason);
  }

  /** A value for tests. */
  protected static Value value(String key, String json) {
    return new Value(key, Buffer.buffer(json));
  }

  /** Saves one value. */
  protected Future<Revision> save(Instance instance, String call, String key, String json) {
    return store().save(new Change(instance.id(), call, "anna", List.of(value(key, json))));
  }

  private static AppClaim claim(String name, String prefix, String version) {
    return new AppClaim(name, prefix, version, "digest", Buffer.buffer(new byte[] {0, 1, -1}));
  }

  @Test
  void aChangeThatWasMadeOnAValueIsRefusedWhenTheValueHasMoved() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    soon(save(made, "c-1", "list.value", "[1]"));
    Change second = onFirst(made, "c-2", "[1,2]");
    Change beside = onFirst(made, "c-3", "[1,3]");
    soon(save(made, "c-4", "other.value", "7"));
    assertThat(soon(store().save(second))).isEqualTo(new Revision(made.id(), 3, false));
    assertThat(soon(store().save(second))).isEqualTo(new Revision(made.id(), 3, true));
    refuses(store().save(beside), Reason.CHANGED, "made on");
    Change again = beside.on(new Basis(3, List.of("list.value")));
    assertThat(soon(store().save(again)).number()).isEqualTo(4);
  }

  @Test
  void ofTwoChangesMadeOnOneValueAtOnceOneIsRefused() {
    Instance made = soon(store().create(NewInstance.of(app, "anna", 1)));
    soon(save(made, "c-1", "list.value", "[1]"));
    List<Future<Revision>> both =
        List.of(
            store().save(onFirst(made, "c-2", "[1,2]")),
            store().save(onFirst(made, "c-3", "[1,3]")));
    assertThat(soon(both.getFirst()).number()).isEqualTo(2);
    refuses(both.getLast(), Reason.CHANGED, "made on");
  }

  private static Change onFirst(Instance instance, String call, String json) {
    return new Change(instance.id(), call, "anna", List.of(value("list.value", json)))
        .on(new Basis(1, List.of("list.value")));
  }
}
