package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Context;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.state.Instance;

/** What callers of each right may do in an instance, and what is saved of it. */
class InstanceRightsTest extends InstanceApp {
  private void as(String right, String policy) {
    instance = new AppCall.InstanceRef(instance.id(), "spring", null, right, policy);
  }

  private AppReply initial(Object year, Object note, String callId) throws Exception {
    return app.answer(Calls.callback(body(year, note, "")).id(callId).on(instance).call());
  }

  private AppReply put(String values) throws Exception {
    Buffer body = Buffer.buffer("{\"values\":" + values + "}");
    return app.answer(Calls.of("PUT", "_verdash/values", body).id("p1").on(instance).call());
  }

  @Test
  void whoMayLookSeesThePageAndNothingRunsForWhatIsNotOnIt() throws Exception {
    instance = make(List.of(value("year.value", "2014"), value("out.title", "\"kept\"")));
    as("view", "always");
    String opened = answered(initial(2014, null, "c1")).body().toString();
    assertThat(opened).contains("\"kept\"").doesNotContain("computed");
    int before = runs.get();
    assertProblem(initial(2015, null, "c2"), 403);
    assertProblem(app.answer(change(2014, "c3").call()), 403);
    assertProblem(put("{\"year.value\":2015}"), 403);
    assertThat(runs).hasValue(before);
    assertThat(saved()).containsEntry("year.value", "2014");
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "", "owner", "MANAGE"})
  void aRightThatIsNotKnownIsNone(String right) throws Exception {
    as(right, "always");
    assertProblem(app.answer(change(2014, "c1").call()), 403);
    assertProblem(put("{\"year.value\":2015}"), 403);
  }

  @Test
  void aCallbackKnowsTheInstanceAndTheRight() throws Exception {
    instance = instance.made("Spring in Seattle", "ada", 1);
    answered(app.answer(change(2014, "c1").call()));
    assertThat(seen).hasValue(new Context.Instance("spring", "Spring in Seattle", "manage", -1));
    assertThat(seen.get()).matches(Context.Instance::keepsChanges);
    as("interact", "always");
    answered(app.answer(change(2014, "c2").call()));
    assertThat(seen)
        .hasValue(new Context.Instance("spring", "spring", "interact", Context.Instance.NOW));
    assertThat(seen.get().keepsChanges()).isFalse();
    as("manage", "always");
    instance = instance.at(0);
    answered(initial(2014, null, "c3"));
    assertThat(seen).hasValue(new Context.Instance("spring", "spring", "manage", 0));
    assertThat(seen.get().keepsChanges()).isFalse();
    answered(app.answer(Calls.callback(body(2014, null, "")).id("c4").call()));
    assertThat(seen).hasValue(null);
  }

  @Test
  void whoMayInteractHasCallbacksRunAndNothingSaved() throws Exception {
    as("interact", "always");
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.body().toString()).contains("computed");
    assertProblem(put("{\"year.value\":2015}"), 403);
    assertThat(saved()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "manage"})
  void whoMayEditSaves(String right) throws Exception {
    as(right, "always");
    assertThat(answered(app.answer(change(2014, "c1").call())).head().savedRevision()).isEqualTo(1);
  }

  @Test
  void onDemandCallbacksSaveNothingAndTheButtonAllAtOnce() throws Exception {
    as("edit", "on-demand");
    assertThat(answered(app.answer(change(2014, "c1").call())).head().savedRevision()).isNull();
    assertThat(saved()).isEmpty();
    AppReply.Answer reply = answered(put("{\"year.value\":2015,\"note.value\":null}"));
    assertThat(reply.body()).hasToString("{\"revision\":1}");
    assertThat(saved()).isEqualTo(Map.of("year.value", "2015", "note.value", "null"));
    assertThat(answered(put("{\"year.value\":2015,\"note.value\":null}")).body())
        .hasToString("{\"revision\":1}");
    assertThat(answered(put("{}")).body()).hasToString("{\"revision\":1}");
  }

  @Test
  void whatIsPutIsCheckedAsWhatAnInstanceStartsWith() throws Exception {
    Map<String, String> sentences =
        Map.of(
            "1", "field values must be an object",
            "{\"quiet.title\":1}", "quiet.title is not tracked",
            "{\"year.value\":\"x\"}", "year.value: wanted int",
            "{\"cards.children\":[]}", "cards.children is only set by callbacks");
    for (Map.Entry<String, String> each : sentences.entrySet()) {
      AppReply reply = put(each.getKey());
      assertProblem(reply, 400);
      assertThat(((AppReply.Problem) reply).detail()).contains(each.getValue());
    }
    AppReply long_ = put("{\"note.value\":\"" + "x".repeat(2 << 20) + "\"}");
    assertProblem(long_, 413);
    assertThat(((AppReply.Problem) long_).detail()).contains("note.value");
    assertThat(saves()).isZero();
  }

  @Test
  void aRightThatBecameLessBeforeTheRepeatSavesNothing() throws Exception {
    store.down(true);
    assertProblem(app.answer(change(2014, "c1").call()), 503);
    store.down(false);
    as("interact", "always");
    AppReply.Answer reply = answered(app.answer(change(2014, "c1").call()));
    assertThat(reply.body().toString()).contains("computed");
    assertThat(runs).hasValue(1);
    assertThat(saved()).isEmpty();
  }

  @Test
  void whoeverCameByALinkIsTheAuthorOfTheirChanges() throws Exception {
    instance =
        new AppCall.InstanceRef(instance.id(), "spring", null, "edit", "always", 0, "link:g1");
    answered(app.answer(change(2014, "c1").call()));
    assertThat(store.asked())
        .filteredOn(org.verdash.state.StateRequest.Save.class::isInstance)
        .allSatisfy(
            save ->
                assertThat(((org.verdash.state.StateRequest.Save) save).change().author())
                    .isEqualTo("link:g1"));
  }

  @Test
  void aRightThatTheStoreKnowsToBeGoneIsAskedForAnew() throws Exception {
    instance = new AppCall.InstanceRef(instance.id(), "spring", null, "edit", "always", 5, "ada");
    assertProblem(app.answer(change(2014, "c1").call()), 503);
    assertThat(saved()).isEmpty();
    as("edit", "always");
    assertThat(answered(app.answer(change(2014, "c1").call())).head().savedRevision()).isEqualTo(1);
    assertThat(runs).hasValue(1);
  }

  @Test
  void aRevisionIsShownAsItWasAndItsCallbacksSaveNothing() throws Exception {
    answered(app.answer(change(2014, "c1").call()));
    answer = "again";
    answered(app.answer(change(2015, "c2").call()));
    instance = instance.at(1);
    AppReply.Answer layout = answered(app.answer(Calls.get("_dash-layout").on(instance).call()));
    assertThat(layout.body().toString()).contains("2014", "computed").doesNotContain("again");
    assertThat(answered(initial(2014, "\"n\"", "c3")).body().toString()).contains("computed");
    answer = "not saved";
    AppReply.Answer reply = answered(app.answer(change(2016, "c4").call()));
    assertThat(reply.body().toString()).contains("not saved");
    assertThat(reply.head().savedRevision()).isNull();
    assertProblem(put("{\"year.value\":2015}"), 403);
    assertThat(saved()).containsEntry("year.value", "2015").containsEntry("out.title", "\"again\"");
    instance = instance.at(9);
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 404);
  }

  private AppReply wish(String body) throws Exception {
    return app.answer(Calls.of("POST", "_verdash/instances", Buffer.buffer(body)).id("w1").call());
  }

  @Test
  void anInstanceHasANameOfItsOwnAndTheSlugFollows() throws Exception {
    JsonObject made =
        new JsonObject(
            answered(wish("{\"name\":\" Größe 2 \",\"savePolicy\":\"on-demand\"}")).body());
    assertThat(made.getString("name")).isEqualTo("Größe 2");
    assertThat(made.getString("path")).isEqualTo("/basic/i/grosse-2/");
    UUID id = UUID.fromString(made.getString("id"));
    assertThat(List.of(id.version(), id.variant())).containsExactly(8, 2);
    Instance found = DeployedApp.await(client.find(made.getString("id")));
    assertThat(found.savePolicy()).isEqualTo("on-demand");
  }

  @Test
  void aNameThatIsTooLongOrNoPlainTextAndASlugThatIsNoneAre422() throws Exception {
    Map<String, String> sentences =
        Map.of(
            "{\"name\":\"" + "n".repeat(101) + "\"}",
            "field name",
            "{\"name\":\"a\\u0000\"}",
            "field name",
            "{\"name\":\"a\\ud800\"}",
            "field name",
            "{\"name\":\"a\\nb\"}",
            "field name",
            "{\"slug\":\"No\"}",
            "field slug");
    for (Map.Entry<String, String> each : sentences.entrySet()) {
      AppReply reply = wish(each.getKey());
      assertProblem(reply, 422);
      assertThat(((AppReply.Problem) reply).detail()).contains(each.getValue());
    }
    assertProblem(wish("{\"name\":7}"), 400);
  }
}
