package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.component.Children;
import org.verdash.contract.AppReply;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.html.Html;

/** Components that a callback makes, rows that come and go, and data that only looks like them. */
class RememberedComponentsTest extends InstanceApp {
  private static final Prop<Integer> GO = Prop.of("go", "n_clicks", Type.INT);
  private static final Prop<String> NAME = Prop.of("name", "value", Type.TEXT);
  private static final Prop<List<Component>> LIST =
      new Prop<>(ComponentId.of("list"), "children", Children.TYPE);
  private static final Prop<String> SAID = Prop.of("said", "title", Type.TEXT);
  private static final Prop<String> ASIDE = Prop.of("aside", "title", Type.TEXT);
  private static final Rows<Integer> TODO = Rows.ints("todo");
  private static final Rows.Part<Integer, String> TEXT = TODO.part("text", id -> Input.value(id));

  private volatile boolean keepsList;

  @Override
  App app() {
    App.Builder app =
        App.named("sales")
            .layout(
                Html.div(
                    Html.button("Go").id(GO.id()),
                    Html.div().id(LIST.id()),
                    Html.p("").id(SAID.id()),
                    Html.p("").id(ASIDE.id()),
                    Store.of("rows").data(List.of(Map.of("id", "name", "value", "a row")))))
            .callback(Callback.on(GO).set(LIST, (clicks, ctx) -> made(clicks)))
            .callback(Callback.on(TEXT.all()).state(NAME).set(SAID, this::said))
            .track(NAME)
            .track(TEXT);
    return (keepsList ? app.track(LIST) : app).build();
  }

  private static List<Component> made(Integer clicks) {
    return List.of(
        Html.div(Input.of(NAME).value("fresh " + clicks)),
        Input.of(TEXT.at(1)).value("first"),
        Input.of(TEXT.at(5)),
        Store.of("inner").data(List.of(Map.of("id", "name", "value", "a row"))));
  }

  private String said(Map<Integer, String> rows, String name, Context ctx) {
    ctx.set(ASIDE, "aside " + rows.size());
    return String.join(",", rows.values()) + name;
  }

  private AppReply list(Object clicks, String changed, String callId) throws Exception {
    String body =
        """
        {"output":"list.children","outputs":{"id":"list","property":"children"},
         "inputs":[{"id":"go","property":"n_clicks","value":%s}],"changedPropIds":[%s]}
        """
            .formatted(clicks, changed);
    return app.answer(Calls.callback(body).id(callId).on(instance).call());
  }

  private static String row(int key) {
    return "{\"key\":" + key + ",\"part\":\"text\",\"rows\":\"todo\"}";
  }

  private static String dep(int key, String value) {
    return "{\"id\":" + row(key) + ",\"property\":\"value\",\"value\":\"" + value + "\"}";
  }

  @Test
  void anInitialCallMakesComponentsWithWhatIsSavedAndLeavesRowsOfDataAlone() throws Exception {
    instance =
        make(
            List.of(
                value("name.value", "\"kept\""),
                value("name.placeholder", "\"not tracked\""),
                value(TEXT.at(1).toString(), "\"kept row\"")));
    String body = answered(list(null, "", "c1")).body().toString();
    assertThat(body).contains("\"value\":\"kept\"", "\"value\":\"kept row\"", "\"a row\"");
    assertThat(body).doesNotContain("fresh", "first", "not tracked");
    assertThat(answered(list(1, "\"go.n_clicks\"", "c2")).body().toString())
        .contains("fresh 1", "first")
        .doesNotContain("kept");
  }

  @Test
  void theLayoutLeavesRowsOfDataAlone() throws Exception {
    instance = make(List.of(value("name.value", "\"kept\"")));
    String layout =
        answered(app.answer(Calls.get("_dash-layout").on(instance).call())).body().toString();
    assertThat(layout).contains("a row").doesNotContain("kept");
  }

  @Test
  void whatACallbackMakesIsThereAsTheCallbackSaysAlsoAfterAReload() throws Exception {
    instance = make(List.of(value("name.value", "\"old\"")));
    answered(list(1, "\"go.n_clicks\"", "c1"));
    assertThat(saved())
        .isEqualTo(Map.of("name.value", "\"fresh 1\"", TEXT.at(1).toString(), "\"first\""));
  }

  @Test
  void whatIsMadeAnewWithoutAValueDoesNotInheritThatOfAnEarlierOne() throws Exception {
    instance = make(List.of(value(TEXT.at(5).toString(), "\"of a row that is gone\"")));
    answered(list(1, "\"go.n_clicks\"", "c1"));
    assertThat(saved()).containsEntry(TEXT.at(5).toString(), "null");
  }

  @Test
  void ofManyRowsThoseThatChangedAreSavedEachUnderItsOwnKey() throws Exception {
    String body =
        """
        {"output":"said.title","outputs":{"id":"said","property":"title"},
         "inputs":[[%s,%s]],"state":[{"id":"name","property":"value","value":"n"}],
         "changedPropIds":["%s.value"]}
        """
            .formatted(dep(1, "one"), dep(7, "seven"), row(7).replace("\"", "\\\""));
    AppReply.Answer reply = answered(app.answer(Calls.callback(body).id("c1").on(instance).call()));
    assertThat(reply.body().toString()).contains("one,sevenn", "aside 2");
    assertThat(saved())
        .isEqualTo(Map.of(TEXT.at(7).toString(), "\"seven\"", "name.value", "\"n\""));
  }

  @Test
  void aRowIsTypedLikeEveryOther() throws Exception {
    String wish = "{\"values\":{\"%s\":3}}".formatted(TEXT.at(2).toString().replace("\"", "\\\""));
    assertProblem(wish(wish), 400);
    String other = "{\"values\":{\"%s\":\"x\"}}".formatted(row(2).replace("\"", "\\\"") + ".data");
    assertProblem(wish(other), 400);
    answered(wish(wish.replace(":3}", ":\"two\"}")));
  }

  private AppReply wish(String body) throws Exception {
    return app.answer(
        Calls.of("POST", "_verdash/instances", io.vertx.core.buffer.Buffer.buffer(body))
            .id("w1")
            .call());
  }

  @Test
  void aSavedListShowsWhatIsSavedOfTheComponentsInside() throws Exception {
    keepsList = true;
    app.undeploy().await();
    app = DeployedApp.on(vertx, host -> app());
    answered(list(1, "\"go.n_clicks\"", "c1"));
    DeployedApp.await(
        client.save(
            new org.verdash.state.Change(
                instance.id(), "later", "ada", List.of(value("name.value", "\"later\"")))));
    String layout =
        answered(app.answer(Calls.get("_dash-layout").on(instance).call())).body().toString();
    assertThat(layout)
        .contains("\"value\":\"later\"", "\"value\":\"first\"")
        .doesNotContain("fresh");
    assertThat(answered(list(null, "", "c2")).body().toString())
        .contains("\"value\":\"later\"")
        .doesNotContain("fresh");
  }
}
