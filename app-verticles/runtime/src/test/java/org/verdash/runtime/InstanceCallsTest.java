package org.verdash.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.Patch;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;

class InstanceCallsTest extends InstanceApp {
  @Test
  void oneCallSavesWhatChangedAndWhatItSetAsOneRevision() throws Exception {
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.head().savedRevision()).isEqualTo(1);
    assertThat(reply.body().toString()).contains("computed");
    assertThat(saves()).isEqualTo(1);
    assertThat(saved())
        .containsOnlyKeys("year.value", "note.value", "out.title", "cards.children")
        .containsEntry("year.value", "2014")
        .containsEntry("note.value", "\"n\"")
        .containsEntry("out.title", "\"computed\"");
  }

  @Test
  void theAnswerGoesOutOnlyAfterItIsSaved() throws Exception {
    Promise<Void> opened = store.hold();
    Future<AppReply> reply = app.ask(change(2014, "c1").call());
    Eventually.holds(() -> saves() == 1);
    assertThat(reply.isComplete()).isFalse();
    opened.complete();
    assertThat(answered(DeployedApp.await(reply)).head().savedRevision()).isEqualTo(1);
  }

  @Test
  void aCallThatSetsNothingStillSavesWhatThePersonChanged() throws Exception {
    silent = true;
    answered(app.answer(change(2014, "c1").call()));
    assertThat(saved()).containsOnlyKeys("year.value", "note.value");
  }

  @Test
  void anInitialCallSavesNothingAndShowsWhatIsSaved() throws Exception {
    instance = make(List.of(value("out.title", "\"kept\""), value("note.value", "\"mine\"")));
    AppCall call = Calls.callback(body(2012, null, "")).id("c1").on(instance).call();
    AppReply.Answer reply = answered(app.answer(call));
    assertThat(reply.body().toString()).contains("\"kept\"").doesNotContain("computed");
    assertThat(new JsonObject(reply.body()).getJsonObject("response").getJsonObject("quiet"))
        .isEqualTo(new JsonObject().put("title", 2012));
    assertThat(reply.head().savedRevision()).isNull();
    assertThat(saves()).isZero();
    assertThat(answered(app.answer(change(2014, "c2").call())).body().toString())
        .contains("computed");
  }

  @Test
  void theLayoutShowsWhatIsSavedAlsoWhereTheCodeSaysNothing() throws Exception {
    instance =
        make(
            List.of(
                value("year.value", "2014"),
                value("out.title", "\"kept\""),
                value(ROW.toString(), "\"seventh\""),
                value("cards.children", "[]"),
                value("year.min", "3"),
                value("gone.value", "4")));
    AppReply.Answer reply = answered(app.answer(Calls.get("_dash-layout").on(instance).call()));
    assertThat(reply.body().toString())
        .contains("\"value\":2014", "\"title\":\"kept\"", "\"title\":\"seventh\"")
        .contains("\"children\":[]")
        .doesNotContain("2012", "none", "\"min\"", "gone");
    String stateless = answered(app.answer(Calls.get("_dash-layout").call())).body().toString();
    assertThat(stateless).contains("2012").doesNotContain("2014", "kept");
  }

  @Test
  void aStatelessCallAsksTheStoreNothing() throws Exception {
    int before = store.asked().size();
    answered(app.answer(Calls.callback(body(2014, null, "\"year.value\"")).id("c1").call()));
    answered(app.answer(Calls.callback(body(2012, null, "")).id("c2").call()));
    answered(app.answer(Calls.get("_dash-layout").call()));
    answered(app.answer(Calls.get("").call()));
    assertThat(store.asked()).hasSize(before);
  }

  @Test
  void whatCouldNotBeSavedIsSavedByTheRepeatWithoutRunningAgain() throws Exception {
    store.down(true);
    assertProblem(app.answer(change(2014, "c1").call()), 503);
    assertProblem(app.answer(change(2014, "c1").call()), 503);
    store.down(false);
    assertThat(answered(app.answer(change(2014, "c1").call())).head().savedRevision()).isEqualTo(1);
    assertThat(answered(app.answer(change(2014, "c1").call())).head().savedRevision()).isEqualTo(1);
    assertThat(runs).hasValue(1);
    assertThat(saved()).containsEntry("year.value", "2014");
  }

  @Test
  void aRepeatOfACallThatAnotherNodeSavedIsAnsweredFromTheLog() throws Exception {
    AppCall call = change(2014, "c1").attempt(new AppCall.Attempt("c1", 1, true)).call();
    DeployedApp.await(
        client.save(
            new org.verdash.state.Change(
                instance.id(), "c1", "ada", List.of(value("out.title", "\"theirs\"")))));
    AppReply.Answer reply = answered(app.answer(call));
    assertThat(reply.head().savedRevision()).isEqualTo(1);
    assertThat(reply.body().toString()).contains("theirs");
    assertThat(runs).hasValue(0);
  }

  @Test
  void aRepeatThatNobodySavedAndThatMayHaveRunIsNotRunAgain() throws Exception {
    AppCall call = change(2014, "c1").attempt(new AppCall.Attempt("c1", 1, true)).call();
    assertProblem(app.answer(call), 409);
    assertThat(runs).hasValue(0);
  }

  @Test
  void aValueTooLargeIsAnsweredButNotSaved() throws Exception {
    answer = "x".repeat(2 << 20);
    AppReply reply = app.answer(change(2014, "c1").call());
    assertThat(reply).isInstanceOf(AppReply.Stream.class);
    AppReply.Head head = ((AppReply.Stream) reply).head();
    assertThat(head.headers()).containsEntry("X-Verdash-Unsaved", "1");
    assertThat(head.savedRevision()).isEqualTo(1);
    assertThat(saved()).doesNotContainKey("out.title").containsEntry("year.value", "2014");
  }

  @Test
  void aPatchIsMadeOnWhatIsSavedAndElseOnTheLayout() throws Exception {
    answer = Patch.empty();
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.body().toString()).contains("__dash_patch_update");
    assertThat(reply.head().savedRevision()).isEqualTo(1);
    assertThat(saved().get("cards.children")).contains("card 2014").doesNotContain("card 2015");
    answered(app.answer(change(2015, "c2").call()));
    assertThat(saved().get("cards.children")).contains("card 2014", "card 2015");
    assertThat(saved()).containsEntry("out.title", "\"first!!\"");
  }

  @Test
  void patchesOfTwoCallsAtOnceAreBothSaved() throws Exception {
    answer = Patch.empty();
    Promise<Void> opened = store.hold();
    Future<AppReply> first = app.ask(change(2014, "c1").call());
    Future<AppReply> second = app.ask(change(2015, "c2").call());
    Eventually.holds(() -> runs.get() == 2);
    opened.complete();
    answered(DeployedApp.await(first));
    answered(DeployedApp.await(second));
    assertThat(saved().get("cards.children")).contains("card 2014", "card 2015");
  }

  @Test
  void aPatchIsMadeAgainWhenSomebodyElseWasQuicker() throws Exception {
    answer = Patch.empty();
    answered(app.answer(change(2014, "c1").call()));
    store.beforeTheNext(
        new org.verdash.state.Change(
            instance.id(), "other", "bob", List.of(value("out.title", "\"theirs\""))));
    answered(app.answer(change(2015, "c2").call()));
    assertThat(saved()).containsEntry("out.title", "\"theirs!\"");
    assertThat(saved().get("cards.children")).contains("card 2014", "card 2015");
    assertThat(runs).hasValue(2);
  }

  @Test
  void aPatchThatTheSavedValueDoesNotTakeIsNotSaved() throws Exception {
    instance = make(List.of(value("out.title", "[1]")));
    answer = Patch.empty();
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.head().headers()).containsEntry("X-Verdash-Unsaved", "1");
    assertThat(saved()).containsEntry("out.title", "[1]");
  }

  @Test
  void aPatchThatCouldNotBeSavedIsSavedByTheRepeat() throws Exception {
    answer = Patch.empty();
    store.down(true);
    assertProblem(app.answer(change(2014, "c1").call()), 503);
    store.down(false);
    answered(app.answer(change(2014, "c1").call()));
    assertThat(runs).hasValue(1);
    assertThat(saved()).containsEntry("out.title", "\"first!\"");
  }

  @Test
  void aTextThatNoDatabaseHoldsIsAnsweredButNotSaved() throws Exception {
    answer = "a\0b";
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.head().headers()).containsEntry("X-Verdash-Unsaved", "1");
    assertThat(saved()).doesNotContainKey("out.title").containsEntry("year.value", "2014");
  }

  @Test
  void aDeletedInstanceIs404() throws Exception {
    DeployedApp.await(client.delete(instance.id()));
    assertProblem(app.answer(change(2014, "c1").call()), 404);
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 404);
  }

  @Test
  void whoMayOnlyLookSavesNothing() throws Exception {
    instance = new AppCall.InstanceRef(instance.id(), "spring", null, "interact", "always");
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.head().savedRevision()).isNull();
    assertThat(saves()).isZero();
  }

  private AppReply wish(String body) throws Exception {
    return app.answer(Calls.of("POST", "_verdash/instances", Buffer.buffer(body)).id("w1").call());
  }

  @Test
  void aWishMakesAnInstanceOnce() throws Exception {
    String wish = "{\"app\":\"sales\",\"slug\":\"mine\",\"values\":{\"year.value\":2014}}";
    AppReply.Answer reply = answered(wish(wish));
    assertThat(reply.head().status()).isEqualTo(201);
    assertThat(reply.head().headers()).containsEntry("Location", "/basic/i/mine/");
    JsonObject made = new JsonObject(reply.body());
    assertThat(made.getString("slug")).isEqualTo("mine");
    assertThat(made.getString("path")).isEqualTo("/basic/i/mine/");
    assertThat(new JsonObject(answered(wish(wish)).body())).isEqualTo(made);
    instance = new AppCall.InstanceRef(made.getString("id"), "mine", null, "manage", "always");
    assertThat(saved()).isEqualTo(Map.of("year.value", "2014"));
  }

  @Test
  void aBadWishIsToldByItsField() throws Exception {
    Map<String, String> sentences =
        Map.ofEntries(
            Map.entry("[]", "object"),
            Map.entry("{", "not JSON"),
            Map.entry("{\"slug\":1}", "field slug must be text"),
            Map.entry("{\"name\":null}", "field name must be text"),
            Map.entry("{\"savePolicy\":\"never\"}", "field savePolicy must be one of"),
            Map.entry("{\"owner\":\"eve\"}", "field owner is not known here"),
            Map.entry("{\"name\":\"a\",\"name\":\"b\"}", "name"),
            Map.entry("{\"values\":[]}", "field values must be an object"),
            Map.entry("{\"values\":null}", "field values must be an object"),
            Map.entry("{\"values\":{\"quiet.title\":1}}", "quiet.title is not tracked"),
            Map.entry("{\"values\":{\"year.value\":\"x\"}}", "year.value: wanted int"),
            Map.entry("{\"values\":{\"cards.children\":[]}}", "cards.children is only set by"),
            Map.entry(
                "{\"values\":{\"out.title\":{\"props\":{},\"type\":\"A\",\"namespace\":\"h\"}}}",
                "out.title is only set by callbacks"));
    for (Map.Entry<String, String> each : sentences.entrySet()) {
      AppReply reply = wish(each.getKey());
      assertProblem(reply, 400);
      assertThat(((AppReply.Problem) reply).detail()).contains(each.getValue());
    }
  }

  @Test
  void aTakenNameGetsANumberAndAStoreThatIsAwayIs503() throws Exception {
    answered(wish("{\"slug\":\"mine\"}"));
    AppCall second =
        Calls.of("POST", "_verdash/instances", Buffer.buffer("{\"slug\":\"mine\"}"))
            .id("w2")
            .call();
    assertThat(answered(app.answer(second)).body().toJsonObject().getString("slug"))
        .isEqualTo("mine-2");
    store.down(true);
    assertProblem(app.answer(second), 503);
  }

  @Test
  void aBrowserCannotPlantAComponent() throws Exception {
    String planted = "{\"props\":{},\"type\":\"Iframe\",\"namespace\":\"dash_html_components\"}";
    AppReply reply =
        app.ask(Calls.callback(body(2014, planted, "\"year.value\"")).id("c1").on(instance).call())
            .await(20, SECONDS);
    assertProblem(reply, 400);
    assertThat(saves()).isZero();
  }
}
