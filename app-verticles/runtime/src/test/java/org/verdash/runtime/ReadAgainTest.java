package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AppReply;
import org.verdash.state.Change;
import org.verdash.state.InstanceHistory;
import org.verdash.state.Restore;
import org.verdash.state.StateRequest;
import org.verdash.state.Value;

/** What an app has read of an instance is read again only when it has changed. */
class ReadAgainTest extends InstanceApp {
  @Test
  void anInstanceThatIsAsItWasIsAskedForButNotSentAgain() throws Exception {
    instance = make(List.of(value("out.title", "\"kept\"")));
    assertThat(layout()).contains("\"kept\"");
    assertThat(lastRead().seen()).isNull();
    assertThat(layout()).contains("\"kept\"");
    assertThat(lastRead().seen()).isNotNull();
  }

  @Test
  void whatAnotherNodeHasSavedIsThereAtOnce() throws Exception {
    instance = make(List.of(value("out.title", "\"first\""), value("note.value", "\"mine\"")));
    assertThat(layout()).contains("\"first\"");
    elsewhere("c1", value("out.title", "\"second\""));
    assertThat(layout()).contains("\"second\"").doesNotContain("\"first\"");
    elsewhere("c2", value("out.title", "\"third\""));
    assertThat(layout()).contains("\"third\"").doesNotContain("\"second\"");
  }

  @Test
  void whatTheAppItselfHasSavedIsThereAtOnce() throws Exception {
    instance = make(List.of(value("out.title", "\"first\"")));
    assertThat(layout()).contains("\"first\"");
    answered(app.answer(change(2014, "c1").call()));
    assertThat(layout()).contains("\"computed\"", "2014");
  }

  @Test
  void anInstanceThatWasSetBackShowsWhatItWas() throws Exception {
    instance = make(List.of(value("out.title", "\"first\"")));
    elsewhere("c1", value("out.title", "\"second\""));
    assertThat(layout()).contains("\"second\"");
    Restore wanted = new Restore(instance.id(), 1, "c2", "ada", null);
    DeployedApp.await(InstanceHistory.over(vertx.eventBus()).restore(wanted));
    assertThat(layout()).contains("\"first\"");
    String past =
        answered(app.answer(Calls.get("_dash-layout").on(instance.at(2)).call())).body() + "";
    assertThat(past).contains("\"second\"");
    assertThat(layout()).contains("\"first\"");
  }

  @Test
  void anInstanceThatIsGoneIsNotShownFromMemory() throws Exception {
    instance = make(List.of(value("out.title", "\"kept\"")));
    assertThat(layout()).contains("\"kept\"");
    DeployedApp.await(client.delete(instance.id()));
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 404);
  }

  @Test
  void aStoreThatIsAwayIsNotStoodInForByMemory() throws Exception {
    assertThat(layout()).contains("first");
    store.down(true);
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 503);
  }

  private String layout() throws Exception {
    AppReply reply = app.answer(Calls.get("_dash-layout").on(instance).call());
    return answered(reply).body().toString();
  }

  private void elsewhere(String callId, Value value) throws Exception {
    DeployedApp.await(client.save(new Change(instance.id(), callId, "ben", List.of(value))));
  }

  private StateRequest.Read lastRead() {
    return (StateRequest.Read) store.asked().getLast();
  }
}
