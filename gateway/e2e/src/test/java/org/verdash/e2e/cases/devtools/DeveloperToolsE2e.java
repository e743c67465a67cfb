package org.verdash.e2e.cases.devtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;

/** Dash's cases about error cards, timings and what the tools check. */
@ExtendWith(Stage.class)
final class DeveloperToolsE2e {
  private static final String COUNT = ".test-devtools-error-count";
  private static final String MESSAGES =
      "[...store.getState().error.frontEnd, ...store.getState().error.backEnd]"
          + ".map(({error}) => error.message + error.html).join()";
  private static final Prop<Integer> BUTTON = clicks("btn");
  private static final Prop<String> OUTPUT = text("output");

  @Test
  void dveh001_whatACallbackThrowsIsToldWithTheAuthorsFrames(DashPage dash) {
    faults(dash);
    dash.startForDevelopers(failing(dash));
    dash.textIs("#output", "0");
    dash.click("#btn");
    dash.textIs(COUNT, "1");
    dash.click("#btn");
    dash.textIs(COUNT, "2");
    String newest = framesFirst(dash, 0);
    assertThat(newest).contains("Special 2 clicks exception").doesNotContain("divided");
    assertThat(newest).doesNotContain("io.vertx").doesNotContain("java.base");
    String first = framesFirst(dash, 1);
    assertThat(first).contains("divided", "ArithmeticException", "DeveloperToolsE2e");
  }

  private static void faults(DashPage dash) {
    dash.expect("status of 500");
    dash.expect("Callback error");
  }

  // What a card shows before one asks for the whole trace.
  private static String framesFirst(DashPage dash, int i) {
    return String.valueOf(dash.js("store.getState().error.backEnd[" + i + "].error.html"))
        .replaceFirst("(?s)<details.*", "");
  }

  private static App.Builder failing(DashPage dash) {
    return dash.app()
        .layout(div(button("Fail").id("btn").clicks(0), div().id("output")))
        .callback(
            on(BUTTON)
                .set(
                    OUTPUT,
                    (n, ctx) -> {
                      if (n == 2) {
                        throw new IllegalStateException("Special 2 clicks exception");
                      }
                      return n == 1 ? divided(n) : String.valueOf(n);
                    }));
  }

  private static String divided(int n) {
    return String.valueOf(n / (n - 1));
  }

  @Test
  void dveh002_settingNothingIsNoError(DashPage dash) {
    faults(dash);
    dash.startForDevelopers(
        dash.app()
            .layout(div(button("Click").id("btn").clicks(0), div().id("output")))
            .callback(
                on(BUTTON)
                    .run(
                        (n, ctx) -> {
                          if (n == 2) {
                            throw new IllegalStateException("an actual exception");
                          }
                          if (n != 1) {
                            ctx.set(OUTPUT, "clicks: " + n);
                          }
                        },
                        OUTPUT)));
    dash.textIs("#output", "clicks: 0");
    for (int n = 1; n <= 3; n++) {
      dash.click("#btn");
      dash.idle();
    }
    dash.textIs("#output", "clicks: 3");
    dash.textIs(COUNT, "1");
  }

  @Test
  void dveh003_aPropertyOfTheWrongTypeIsTold(DashPage dash) {
    dash.expect("Warning: ");
    dash.expect("Invalid argument");
    dash.expect("The above error occurred");
    Prop<String> wrong = Prop.of("graph", "animate", Type.TEXT);
    dash.startForDevelopers(
        dash.app()
            .layout(
                div(
                    button("update").id("btn"),
                    Graph.of(Figure.line(new double[] {1, 2}, new double[] {3, 1})).id("graph")))
            .callback(on(BUTTON).notAtStart().set(wrong, (n, ctx) -> "often")));
    dash.has(".js-plotly-plot .main-svg");
    dash.click("#btn");
    dash.textIs(COUNT, "1");
  }

  @Test
  void dveh004_soIsOneOfAComponentThatACallbackMakes(DashPage dash) {
    dash.expect("Warning: ");
    dash.expect("Invalid argument");
    dash.expect("The above error occurred");
    dash.startForDevelopers(
        dash.app()
            .layout(div(button("make").id("btn"), div().id("output")))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .set(
                        children("output"),
                        (n, ctx) ->
                            List.<Component>of(
                                Graph.of(Figure.line(new double[] {1, 2}, new double[] {3, 1}))
                                    .put("animate", 0)))));
    dash.click("#btn");
    dash.has(COUNT);
    dash.until(() -> String.valueOf(dash.js(MESSAGES)).contains("`animate` passed into Graph"));
  }

  @Test
  void dveh005_anErrorOfSeveralOutputsIsOne(DashPage dash) {
    faults(dash);
    Prop<String> a = text("multi-1");
    Prop<String> b = text("multi-2");
    dash.startForDevelopers(
        dash.app()
            .layout(div(button("go").id("btn").clicks(0), div().id("multi-1"), div().id("multi-2")))
            .callback(
                on(BUTTON).run((n, ctx) -> ctx.set(a, "1: " + 1 / (1 - n)).set(b, "2"), a, b)));
    dash.textIs("#multi-1", "1: 1");
    dash.click("#btn");
    dash.textIs(COUNT, "1");
    dash.textIs("#multi-2", "2");
  }

  @Test
  void dvct001_theAnswerTellsHowLongItTook(DashPage dash) {
    dash.startForDevelopers(
        dash.app()
            .layout(div(button("go").id("btn"), div().id("output")))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .set(
                        OUTPUT,
                        (n, ctx) -> {
                          ctx.timing("pancakes", Duration.ofMillis(1230));
                          return "done";
                        })));
    Response answer =
        dash.page().waitForResponse("**/_dash-update-component", () -> dash.click("#btn"));
    assertThat(answer.headerValue("server-timing"))
        .contains("pancakes;dur=1230")
        .contains("__dash_server;dur=");
    dash.textIs("#output", "done");
  }

  @Test
  void dvcv001_aCallbackOfNothingIsNoMistake(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.startForDevelopers(
        dash.app().layout(div().id("a")).callback(on().run(ctx -> calls.incrementAndGet())));
    dash.calls(calls::get, 1);
    dash.lacks(COUNT);
  }

  @Test
  void dvcv017_whatMatchesNeedNoOutputThatMatches(DashPage dash) {
    Prop<Integer> pressed = clicks(of("btn", MATCH));
    Prop<String> wild = text(of("wild", ALL));
    dash.startForDevelopers(
        dash.app()
            .layout(
                div(
                    button("btn").id(of("btn", 1)),
                    div().id("out-a"),
                    div().id("out-b"),
                    div().id(of("wild", 1)),
                    div().id(of("wild", 2))))
            .callback(
                on(pressed).notAtStart().set(text("out-a"), (n, ctx) -> "a"),
                on(pressed).notAtStart().run((n, ctx) -> ctx.set(text("out-b"), "b")),
                on(pressed).notAtStart().set(wild.each(), (n, ctx) -> List.of("c", "c"))));
    dash.idle();
    dash.lacks(COUNT);
    dash.click(DashPage.css(of("btn", 1)));
    dash.textIs("#out-a", "a");
    dash.textIs("#out-b", "b");
    dash.textIs(DashPage.css(of("wild", 2)), "c");
    dash.lacks(COUNT);
  }

  private static ComponentId of(String type, Object index) {
    return ComponentId.of(Map.of("type", type, "idx", index));
  }

  @Test
  void dvui003_theGraphOfCallbacksIsDrawn(DashPage dash) {
    dash.startForDevelopers(
        dash.app()
            .layout(div(Input.of(Input.value("input")), div().id("output")))
            .callback(OUTPUT, Input.value("input"), (value, ctx) -> value));
    dash.idle();
    dash.click("#dash-debug-menu__callback-graph-button");
    dash.has("canvas[data-id=layer2-node]");
    dash.until(() -> Boolean.TRUE.equals(dash.js(POSITIONED)));
  }

  private static final String POSITIONED =
      "Boolean(store.getState().profile.graphLayout?.positions?.['input.Xvalue'])";
}
