package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.b;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Location;
import org.verdash.dcc.Store;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;

/** Dash's cases about callbacks without inputs or outputs, and of components that come late. */
@ExtendWith(Stage.class)
final class MoreCallbacksE2e {
  private static final Prop<Integer> BUTTON = clicks("btn");
  private static final Prop<String> OUTPUT = text("output");
  private static final In<List<String>> TEN =
      Group.of(
          in -> IntStream.range(0, 10).mapToObj(i -> in.get(Input.value("input-" + i))).toList(),
          IntStream.range(0, 10).mapToObj(i -> Input.value("input-" + i)).toArray(In<?>[]::new));

  private record Row(String a) {}

  @Test
  void cbsc003_aPartThatIsNotLoadedHoldsNobodyUp(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                Tabs.of(
                    Tab.of("One", "1")
                        .children(button("Update").id("btn"), div("Hello").id("output")),
                    Tab.of("Two", "2").children(DataTable.of(DataTable.data("table", Row.class)))))
            .callback(
                on(BUTTON)
                    .run(
                        (n, ctx) -> {
                          if (n != null) {
                            ctx.set(OUTPUT, "Bye");
                          }
                        },
                        OUTPUT)));
    dash.textIs("#output", "Hello");
    dash.click("#btn");
    dash.textIs("#output", "Bye");
  }

  @Test
  void cbsc004_aStateOfAPartThatIsNotLoadedIsWhatTheLayoutSays(DashPage dash) {
    Prop<List<Row>> data = DataTable.data("table", Row.class);
    Prop<List<Row>> shown = DataTable.derivedViewportData("table", Row.class);
    dash.start(
        dash.app()
            .layout(
                div(
                    Tabs.of(
                        Tab.of("One", "1").children("boo!"),
                        Tab.of("Two", "2")
                            .children(DataTable.of(data).data(List.of(new Row("b"))))),
                    button("Update").id("btn"),
                    div("Hello").id("output"),
                    div().id("output2")))
            .callback(
                on(BUTTON).state(data).set(OUTPUT, (n, rows, ctx) -> rows + " - " + n),
                on(BUTTON).state(shown).set(text("output2"), (n, rows, ctx) -> rows + " - " + n)));
    dash.textIs("#output", "[Row[a=b]] - null");
    dash.textIs("#output2", "null - null");
    dash.click("#btn");
    dash.textIs("#output", "[Row[a=b]] - 1");
    dash.textIs("#output2", "null - 1");
    dash.click(".tab:not(.tab--selected)");
    dash.has("#table td[data-dash-column=a]");
    dash.idle();
    dash.textIs("#output2", "null - 1");
    for (int n = 2; n < 5; n++) {
      dash.click("#btn");
      dash.textIs("#output", "[Row[a=b]] - " + n);
      dash.textIs("#output2", "[Row[a=b]] - " + n);
    }
  }

  @Test
  void cbsc007_aPathThatThePageSetsMeanwhileIsNotLost(DashPage dash) {
    Prop<List<Row>> data = DataTable.data("table", Row.class);
    Prop<String> path = Location.pathname("loc");
    String own = dash.at("").replaceFirst("^https?://[^/]+", "");
    dash.start(
        dash.app()
            .layout(
                div(
                    Location.of("loc").refresh(false),
                    button("Update path").id("btn"),
                    DataTable.of(data),
                    div().id("output")))
            .callback(
                on(path).set(data, (p, ctx) -> List.of(new Row(p + ":a"))),
                on(path, data).set(OUTPUT, (p, rows, ctx) -> rows + " - " + p),
                on(BUTTON).notAtStart().set(path, (n, ctx) -> own + n)));
    dash.textIs("#output", "[Row[a=" + own + ":a]] - " + own);
    for (int n = 1; n <= 2; n++) {
      dash.click("#btn");
      dash.textIs("#output", "[Row[a=" + own + n + ":a]] - " + own + n);
    }
  }

  @Test
  void cbsc011_tenInputsAreOneCallAtTheStart(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(ten(), div().id("output")))
            .callback(on(TEN).set(OUTPUT, (all, ctx) -> counted(calls, all.toString()))));
    dash.textIs("#output", allTen());
    dash.calls(calls::get, 1);
  }

  @Test
  void cbsc012_tenInputsThatComeLateAreOneCall(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(button("Display").id("btn"), div().id("container")))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .set(children("container"), (n, ctx) -> List.of(ten(), div().id("output"))),
                on(TEN).set(OUTPUT, (all, ctx) -> counted(calls, all.toString()))));
    dash.click("#btn");
    dash.textIs("#output", allTen());
    dash.calls(calls::get, 1);
  }

  private static Component ten() {
    List<Component> inputs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      inputs.add(Input.of(Input.value("input-" + i)).value("Input " + i));
    }
    return div().children(inputs);
  }

  private static String allTen() {
    return IntStream.range(0, 10).mapToObj(i -> "Input " + i).toList().toString();
  }

  @Test
  void cbsc019_aPropertyIsAnotherWhileACallbackRuns(DashPage dash) {
    Gate gate = new Gate();
    dash.start(
        running(dash, div("off").id("running"))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .running(
                        children("running"),
                        List.of(b("on").id("content")),
                        List.of(Component.text("off")))
                    .set(OUTPUT, (n, ctx) -> held(gate))));
    dash.textIs("#running", "off");
    dash.click("#btn");
    dash.textIs("#content", "on");
    dash.textIs("#output", "");
    gate.open();
    dash.textIs("#output", "done");
    dash.textIs("#running", "off");
  }

  @Test
  void cbsc020_theComponentOfThatPropertyMayBeMissing(DashPage dash) {
    Gate gate = new Gate();
    gate.open();
    dash.start(
        running(dash, div())
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .running(text("not-there"), "on", "off")
                    .set(OUTPUT, (n, ctx) -> held(gate))));
    dash.click("#btn");
    dash.textIs("#output", "done");
    dash.idle();
  }

  private static String held(Gate gate) throws InterruptedException {
    gate.pass();
    return "done";
  }

  private static App.Builder running(DashPage dash, Component shown) {
    return dash.app().layout(div(shown, button("start").id("btn"), div().id("output")));
  }

  @Test
  void cbsc022_aCallbackWithoutOutputIsCalledAtTheStart(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(button("Click").id("btn").clicks(0), div().id("output")))
            .callback(
                on(BUTTON).run((n, ctx) -> calls.incrementAndGet()),
                on(BUTTON).set(OUTPUT, (n, ctx) -> "Clicks: " + n)));
    dash.textIs("#output", "Clicks: 0");
    dash.calls(calls::get, 1);
    dash.click("#btn");
    dash.textIs("#output", "Clicks: 1");
    dash.calls(calls::get, 2);
  }

  @Test
  void cbsc023_aCallbackWithoutInputIsCalledAtTheStart(DashPage dash) {
    Prop<String> data = Store.data("store", Type.TEXT);
    dash.start(
        dash.app()
            .layout(div(Store.of(data).data("initial"), div().id("output")))
            .callback(on().state(data).set(OUTPUT, (value, ctx) -> "Data: " + value)));
    dash.textIs("#output", "Data: initial");
  }

  @Test
  void cbsc024_soIsOneWithoutInputAndOutput(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div("Waiting...").id("output"))
            .callback(on().run(ctx -> calls.incrementAndGet())));
    dash.textIs("#output", "Waiting...");
    dash.calls(calls::get, 1);
  }

  @Test
  void cbsc025_soAreSeveralOfThem(DashPage dash) {
    List<AtomicInteger> calls =
        List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    dash.start(
        dash.app()
            .layout(div("Waiting...").id("output"))
            .callback(
                calls.stream()
                    .map(each -> on().run(ctx -> each.incrementAndGet()))
                    .toArray(Callback[]::new)));
    calls.forEach(each -> dash.calls(each::get, 1));
  }

  @Test
  void cbsc026_twoWithoutInputShareAnOutput(DashPage dash) {
    Prop<String> data = Store.data("store", Type.TEXT);
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(Store.of(data).data("initial"), div("Waiting...").id("output")))
            .callback(
                on().state(data).set(OUTPUT, (v, ctx) -> counted(first, "First: " + v)),
                on().state(data)
                    .set(OUTPUT.shared(), (v, ctx) -> counted(second, "Second: " + v))));
    dash.calls(first::get, 1);
    dash.calls(second::get, 1);
    dash.textHas("#output", ": initial");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cbmo001_aListOfOutputsGrowsAndShrinks(boolean together, DashPage dash) {
    Prop<Integer> items = clicks("items");
    MissingOutputs outputs = new MissingOutputs();
    dash.start(outputs.in(dash.app(), items, together));
    dash.textIs("#content", "");
    dash.textIs("#output", "0");
    String[][] steps = {
      {"values", "", "0"},
      {"items", "1", "1"},
      {"values", "2", "2"},
      {"items", "22", "4"},
      {"values", "33", "6"},
      {"items", "333", "9"},
      {"values", "444", "12"},
      {"items", "", "0"},
      {"values", "", "0"},
      {"items", "5", "5"}
    };
    for (String[] step : steps) {
      dash.click("#" + step[0]);
      dash.textIs("#content", step[1]);
      dash.textIs("#output", step[2]);
    }
    dash.idle();
    assertThat(outputs.emptyCalls()).isZero();
  }

  private static <T> T counted(AtomicInteger calls, T value) {
    calls.incrementAndGet();
    return value;
  }
}
