package org.verdash.e2e.cases.callbacks;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.html.Div;

/** Dash's cases about properties set beside the outputs, and about how a callback is written. */
@ExtendWith(Stage.class)
final class SetPropsE2e {
  private static final Prop<Integer> CLICK = clicks("click");
  private static final Prop<String> OUTPUT = text("output");
  private static final Prop<String> SECOND = text("secondary-output");
  private static final Prop<String> INPUT = Input.value("input");

  @Test
  void arb001_aPropertyIsSetThatIsNoOutput(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(div().id("output"), div().id("secondary-output"), button().id("click")))
            .callback(
                on(CLICK)
                    .notAtStart()
                    .run(
                        (n, ctx) -> ctx.set(SECOND, "secondary").set(OUTPUT, "Clicked " + n),
                        OUTPUT)));
    dash.click("#click");
    dash.textIs("#output", "Clicked 1");
    dash.textIs("#secondary-output", "secondary");
  }

  @Test
  void arb002_callbacksWithoutOutputs(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(
                div(
                    div().id("secondary-output"),
                    button("1").id("one"),
                    button("2").id("two"),
                    button("3").id("three")))
            .callback(
                on(clicks("one")).notAtStart().run((n, ctx) -> ctx.set(SECOND, "one")),
                on(clicks("two")).notAtStart().run((n, ctx) -> ctx.set(SECOND, "two")),
                on(clicks("three")).notAtStart().run((n, ctx) -> calls.incrementAndGet())));
    dash.click("#one");
    dash.textIs("#secondary-output", "one");
    dash.click("#two");
    dash.textIs("#secondary-output", "two");
    dash.click("#three");
    dash.calls(calls::get, 1);
    dash.textIs("#secondary-output", "two");
  }

  @Test
  void arb004_itMayBeOfAComponentWhoseIdIsAMap(DashPage dash) {
    ComponentId output = ComponentId.of(Map.of("id", "output", "index", 0));
    dash.start(
        dash.app()
            .layout(div(button("click").id("click"), div(div().id(output)).id("output")))
            .callback(
                on(CLICK).notAtStart().run((n, ctx) -> ctx.set(text(output), "Clicked " + n))));
    dash.click("#click");
    dash.textIs("#output", "Clicked 1");
  }

  @Test
  void arb006_severalPropertiesOfOneComponentAreSet(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("start").id("click"), div("initial").id("output")))
            .callback(
                on(CLICK)
                    .run(
                        (n, ctx) ->
                            ctx.set(OUTPUT, "changed")
                                .set(style("output"), Map.of("background", "rgb(255,0,0)")))));
    dash.textIs("#output", "changed");
    dash.styleIs("#output", "background-color", "rgb(255, 0, 0)");
  }

  @Test
  void arb007_functionsOfTheBrowserNeedNoOutputEither(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("1").id("one"), button("2").id("two"), div().id("output")))
            .callback(setting("one"), setting("two")));
    for (String which : List.of("one", "two")) {
      dash.click("#" + which);
      dash.textIs("#output", which);
    }
  }

  private static Callback setting(String button) {
    return on(clicks(button))
        .notAtStart()
        .inBrowser("n => { dash_clientside.set_props('output', {children: '" + button + "'}); }");
  }

  @Test
  void arb008_whatIsSetBesideTheOutputsHasCallbacksOfItsOwn(DashPage dash) {
    Prop<Integer> made = clicks("generated-button");
    dash.start(
        dash.app()
            .layout(
                div(
                    button("origin").id("click"),
                    div().id("container"),
                    div("initial text").id("output")))
            .callback(
                on(CLICK)
                    .run(
                        (n, ctx) ->
                            ctx.set(
                                children("container"),
                                List.of(button("made").id("generated-button").clicks(0)))),
                on(made.optional())
                    .notAtStart()
                    .set(OUTPUT, (n, ctx) -> "clicks: " + n.orElseThrow())));
    dash.has("#generated-button");
    dash.click("#click");
    dash.idle();
    for (int n = 1; n < 5; n++) {
      dash.click("#generated-button");
      dash.textIs("#output", "clicks: " + n);
    }
  }

  @Test
  void cb001_aValueOrABodyIsTheSameCallback(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial"), div().id("output"), div().id("second")))
            .callback(OUTPUT, INPUT, (value, ctx) -> "Short: " + value)
            .callback(
                on(INPUT)
                    .run(
                        (value, ctx) -> ctx.set(text("second"), "Long: " + value),
                        text("second"))));
    dash.textIs("#output", "Short: initial");
    dash.textIs("#second", "Long: initial");
    retype(dash, "#input", "test");
    dash.textIs("#output", "Short: test");
    dash.textIs("#second", "Long: test");
  }

  @Test
  void cb002_severalInputs(DashPage dash) {
    Prop<String> first = Input.value("input1");
    Prop<String> second = Input.value("input2");
    dash.start(
        dash.app()
            .layout(div(Input.of(first).value("Hello"), Input.of(second).value("World"), out()))
            .callback(on(first, second).set(OUTPUT, (a, b, ctx) -> a + " " + b)));
    dash.textIs("#output", "Hello World");
    retype(dash, "#input1", "Goodbye");
    dash.textIs("#output", "Goodbye World");
  }

  @Test
  void cb003_states(DashPage dash) {
    Prop<String> first = Input.value("input1");
    Prop<String> second = Input.value("input2");
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(first).value("stored"),
                    Input.of(second).value("trigger"),
                    button("Submit").id("click"),
                    out()))
            .callback(
                on(CLICK)
                    .state(first, second)
                    .set(
                        OUTPUT,
                        (n, a, b, ctx) ->
                            n == null ? "Not clicked" : "Click " + n + ": " + a + " + " + b)));
    dash.textIs("#output", "Not clicked");
    dash.click("#click");
    dash.textIs("#output", "Click 1: stored + trigger");
    dash.click("#click");
    dash.textIs("#output", "Click 2: stored + trigger");
  }

  @Test
  void cb004_severalOutputs(DashPage dash) {
    Prop<String> a = text("output1");
    Prop<String> b = text("output2");
    Prop<String> c = text("output3");
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(INPUT).value("test"),
                    div().id("output1"),
                    div().id("output2"),
                    div().id("output3")))
            .callback(
                on(INPUT)
                    .run(
                        (v, ctx) -> ctx.set(a, "1: " + v).set(b, "2: " + v).set(c, "3: " + v),
                        a,
                        b,
                        c)));
    dash.textsAre("[id^=output]", "1: test", "2: test", "3: test");
    retype(dash, "#input", "changed");
    dash.textsAre("[id^=output]", "1: changed", "2: changed", "3: changed");
  }

  @Test
  void cb005_notCalledAtTheStart(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial"), div("default").id("output")))
            .callback(on(INPUT).notAtStart().set(OUTPUT, (value, ctx) -> "Updated: " + value)));
    dash.idle();
    dash.textIs("#output", "default");
    dash.type("#input", "x");
    dash.textIs("#output", "Updated: initialx");
  }

  @Test
  void cb007_oneOrTheOtherOutput(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("0"), div().id("output"), div().id("second")))
            .callback(on(INPUT).run(SetPropsE2e::evenOrOdd, OUTPUT, text("second"))));
    dash.textIs("#output", "Even: 0");
    dash.textIs("#second", "");
    retype(dash, "#input", "1");
    dash.textIs("#second", "Odd: 1");
    retype(dash, "#input", "2");
    dash.textIs("#output", "Even: 2");
    dash.textIs("#second", "Odd: 1");
  }

  private static void evenOrOdd(String value, Context ctx) {
    int number = value.isEmpty() ? 0 : Integer.parseInt(value);
    boolean even = number % 2 == 0;
    ctx.set(even ? OUTPUT : text("second"), (even ? "Even: " : "Odd: ") + number);
  }

  private static Div out() {
    return div().id("output");
  }

  private static void retype(DashPage dash, String input, String value) {
    dash.clear(input);
    dash.type(input, value);
  }
}
