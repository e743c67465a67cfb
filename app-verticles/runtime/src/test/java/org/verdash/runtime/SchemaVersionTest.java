package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;

/** Instances that were saved with another version of the app's state. */
class SchemaVersionTest extends InstanceApp {
  @Override
  App app() {
    return App.named("sales")
        .schemaVersion(2)
        .layout(Html.div(Input.of(YEAR).value(2012), Input.of(NOTE)))
        .callback(Callback.on(YEAR).state(NOTE).set(OUT, (year, note, ctx) -> note + year))
        .track(YEAR, NOTE)
        .build();
  }

  @BeforeEach
  void old() throws Exception {
    instance =
        make(
            List.of(
                value("year.value", "\"last year\""),
                value("note.value", "\"kept\""),
                value("gone.value", "1")));
  }

  private AppReply callback() throws Exception {
    String body =
        """
        {"output":"out.title","outputs":{"id":"out","property":"title"},
         "inputs":[{"id":"year","property":"value","value":2013}],
         "state":[{"id":"note","property":"value","value":"n"}],
         "changedPropIds":["year.value"]}
        """;
    return app.answer(Calls.callback(body).id("c1").on(instance).call());
  }

  private AppReply page() throws Exception {
    return app.answer(Calls.get("").on(instance).call());
  }

  private AppReply post(String path, String callId) throws Exception {
    Calls call = Calls.of("POST", path, Buffer.buffer("{}")).id(callId).on(instance);
    return app.answer(call.call());
  }

  @Test
  void nothingOfItIsShownOrChangedBeforeSomebodySaysWhat() throws Exception {
    AppReply.Answer page = answered(page());
    assertThat(page.head().status()).isEqualTo(409);
    assertThat(page.body().toString())
        .contains("Open with what fits", "Open a copy", "data-path=\"/sales/i/spring/\"")
        .doesNotContain("_dash-config");
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 409);
    assertProblem(callback(), 409);
    Buffer values = Buffer.buffer("{\"values\":{}}");
    assertProblem(app.answer(Calls.of("PUT", "_verdash/values", values).on(instance).call()), 409);
    instance = instance.at(1);
    assertProblem(app.answer(Calls.get("_dash-layout").on(instance).call()), 409);
    assertThat(saves()).isZero();
  }

  @Test
  void openedWithWhatFitsTheRestIsWhatTheLayoutSays() throws Exception {
    JsonObject said = new JsonObject(answered(post("_verdash/adopt", "a1")).body());
    assertThat(said.getString("path")).isEqualTo("/sales/i/spring/");
    assertThat(saved())
        .isEqualTo(Map.of("year.value", "2012", "note.value", "\"kept\"", "gone.value", "1"));
    assertThat(answered(page()).body().toString()).contains("_dash-config");
    assertThat(answered(callback()).head().savedRevision()).isEqualTo(3);
  }

  @Test
  void aCopyHasWhatFitsAndTheOldOneStaysAsItIs() throws Exception {
    JsonObject made = new JsonObject(answered(post("_verdash/adopted-copy", "k1")).body());
    assertThat(new JsonObject(answered(post("_verdash/adopted-copy", "k1")).body()))
        .isEqualTo(made);
    assertProblem(callback(), 409);
    Instance copy = DeployedApp.await(client.find(made.getString("id")));
    assertThat(copy.schemaVersion()).isEqualTo(2);
    assertThat(copy.name()).endsWith(" (copy)");
    assertThat(made.getString("path")).isEqualTo("/sales/i/" + copy.key().slug() + "/");
    instance = new AppCall.InstanceRef(copy.id(), copy.key().slug(), null, "manage", "always");
    assertThat(saved()).isEqualTo(Map.of("note.value", "\"kept\""));
  }

  @Test
  void whoMayNotEditIsOfferedACopyOnly() throws Exception {
    instance = new AppCall.InstanceRef(instance.id(), "spring", null, "interact", "always");
    assertThat(answered(page()).body().toString())
        .contains("Open a copy")
        .doesNotContain("Open with what fits");
    assertProblem(post("_verdash/adopt", "a1"), 403);
    answered(post("_verdash/adopted-copy", "k1"));
    Calls nobody = Calls.of("POST", "_verdash/adopted-copy", Buffer.buffer("{}")).id("k2");
    assertProblem(app.answer(nobody.by(Caller.ANONYMOUS).on(instance).call()), 403);
    assertProblem(app.answer(nobody.call()), 404);
  }

  @Test
  void anInstanceOfThisVersionOpensAndTheStoreIsNotAskedForIt() throws Exception {
    NewInstance wanted = NewInstance.of("sales", "ada", 2).with(List.of());
    String id = DeployedApp.await(client.create(wanted)).id();
    instance =
        new AppCall.InstanceRef(id, "spring", null, "manage", "always").made("Spring", "ada", 2);
    int before = store.asked().size();
    assertThat(answered(page()).body().toString()).contains("_dash-config");
    assertThat(store.asked()).hasSize(before);
  }
}
