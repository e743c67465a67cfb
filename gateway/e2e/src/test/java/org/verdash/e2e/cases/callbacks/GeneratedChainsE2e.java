package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.RadioItems;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about callbacks that call one another, the second half. */
@ExtendWith(Stage.class)
final class GeneratedChainsE2e {
  private static final List<String> AMERICA =
      List.of("New York City", "San Francisco", "Cincinnati");
  private static final List<String> CANADA = List.of("Montreal", "Toronto", "Ottawa");

  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  private <T> T counted(String who, T result) {
    calls.computeIfAbsent(who, key -> new AtomicInteger()).incrementAndGet();
    return result;
  }

  private int count(String who) {
    AtomicInteger counter = calls.get(who);
    return counter == null ? 0 : counter.get();
  }

  @Test
  void cbsc015_aCallbackMaySetItsOwnInput(DashPage dash) {
    Prop<Integer> number = Input.value("input", Type.INT);
    dash.start(
        dash.app()
            .layout(div(div("0").id("shown"), Input.of(number).value(0)))
            .callback(
                on(number).set(number, (n, ctx) -> ctx.initial() ? n : n + 1),
                on(number).set(text("shown"), (n, ctx) -> counted("shown", String.valueOf(n)))));
    dash.textIs("#shown", "0");
    dash.calls(() -> count("shown"), 1);
    dash.type("#input", "2");
    dash.textIs("#shown", "3");
    dash.valueIs("#input", "3");
    dash.calls(() -> count("shown"), 2);
  }

  @Test
  void cbmt007_neighboursThatSetNothingDoNotMatter(DashPage dash) {
    Prop<List<Component>> content = children("content");
    App.Builder app =
        dash.app()
            .layout(div().id("content"))
            .callback(
                on(style("content"))
                    .set(
                        content,
                        (s, ctx) ->
                            List.of(
                                div("42").id("above-in"),
                                div().id("above-dummy"),
                                div("0").id("above-out"),
                                div("0").id("below-out"),
                                div().id("below-dummy"),
                                div("44").id("below-in"))));
    for (String place : List.of("above", "below")) {
      app.callback(
          on(style(place + "-dummy")).run((s, ctx) -> ctx.discard(), text(place + "-dummy")),
          on(text(place + "-in")).set(text(place + "-out"), (value, ctx) -> value));
    }
    dash.start(app);
    dash.textIs("#above-out", "42");
    dash.textIs("#below-out", "44");
  }

  @Test
  void cbmt010_eachOfTwoWithOneGrandparentIsCalledOnce(DashPage dash) {
    Prop<String> first = Dropdown.value("dropdown-1");
    Prop<String> second = Dropdown.value("dropdown-2");
    Prop<String> session = text("session-id");
    dash.start(
        dash.app()
            .layout(
                div(
                    div("id").id("session-id"),
                    Dropdown.of(first),
                    Dropdown.of(second),
                    div().id("output")))
            .callback(
                on(first, session)
                    .set(
                        Dropdown.options("dropdown-1", Type.TEXT),
                        (v, s, ctx) -> counted("1", List.of("a"))),
                on(second, session)
                    .set(
                        Dropdown.options("dropdown-2", Type.TEXT),
                        (v, s, ctx) -> counted("2", List.of("a"))),
                on(first.orElse("b"), second.orElse("b"))
                    .set(text("output"), (x, y, ctx) -> x + y)));
    dash.textIs("#output", "bb");
    dash.calls(() -> count("1"), 1);
    dash.calls(() -> count("2"), 1);
  }

  @Test
  void cbmt011_onlyCallbacksOfOutputsOnThePageAreCalled(DashPage dash) {
    Prop<String> outer = Dropdown.value("outer-controls");
    Prop<Integer> tabs = RadioItems.value("tabs", Type.INT);
    dash.start(
        dash.app()
            .layout(
                div(
                    Dropdown.of(outer).options("a", "b").value("a"),
                    RadioItems.of(tabs).options(1, 2).value(1),
                    div().id("tab-output")))
            .callback(
                on(tabs)
                    .set(
                        children("tab-output"),
                        (n, ctx) -> List.of(div(div().id("tab-" + n + "-output")))),
                on(outer)
                    .set(text("tab-1-output"), (v, ctx) -> counted("1", "Selected " + v + " in 1")),
                on(outer)
                    .set(
                        text("tab-2-output"),
                        (v, ctx) -> counted("2", "Selected " + v + " in 2"))));
    dash.textIs("#tab-output", "Selected a in 1");
    dash.calls(() -> count("1"), 1);
    dash.calls(() -> count("2"), 0);
    dash.find("input[type=radio]").nth(1).click();
    dash.textIs("#tab-2-output", "Selected a in 2");
    dash.calls(() -> count("2"), 1);
    dash.calls(() -> count("1"), 1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cbmt012_eachIsCalledOnceAlthoughTheirInputsOverlap(boolean made, DashPage dash) {
    List<Component> block = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      block.add(div("input-" + i).id("input-" + i));
    }
    for (int i = 1; i <= 4; i++) {
      block.add(div().id("output-" + i));
    }
    App.Builder app =
        made
            ? dash.app()
                .layout(div(div().id("input"), div().id("container")))
                .callback(
                    on(text("input"))
                        .set(children("container"), (i, ctx) -> counted("container", block)))
            : dash.app().layout(div().children(block));
    for (int i = 1; i <= 4; i++) {
      String output = "output-" + i;
      app.callback(
          on(text("input-" + i), text("input-" + (i + 1)))
              .set(text(output), (x, y, ctx) -> counted(output, x + ", " + y)));
    }
    dash.start(app);
    for (int i = 1; i <= 4; i++) {
      String output = "output-" + i;
      dash.textIs("#" + output, "input-" + i + ", input-" + (i + 1));
      dash.calls(() -> count(output), 1);
    }
    assertThat(count("container")).isEqualTo(made ? 1 : 0);
  }

  @Test
  void cbmt013_theLastOfAChainSeesOnlyWhatFitsTogether(DashPage dash) {
    Prop<String> country = RadioItems.value("countries");
    Prop<String> city = RadioItems.value("cities");
    Prop<List<String>> cities = RadioItems.options("cities", Type.TEXT);
    Gate gate = new Gate();
    dash.start(
        dash.app()
            .layout(
                div(
                    RadioItems.of(country).options("America", "Canada").value("America"),
                    RadioItems.of(city),
                    div().id("shown")))
            .callback(
                on(country).set(cities, (c, ctx) -> counted("options", citiesOf(c))),
                on(cities).set(city, (all, ctx) -> counted("city", all.getFirst())),
                on(country, city)
                    .set(
                        text("shown"),
                        (where, what, ctx) -> {
                          assertThat(citiesOf(where)).contains(what);
                          counted("shown", "");
                          if (where.equals("Canada")) {
                            gate.pass();
                          }
                          return what + " is a city in " + where;
                        })));
    dash.textIs("#shown", "New York City is a city in America");
    counts(dash, 1);
    dash.find("#countries input").nth(1).click();
    dash.until(() -> count("shown") == 2);
    dash.textIs("#shown", "New York City is a city in America");
    gate.open();
    dash.textIs("#shown", "Montreal is a city in Canada");
    counts(dash, 2);
  }

  private void counts(DashPage dash, int each) {
    for (String who : List.of("options", "city", "shown")) {
      dash.calls(() -> count(who), each);
    }
  }

  private static List<String> citiesOf(String country) {
    return country.equals("Canada") ? CANADA : AMERICA;
  }
}
