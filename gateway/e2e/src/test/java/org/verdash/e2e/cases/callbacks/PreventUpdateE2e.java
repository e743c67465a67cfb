package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about callbacks that set nothing, that miss something, and that fail. */
@ExtendWith(Stage.class)
final class PreventUpdateE2e {
  private static final Prop<Integer> BUTTON = clicks("btn");

  @Test
  void cbpu001_aCallbackThatSetsNothingCallsNobodyElse(DashPage dash) {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(Input.value("input")).value("initial input"),
                    div("initial output").id("output1"),
                    div("initial output").id("output2")))
            .callback(
                on(Input.value("input")).run((value, ctx) -> aborted(first, ctx), text("output1")),
                on(text("output1"))
                    .notAtStart()
                    .set(
                        text("output2"),
                        (value, ctx) -> {
                          second.incrementAndGet();
                          return value;
                        })));
    dash.calls(first::get, 1);
    for (int i = 0; i < 3; i++) {
      dash.type("#input", "xyz".substring(i, i + 1));
      dash.calls(first::get, i + 2);
    }
    dash.valueIs("#input", "initial inputxyz");
    assertThat(second).hasValue(0);
    dash.textIs("#output1", "initial output");
    dash.textIs("#output2", "initial output");
  }

  // Both ways: the answer is taken back, and nothing is said at all.
  private static void aborted(AtomicInteger calls, Context ctx) {
    if (calls.incrementAndGet() <= 2) {
      ctx.set(text("output1"), "never shown").discard();
    }
  }

  @Test
  void cbpu002_ofSeveralOutputsSomeAreSetAndOthersStay(DashPage dash) {
    Prop<String> first = text("n1");
    Prop<String> second = text("n2");
    dash.start(
        dash.app()
            .layout(
                div(
                    button("B").id("btn"),
                    p("initial1").id("n1"),
                    p("initial2").id("n2"),
                    p("initial3").id("n3")))
            .callback(
                on(BUTTON.orElse(0))
                    .run(
                        (n, ctx) -> {
                          if (n <= 4) {
                            ctx.set(first, String.valueOf(n));
                          }
                          if (n <= 2) {
                            ctx.set(second, String.valueOf(n));
                          }
                        },
                        first,
                        second,
                        text("n3"))));
    dash.textIs("#n2", "0");
    for (int n = 1; n <= 10; n++) {
      dash.click("#btn");
      dash.idle();
      dash.textIs("#n1", String.valueOf(Math.min(n, 4)));
      dash.textIs("#n2", String.valueOf(Math.min(n, 2)));
      dash.textIs("#n3", "initial3");
    }
  }

  @Test
  void cbpu003_aValueSetAgainCallsAlthoughItIsTheSame(DashPage dash) {
    Prop<String> a = Input.value("a_in");
    Prop<String> b = Input.value("b_in");
    Prop<String> shown = text("a_out_short");
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(a).value("a"),
                    Input.of(b).value("b"),
                    p("").id("a_out"),
                    p("").id("a_out_short"),
                    p("").id("b_out"),
                    p("").id("ab_out")))
            .callback(
                on(a).run(PreventUpdateE2e::shortOnly, text("a_out"), shown),
                on(b).set(text("b_out"), (value, ctx) -> value),
                on(shown).state(text("b_out")).set(text("ab_out"), (x, y, ctx) -> x + " " + y)));
    dash.textIs("#ab_out", "a b");
    dash.type("#b_in", "b");
    dash.textIs("#b_out", "bb");
    dash.type("#a_in", "a");
    dash.textIs("#ab_out", "aa bb");

    dash.type("#b_in", "b");
    dash.textIs("#b_out", "bbb");
    dash.type("#a_in", "a");
    dash.textIs("#a_out", "aaa");
    dash.idle();
    dash.textIs("#a_out_short", "aa");
    dash.textIs("#ab_out", "aa bb");

    dash.type("#b_in", "b");
    dash.textIs("#b_out", "bbbb");
    dash.find("#a_in").press("End");
    dash.find("#a_in").press("Backspace");
    dash.textIs("#a_out", "aa");
    dash.textIs("#a_out_short", "aa");
    dash.textIs("#ab_out", "aa bbbb");
  }

  private static void shortOnly(String value, Context ctx) {
    ctx.set(text("a_out"), value);
    if (value.length() < 3) {
      ctx.set(text("a_out_short"), value);
    }
  }

  @Test
  void cbop001_anInputWhoseComponentIsMissingIsNothing(DashPage dash) {
    In<Optional<Integer>> later = clicks("button2").optional();
    dash.start(
        withAButtonToCome(dash)
            .callback(
                on(clicks("button1"), later)
                    .set(text("test-out"), (n, m, ctx) -> n + " - " + m.orElse(null))));
    dash.textIs("#test-out", "null - null");
    dash.click("#button1");
    dash.textIs("#test-out", "1 - null");
    dash.click("#button2");
    dash.textIs("#test-out", "1 - 1");
  }

  @Test
  void cbop002_aStateWhoseComponentIsMissingIsNothing(DashPage dash) {
    In<Optional<Integer>> later = clicks("button2").optional();
    dash.start(
        withAButtonToCome(dash)
            .callback(
                on(clicks("button1"))
                    .state(later)
                    .set(text("test-out"), (n, m, ctx) -> n + " - " + m.orElse(null)),
                on(later)
                    .run(
                        (m, ctx) -> m.ifPresent(n -> ctx.set(text("test-out2"), n.toString())),
                        text("test-out2"))));
    dash.textIs("#test-out", "null - null");
    dash.click("#button1");
    dash.textIs("#test-out", "1 - null");
    dash.click("#button2");
    dash.textIs("#test-out2", "1");
    dash.textIs("#test-out", "1 - null");
    dash.click("#button1");
    dash.textIs("#test-out", "2 - 1");
  }

  private static App.Builder withAButtonToCome(DashPage dash) {
    Prop<List<Component>> container = children("button-container");
    return dash.app()
        .layout(
            div(
                button("Button 1").id("button1"),
                div().id("button-container"),
                div().id("test-out"),
                div().id("test-out2")))
        .callback(
            on(clicks("button1"))
                .state(container)
                .notAtStart()
                .run(
                    (n, old, ctx) -> {
                      if (old == null) {
                        ctx.set(container, List.of(button("Button 2").id("button2")));
                      }
                    },
                    container));
  }

  @Test
  void cber001_whatACallbackThrowsIsHandledByItsOwnHandlerOrTheApps(DashPage dash) {
    dash.start(
        dash.app()
            .onError((e, ctx) -> ctx.set(text("output-global"), "global: " + e.getMessage()))
            .layout(
                div(
                    button("start").id("start-local"),
                    button("start").id("start-global"),
                    button("start").id("start-grouped"),
                    div().id("output"),
                    div().id("output-global"),
                    div().id("error-message"),
                    div("default-value").id("grouped-output")))
            .callback(
                on(clicks("start-local"))
                    .notAtStart()
                    .set(text("output"), (n, ctx) -> fail("local error"))
                    .onError(PreventUpdateE2e::handle),
                on(clicks("start-global"))
                    .notAtStart()
                    .set(text("output-global"), (n, ctx) -> fail("global error")),
                on(clicks("start-grouped"))
                    .notAtStart()
                    .set(text("grouped-output"), (n, ctx) -> fail("grouped error"))));
    dash.click("#start-local");
    dash.textIs("#output", "callback: local error");
    dash.textIs("#error-message", "message: local error");
    dash.click("#start-global");
    dash.textIs("#output-global", "global: global error");
    dash.click("#start-grouped");
    dash.textIs("#output-global", "global: grouped error");
    dash.textIs("#grouped-output", "default-value");
  }

  private static void handle(Exception e, Context ctx) {
    ctx.set(text("error-message"), "message: " + e.getMessage());
    ctx.set(text("output"), "callback: " + e.getMessage());
  }

  private static String fail(String why) {
    throw new IllegalStateException(why);
  }
}
