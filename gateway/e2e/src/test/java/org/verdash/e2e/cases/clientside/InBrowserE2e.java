package org.verdash.e2e.cases.clientside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about functions of the browser and of the server side by side. */
@ExtendWith(Stage.class)
final class InBrowserE2e {
  private static final Prop<String> INPUT = Input.value("input");
  private static final Prop<String> SERVER = text("server");
  private static final Prop<String> CLIENT = text("client");
  private static final Prop<String> FIRST = Input.value("first");
  private static final Prop<String> SECOND = Input.value("second");
  private static final Prop<String> THIRD = Input.value("third");
  private static final Prop<String> WORD = text("word");

  static ClientsideFunction function(String name) {
    return ClientsideFunction.named("cases", name);
  }

  @Test
  void clsd001_bothSidesHearOfAnInput(DashPage dash) {
    both(dash, function("display"));
    assertThat(dash.js("'dash_clientside' in window && !('cases' in window)")).isEqualTo(true);
  }

  @Test
  void clsd008_theFunctionMayStandInTheCallback(DashPage dash) {
    both(
        dash,
        ClientsideFunction.inline("function (value) { return 'Client says \"' + value + '\"'; }"));
  }

  @Test
  void clsd021_theFunctionMayBeOfAModule(DashPage dash) {
    both(dash, ClientsideFunction.named("cases_module", "display"));
    dash.has("script[type=module][src$='module.mjs']");
  }

  private static void both(DashPage dash, ClientsideFunction function) {
    dash.start(
        app(dash)
            .layout(div(Input.of(INPUT), div().id("client"), div().id("server")))
            .callback(
                on(INPUT).set(SERVER, (value, ctx) -> "Server says \"" + value + '"'),
                on(INPUT).inBrowser(function, CLIENT)));
    dash.textIs("#server", "Server says \"null\"");
    dash.textIs("#client", "Client says \"undefined\"");
    dash.type("#input", "hello world");
    dash.textIs("#server", "Server says \"hello world\"");
    dash.textIs("#client", "Client says \"hello world\"");
  }

  @Test
  void clsd002_aChainGoesToAndFro(DashPage dash) {
    Prop<Integer> x = Input.value("x", Type.INT);
    Prop<Integer> y = Input.value("y", Type.INT);
    Prop<Double> sum = Input.value("sum", Type.NUMBER);
    Prop<Double> half = Input.value("half", Type.NUMBER);
    AtomicInteger halves = new AtomicInteger();
    AtomicInteger shown = new AtomicInteger();
    dash.start(
        app(dash)
            .layout(
                div(
                    Input.of(x).value(3),
                    Input.of(y).value(6),
                    Input.of(sum),
                    Input.of(half),
                    div().id("server"),
                    div().id("client")))
            .callback(
                on(x, y).inBrowser(function("sum"), sum),
                on(sum).set(half, (s, ctx) -> counted(halves, s / 2)),
                on(x, y, sum, half)
                    .set(
                        SERVER,
                        (a, b, s, h, ctx) -> counted(shown, a + " " + b + " " + s + " " + h)),
                on(x, y, sum, half).inBrowser(function("mean"), CLIENT)));
    dash.textIs("#server", "3 6 9.0 4.5");
    dash.textIs("#client", "5.625");
    dash.valueIs("#sum", "9");
    dash.valueIs("#half", "4.5");
    dash.calls(shown::get, 1);
    dash.calls(halves::get, 1);
    dash.type("#x", "1");
    dash.textIs("#server", "31 6 37.0 18.5");
    dash.textIs("#client", "23.125");
    dash.calls(shown::get, 2);
    dash.calls(halves::get, 2);
  }

  @Test
  void clsd003_whatAFunctionThrowsHoldsUpTheRestAndNotForEver(DashPage dash) {
    dash.expect("eleven is too much");
    dash.start(
        three(dash)
            .callback(
                on(FIRST).inBrowser(function("nextButEleven"), SECOND),
                on(SECOND).inBrowser(function("nextButEleven"), THIRD)));
    values(dash, "1", "2", "3");
    dash.type("#first", "1");
    dash.until(() -> !dash.complaints().isEmpty());
    values(dash, "11", "2", "3");
    dash.type("#first", "1");
    values(dash, "111", "112", "113");
  }

  @Test
  void clsd004_aFunctionSetsFourOutputs(DashPage dash) {
    dash.start(
        app(dash)
            .layout(
                div(
                    Input.of(INPUT).value("1"),
                    div().id("a"),
                    div().id("b"),
                    div().id("c"),
                    div().id("d")))
            .callback(
                on(INPUT).inBrowser(function("four"), text("a"), text("b"), text("c"), text("d"))));
    dash.textsAre("#a, #b, #c, #d", "2", "3", "4", "5");
    dash.type("#input", "1");
    dash.textsAre("#a, #b, #c, #d", "12", "13", "14", "15");
  }

  @Test
  void clsd006_aFunctionMayPreventAnUpdate(DashPage dash) {
    dash.start(
        three(dash)
            .callback(
                on(FIRST).state(SECOND).inBrowser(function("nextUnlessEleven"), SECOND),
                on(SECOND).state(THIRD).inBrowser(function("nextUnlessEleven"), THIRD)));
    values(dash, "1", "2", "2");
    dash.type("#first", "1");
    dash.idle();
    values(dash, "11", "2", "2");
    dash.type("#first", "1");
    values(dash, "111", "3", "3");
  }

  @Test
  void clsd007_aFunctionMaySetSomeOfItsOutputs(DashPage dash) {
    dash.start(
        three(dash)
            .callback(
                on(FIRST).state(SECOND, THIRD).inBrowser(function("oneOrBoth"), SECOND, THIRD)));
    values(dash, "1", "2", "2");
    dash.type("#first", "1");
    values(dash, "11", "2", "3");
    dash.type("#first", "1");
    values(dash, "111", "3", "4");
  }

  private static App.Builder three(DashPage dash) {
    return app(dash)
        .layout(
            div(
                Input.of(FIRST).value("1"),
                Input.of(SECOND).value("1"),
                Input.of(THIRD).value("1")));
  }

  private static void values(DashPage dash, String first, String second, String third) {
    dash.valueIs("#first", first);
    dash.valueIs("#second", second);
    dash.valueIs("#third", third);
  }

  @Test
  void clsd014_aFunctionMaySetItsOwnInput(DashPage dash) {
    Prop<Integer> number = Input.value("input", Type.INT);
    dash.start(
        app(dash)
            .layout(div(div().id("client"), Input.of(number).value(0)))
            .callback(
                on(number).inBrowser(function("nextUnlessInitial"), number),
                on(number).inBrowser(function("counting"), CLIENT)));
    dash.textIs("#client", "0");
    dash.type("#input", "2");
    dash.textIs("#client", "3");
    dash.idle();
    assertThat(dash.js("window.callCount")).isEqualTo(2);
  }

  @Test
  void clsd015_aPromiseIsAwaitedBeforeTheChainGoesOn(DashPage dash) {
    dash.start(
        words(dash)
            .callback(
                on(WORD).inBrowser(function("later"), CLIENT),
                on(CLIENT).set(SERVER, (value, ctx) -> value + "-twice")));
    dash.textIs("#client", "initial-chained");
    dash.textIs("#server", "initial-chained-twice");
  }

  @Test
  void clsd016_theServerDoesNotWaitForAPromise(DashPage dash) {
    dash.start(
        words(dash)
            .callback(
                on(WORD).inBrowser(function("whenTold"), CLIENT),
                on(WORD).set(SERVER, (value, ctx) -> "serverside-" + value)));
    dash.textIs("#server", "serverside-initial");
    dash.textIs("#client", "");
    dash.js("window.tell('deferred')");
    dash.textIs("#client", "clientside-initial-deferred");
  }

  @Test
  void clsd017_aPromiseDoesNotWaitForTheServer(DashPage dash) {
    Gate gate = new Gate();
    dash.start(
        words(dash)
            .callback(
                on(WORD).inBrowser(function("atOnce"), CLIENT),
                on(WORD)
                    .set(
                        SERVER,
                        (value, ctx) -> {
                          gate.pass();
                          return "serverside-" + value + "-deferred";
                        })));
    dash.textIs("#client", "clientside-initial");
    dash.textIs("#server", "");
    gate.open();
    dash.textIs("#server", "serverside-initial-deferred");
  }

  @Test
  void clsd018_aFunctionInPlaceMayBeAsync(DashPage dash) {
    inPlace(dash, "async function(input) { return input + '-inline'; }");
  }

  @Test
  void clsd019_aFunctionInPlaceMayGiveAPromise(DashPage dash) {
    inPlace(dash, "value => new Promise(resolve => resolve(value + '-inline'))");
  }

  private static void inPlace(DashPage dash, String source) {
    dash.start(words(dash).callback(on(WORD).inBrowser(source, CLIENT)));
    dash.textIs("#client", "initial-inline");
  }

  @Test
  void clsd022_anIdMayHoldADot(DashPage dash) {
    ComponentId input = ComponentId.of(Map.of("type", "input", "index", 3.1));
    ComponentId output = ComponentId.of(Map.of("type", "output", "index", 3.1));
    dash.start(
        dash.app()
            .layout(div(button("click").id(input), div().id(output)))
            .callback(
                on(clicks(ComponentId.of(Map.of("type", "input", "index", MATCH))))
                    .notAtStart()
                    .inBrowser(
                        "n => `clicked ${n}`",
                        text(ComponentId.of(Map.of("type", "output", "index", MATCH))))));
    dash.click(css(input));
    dash.textIs(css(output), "clicked 1");
  }

  private static App.Builder app(DashPage dash) {
    return dash.app().assets(InBrowserE2e.class);
  }

  private static App.Builder words(DashPage dash) {
    return app(dash).layout(div(div("initial").id("word"), div().id("client"), div().id("server")));
  }

  private static <T> T counted(AtomicInteger calls, T value) {
    calls.incrementAndGet();
    return value;
  }
}
