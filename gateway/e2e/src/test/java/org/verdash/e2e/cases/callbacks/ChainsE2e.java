package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Slider;
import org.verdash.dcc.Store;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;

/** Dash's cases about callbacks that call one another, the first half. */
@ExtendWith(Stage.class)
final class ChainsE2e {
  private static final Prop<Integer> BUTTON = clicks("button");
  private static final Prop<String> A = Input.value("a");
  private static final Prop<String> OUTPUT = text("output");
  private static final Prop<Integer> SLIDER1 = Slider.value("slider1", Type.INT);
  private static final Prop<Integer> SLIDER2 = Slider.value("slider2", Type.INT);

  private record Row(String a) {}

  @Test
  void cbmt001_ofSeveralCallsTheLastOneCounts(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Gate gate = new Gate();
    dash.start(
        dash.app()
            .layout(div(button("Click").id("button").clicks(0), div().id("output")))
            .callback(
                on(BUTTON)
                    .set(
                        OUTPUT,
                        (n, ctx) -> {
                          calls.incrementAndGet();
                          if (n == 1) {
                            gate.pass();
                          }
                          return String.valueOf(n);
                        })));
    dash.textIs("#output", "0");
    dash.click("#button", 3);
    dash.until(() -> calls.get() == 4);
    dash.textIs("#output", "3");
    gate.open();
    dash.calls(calls::get, 4);
    dash.textIs("#output", "3");
  }

  @Test
  void cbmt002_oneThatSetsNothingDoesNotHoldUpWhatFollows(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(Input.of(A).value("x"), div("b").id("b"), div("c").id("c"), div().id("out")))
            .callback(
                on(A, text("b"), text("c"))
                    .set(text("out"), (a, b, c, ctx) -> a + "/" + b + "/" + c),
                on(A).run((a, ctx) -> ctx.discard(), text("b")),
                on(A).set(text("c"), (a, ctx) -> a)));
    dash.textIs("#out", "x/b/x");
    String typed = "x";
    for (int i = 0; i < 10; i++) {
      typed += i;
      dash.type("#a", String.valueOf(i));
      dash.textIs("#out", typed + "/b/" + typed);
    }
  }

  @Test
  void cbmt003_aTableThatComesLateIsPartOfAChain(DashPage dash) {
    Prop<List<DataTable.Cell>> cells = DataTable.selectedCells("table");
    dash.start(
        dash.app()
            .layout(
                div(
                    div().id("a1"),
                    div().id("a2"),
                    div().id("b1"),
                    div().id("b2"),
                    button("Update").id("button"),
                    DataTable.of(DataTable.data("table", Row.class))))
            .callback(
                on(BUTTON)
                    .run(
                        (n, ctx) -> ctx.set(text("a2"), "a2: " + n).set(text("a1"), "a1: " + n),
                        text("a2"),
                        text("a1")),
                on(text("a1")).set(text("b1"), (a, ctx) -> "b1: '" + a + "'"),
                on(text("a2"), cells)
                    .set(text("b2"), (a, selected, ctx) -> "b2: '" + a + "', " + selected)));
    for (String n : List.of("null", "1", "2")) {
      dash.textIs("#a1", "a1: " + n);
      dash.textIs("#a2", "a2: " + n);
      dash.textIs("#b1", "b1: 'a1: " + n + "'");
      dash.textIs("#b2", "b2: 'a2: " + n + "', null");
      dash.click("#button");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cbmt004_slidersAreSetTogetherOrOneByOne(boolean together, DashPage dash) {
    App.Builder app =
        dash.app()
            .layout(
                div(
                    button("Button").id("button"),
                    div().id("label1"),
                    Slider.of(SLIDER1).range(0, 10).value(0),
                    div().id("label2"),
                    Slider.of(SLIDER2).range(0, 10).value(0)))
            .callback(
                on(SLIDER1).set(text("label1"), (n, ctx) -> "Slider1 value " + n),
                on(SLIDER2).set(text("label2"), (n, ctx) -> "Slider2 value " + n));
    if (together) {
      app.callback(
          on(BUTTON)
              .notAtStart()
              .run((n, ctx) -> ctx.set(SLIDER1, n).set(SLIDER2, n), SLIDER1, SLIDER2));
    } else {
      app.callback(
          on(BUTTON).notAtStart().set(SLIDER1, (n, ctx) -> n),
          on(BUTTON).notAtStart().set(SLIDER2, (n, ctx) -> n));
    }
    dash.start(app);
    for (int n = 0; n <= 2; n++) {
      dash.textIs("#label1", "Slider1 value " + n);
      dash.textIs("#label2", "Slider2 value " + n);
      dash.click("#button");
    }
  }

  @Test
  void cbmt005_chainsMeetAgain(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Button 1").id("b1"),
                    button("Button 2").id("b2"),
                    Slider.of(SLIDER1).range(-5, 5),
                    Slider.of(SLIDER2).range(-5, 5),
                    div().id("out")))
            .callback(
                on(clicks("b1"), clicks("b2"))
                    .run(
                        (a, b, ctx) -> {
                          if (!ctx.initial()) {
                            int side = ctx.triggeredBy(clicks("b1")) ? -1 : 1;
                            ctx.set(SLIDER1, side).set(SLIDER2, side);
                          }
                        },
                        SLIDER1,
                        SLIDER2),
                on(SLIDER1, SLIDER2)
                    .set(text("out"), (x, y, ctx) -> x == null ? "" : "x=" + x + ", y=" + y)));
    dash.idle();
    dash.textIs("#out", "");
    dash.click("#b1");
    dash.textIs("#out", "x=-1, y=-1");
    dash.click("#b2");
    dash.textIs("#out", "x=1, y=1");
  }

  @Test
  void cbmt006_aPropertyThatTheComponentItselfDerivesIsAnInput(DashPage dash) {
    Prop<Integer> data = Store.data("store", Type.INT);
    dash.start(
        dash.app()
            .layout(div(div().id("output"), button("click").id("button"), Store.of(data)))
            .callback(
                on(Store.modifiedAt("store")).state(data).set(OUTPUT, (at, n, ctx) -> "" + n),
                on(BUTTON.orElse(0)).set(data, (n, ctx) -> n)));
    for (int n = 0; n <= 2; n++) {
      dash.textIs("#output", String.valueOf(n));
      dash.click("#button");
    }
  }

  @Test
  void cbmt008_aCallbackWaitsForTheOneThatMakesItsOtherInput(DashPage dash) {
    Prop<String> first = Input.value("input-1");
    Prop<String> second = Input.value("input-2");
    AtomicInteger inputs = new AtomicInteger();
    AtomicInteger outputs = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(
                div(Input.of(first).value("input 1"), Input.of(second), div("test").id("output")))
            .callback(
                on(first)
                    .set(
                        second,
                        (value, ctx) -> {
                          inputs.incrementAndGet();
                          return "<<" + value + ">>";
                        }),
                on(first, second)
                    .set(
                        OUTPUT,
                        (x, y, ctx) -> {
                          outputs.incrementAndGet();
                          return x + " + " + y;
                        })));
    dash.textIs("#output", "input 1 + <<input 1>>");
    dash.calls(outputs::get, 1);
    dash.calls(inputs::get, 1);
    dash.type("#input-1", "x");
    dash.textIs("#output", "input 1x + <<input 1x>>");
    dash.valueIs("#input-2", "<<input 1x>>");
    dash.calls(outputs::get, 2);
    dash.calls(inputs::get, 2);
    dash.type("#input-2", "y");
    dash.textIs("#output", "input 1x + <<input 1x>>y");
    dash.valueIs("#input-1", "input 1x");
    dash.calls(outputs::get, 3);
    dash.calls(inputs::get, 2);
  }

  @Test
  void cbmt009_childrenWaitForAllTheirParents(DashPage dash) {
    Prop<String> grand = Input.value("grandparent");
    Prop<String> a = Input.value("parent-a");
    Prop<String> b = Input.value("parent-b");
    List<String> calls = new CopyOnWriteArrayList<>();
    Gate gate = new Gate();
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(grand).value("input 1"),
                    Input.of(a),
                    Input.of(b),
                    div().id("child-a"),
                    div().id("child-b")))
            .callback(
                on(grand).set(a, (g, ctx) -> noted(calls, "a", "a: " + g)),
                on(grand)
                    .set(
                        b,
                        (g, ctx) -> {
                          gate.pass();
                          return noted(calls, "b", "b: " + g);
                        }),
                on(a, b).set(text("child-a"), (x, y, ctx) -> noted(calls, "ca", x + " + " + y)),
                on(a, b, grand)
                    .set(
                        text("child-b"),
                        (x, y, g, ctx) -> noted(calls, "cb", x + " + " + y + " + " + g))));
    dash.valueIs("#parent-a", "a: input 1");
    assertThat(calls).containsExactly("a");
    gate.open();
    dash.textIs("#child-a", "a: input 1 + b: input 1");
    dash.textIs("#child-b", "a: input 1 + b: input 1 + input 1");
    dash.valueIs("#parent-b", "b: input 1");
    dash.idle();
    assertThat(calls).containsExactlyInAnyOrder("a", "b", "ca", "cb");
  }

  private static String noted(List<String> calls, String who, String result) {
    calls.add(who);
    return result;
  }
}
