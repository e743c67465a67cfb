package org.verdash.e2e.cases.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.Loading;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;

/** Dash's cases about what shows while a callback runs. */
@ExtendWith(Stage.class)
final class LoadingE2e {
  private static final Prop<Integer> BUTTON = clicks("button");

  @Test
  void rdls001_everyWaitingPartShowsASpinnerOfItsKind(DashPage dash) {
    Prop<String> input = Input.value("input");
    Prop<Figure> graph = Graph.figure("graph");
    Prop<String> first = text("output-1");
    Prop<String> second = text("output-2");
    List<Gate> gates = List.of(new Gate(), new Gate());
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(input).value("one"),
                    Loading.of(div().id("output-1")).className("loading-1"),
                    Loading.of(div(div().id("output-2")))
                        .type(Loading.Spinner.CIRCLE)
                        .className("loading-2"),
                    Loading.of(Graph.of(graph)).type(Loading.Spinner.CUBE).className("loading-3")))
            .callback(
                on(input)
                    .run(
                        (value, ctx) -> {
                          gates.get(value.equals("one") ? 0 : 1).pass();
                          ctx.set(graph, Figure.line(new double[] {1, 2}, new double[] {1, 4}));
                          ctx.set(first, value).set(second, value);
                        },
                        graph,
                        first,
                        second)));
    for (int i = 0; i < 2; i++) {
      dash.has(".loading-1 .dash-spinner.dash-default-spinner");
      dash.has(".loading-2 .dash-spinner.dash-sk-circle");
      dash.has(".loading-3 .dash-spinner.dash-cube-container");
      gates.get(i).open();
      dash.lacks(".dash-spinner");
      dash.textIs("#output-1", i == 0 ? "one" : "oneX");
      if (i == 0) {
        dash.type("#input", "X");
      }
    }
  }

  @Test
  void rdls002_inAChainOnlyTheNextLinkShowsASpinner(DashPage dash) {
    List<Gate> gates = IntStream.range(0, 3).mapToObj(i -> new Gate()).toList();
    Prop<String> one = text("output-1");
    Prop<String> two = text("output-2");
    Prop<String> three = text("output-3");
    Prop<String> four = text("output-4");
    dash.start(
        dash.app()
            .layout(div(button("Start").id("button").clicks(0), wait(1), wait(2), wait(3), wait(4)))
            .callback(
                on(BUTTON).set(one, (n, ctx) -> held(gates.get(0), n > 0, "1: " + n)),
                on(one).set(two, (x, ctx) -> held(gates.get(1), x.endsWith("1"), "2: " + x)),
                on(two)
                    .run(
                        (x, ctx) -> {
                          held(gates.get(2), x.endsWith("1"), x);
                          ctx.set(three, "3: " + x).set(four, "4: " + x);
                        },
                        three,
                        four)));
    dash.textIs("#output-4", "4: 2: 1: 0");
    dash.lacks(".dash-spinner");

    dash.click("#button");
    spins(dash, "output-1");
    gates.get(0).open();
    spins(dash, "output-2");
    dash.textIs("#output-1", "1: 1");
    dash.textIs("#output-3", "3: 2: 1: 0");
    gates.get(1).open();
    spins(dash, "output-3", "output-4");
    dash.textIs("#output-2", "2: 1: 1");
    gates.get(2).open();
    dash.lacks(".dash-spinner");
    dash.textIs("#output-3", "3: 2: 1: 1");
    dash.textIs("#output-4", "4: 2: 1: 1");
  }

  private static void spins(DashPage dash, String... parts) {
    for (String part : parts) {
      dash.has("." + part + " .dash-spinner");
    }
    dash.countIs(".dash-spinner", parts.length);
  }

  private static Component wait(int i) {
    return Loading.of(div().id("output-" + i)).className("output-" + i);
  }

  private static String held(Gate gate, boolean holds, String result) throws InterruptedException {
    if (holds) {
      gate.pass();
    }
    return result;
  }

  @Test
  void rdls003_theTitleTellsThatSomethingRuns(DashPage dash) {
    List<Gate> gates = List.of(new Gate(), new Gate());
    dash.start(
        dash.app()
            .title("My app")
            .layout(div(div().id("output"), button("Update").id("button").clicks(0)))
            .callback(
                on(BUTTON).set(text("output"), (n, ctx) -> held(gates.get(n), true, "" + n))));
    for (int n = 0; n < 2; n++) {
      dash.until(() -> dash.page().title().equals("Updating..."));
      assertThat(dash.find("#output").textContent()).isNotEqualTo("" + n);
      gates.get(n).open();
      dash.textIs("#output", String.valueOf(n));
      dash.until(() -> dash.page().title().equals("My app"));
      if (n == 0) {
        dash.click("#button");
      }
    }
  }
}
