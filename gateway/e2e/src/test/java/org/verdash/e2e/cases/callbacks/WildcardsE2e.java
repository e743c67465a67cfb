package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.ALLSMALLER;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.pre;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about ids that are patterns. */
@ExtendWith(Stage.class)
final class WildcardsE2e {
  private static final Prop<Integer> N = Input.value("n", Type.INT);
  private static final Prop<Integer> BUTTON = clicks("btn");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cbwc001_aListOfThingsToDo(boolean madeByCallback, DashPage dash) {
    TodoApp app = new TodoApp();
    dash.start(app.in(dash.app(), madeByCallback));
    dash.textIs("#totals", "0 of 0 items completed");
    dash.idle();
    assertThat(List.of(app.listCalls.get(), app.totalCalls.get())).containsExactly(1, 1);
    assertThat(List.of(app.styleCalls.get(), app.precedingCalls.get())).containsExactly(0, 0);

    List<String> things = List.of("apples", "bananas", "carrots", "dates");
    for (int i = 0; i < 4; i++) {
      dash.type("#new-item", things.get(i));
      dash.click("#add");
      dash.textIs("#totals", "0 of " + (i + 1) + " items completed - 0%");
      dash.countIs("#list-container > div", i + 1);
    }
    item(dash, 0, "apples", "0 of 0 preceding items are done DO THIS NEXT!");
    item(dash, 3, "dates", "0 of 3 preceding items are done");

    tick(dash, 2);
    dash.textIs("#totals", "1 of 4 items completed - 25%");
    item(dash, 2, "carrots", "");
    item(dash, 3, "dates", "1 of 3 preceding items are done");
    tick(dash, 0);
    dash.textIs("#totals", "2 of 4 items completed - 50%");
    item(dash, 1, "bananas", "1 of 1 preceding items are done DO THIS NEXT!");

    dash.click("#clear-done");
    dash.textIs("#totals", "0 of 2 items completed - 0%");
    dash.countIs("#list-container > div", 2);
    item(dash, 0, "bananas", "0 of 0 preceding items are done DO THIS NEXT!");
    tick(dash, 0);
    dash.textIs("#totals", "1 of 2 items completed - 50%");
    item(dash, 1, "dates", "1 of 1 preceding items are done DO THIS NEXT!");
    tick(dash, 1);
    dash.textIs("#totals", "2 of 2 items completed - 100%");
    dash.click("#clear-done");
    dash.textIs("#totals", "0 of 0 items completed");
    dash.countIs("#list-container > div", 0);
  }

  private static void tick(DashPage dash, int item) {
    dash.click(css(TodoApp.done(item).id()) + " input");
  }

  private static void item(DashPage dash, int item, String text, String note) {
    dash.textIs(css(TodoApp.item(item)), text);
    dash.textIs(css(TodoApp.preceding(item)), note);
    assertThat(dash.find(css(TodoApp.done(item).id()) + " input").isChecked())
        .isEqualTo(note.isEmpty());
  }

  @Test
  void cbwc002_eachNumberIsTheSumOfTheTwoBeforeIt(DashPage dash) {
    dash.start(fibonacci(dash.app(), new AtomicInteger(), new AtomicInteger()));
    dash.textIs("#sum", "4 elements, sum: 4");
    List<Integer> sums = List.of(0, 0, 1, 2, 4, 7, 12, 20);
    for (int n = 5; n <= 7; n++) {
      dash.find("#n").press("ArrowUp");
      dash.textIs("#sum", n + " elements, sum: " + sums.get(n));
    }
    for (int n = 6; n >= 0; n--) {
      dash.find("#n").press("ArrowDown");
      dash.textIs("#sum", n + " elements, sum: " + sums.get(n));
    }
  }

  @Test
  void cbwc005_eachIsCalledAsOftenAsItsInputsWant(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    AtomicInteger sums = new AtomicInteger();
    dash.start(fibonacci(dash.app(), calls, sums));
    dash.calls(calls::get, 4);
    dash.calls(sums::get, 2);
    int[] wanted = {9, 15};
    for (int i = 0; i < 2; i++) {
      dash.find("#n").press("ArrowUp");
      dash.calls(calls::get, wanted[i]);
      dash.calls(sums::get, 3 + i);
    }
    int[] down = {20, 24, 27, 29, 30, 30};
    for (int i = 0; i < 6; i++) {
      dash.find("#n").press("ArrowDown");
      int sum = 5 + i;
      dash.until(() -> sums.get() == sum);
      dash.calls(calls::get, down[i]);
      dash.calls(sums::get, sum);
    }
  }

  private static App.Builder fibonacci(App.Builder app, AtomicInteger calls, AtomicInteger sums) {
    return app.layout(div(Input.of(N).min(0).max(10).value(4), div().id("series"), div().id("sum")))
        .callback(
            on(N)
                .set(
                    children("series"),
                    (n, ctx) -> IntStream.range(0, n).mapToObj(WildcardsE2e::place).toList()),
            on(number(ALLSMALLER).each()).set(number(MATCH), (before, ctx) -> next(before, calls)),
            on(number(ALL).each())
                .set(
                    text("sum"),
                    (all, ctx) -> {
                      sums.incrementAndGet();
                      int sum = all.stream().mapToInt(n -> n == null ? 0 : n).sum();
                      return all.size() + " elements, sum: " + sum;
                    }));
  }

  private static int next(List<Integer> before, AtomicInteger calls) {
    calls.incrementAndGet();
    int size = before.size();
    if (size < 2) {
      return size;
    }
    Integer last = before.get(size - 1);
    Integer other = before.get(size - 2);
    return (last == null ? 0 : last) + (other == null ? 0 : other);
  }

  private static Component place(int i) {
    return div().id(number(i).id());
  }

  private static Prop<Integer> number(Object i) {
    return new Prop<>(ComponentId.of(Map.of("i", i)), "children", Type.INT);
  }

  @Test
  void cbwc003_rowsThatCameLaterHaveCallbacksOfTheirOwn(DashPage dash) {
    Prop<List<Component>> container = children("container");
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Add Filter").id("btn").clicks(0),
                    div().children(List.of()).id("container")))
            .callback(
                on(BUTTON)
                    .run((n, ctx) -> ctx.patch(container, all -> all.append(filter(n))), container),
                on(Dropdown.value(typed("dropdown", MATCH)))
                    .state(new Prop<>(typed("dropdown", MATCH), "id", Type.ANY))
                    .set(text(typed("output", MATCH)), (value, id, ctx) -> shown(id, value))));
    dash.choose(css(typed("dropdown", 0)), "LA");
    dash.textIs(css(typed("output", 0)), "Dropdown 0 = LA");
    dash.click("#btn");
    dash.choose(css(typed("dropdown", 1)), "MTL");
    dash.textIs(css(typed("output", 1)), "Dropdown 1 = MTL");
    dash.textIs(css(typed("output", 0)), "Dropdown 0 = LA");
  }

  private static String shown(Object id, String value) {
    return "Dropdown " + ((Map<?, ?>) id).get("index") + " = " + value;
  }

  private static Component filter(int n) {
    return div(
        Dropdown.of(Dropdown.value(typed("dropdown", n))).options("NYC", "MTL", "LA", "TOKYO"),
        div().id(typed("output", n)));
  }

  static ComponentId typed(String type, Object index) {
    return ComponentId.of(Map.of("type", type, "index", index));
  }

  @Test
  void cbwc004_aChunkThatComesTellsWhatOfItTriggers(DashPage dash) {
    Prop<String> inputs = Input.value(typed("input", ALL));
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(Input.value(typed("input", 1))).value("input-1"),
                    div().id("container"),
                    div().id("output-outer"),
                    button("Show content").id("btn")))
            .callback(
                on(BUTTON).set(children("container"), (n, ctx) -> List.of(chunk(n))),
                on(inputs.each()).set(text("output-inner"), (all, ctx) -> trigger(ctx)),
                on(inputs.each()).set(text("output-outer"), (all, ctx) -> trigger(ctx))));
    dash.textIs("#container", "No content initially");
    dash.textIs("#output-outer", "triggered by nothing");

    dash.click("#btn");
    dash.textIs("#output-outer", "triggered by {\"index\":2,\"type\":\"input\"}");
    dash.textIs("#output-inner", "triggered by nothing");
    dash.type(css(typed("input", 1)), "X");
    dash.textIs("#output-outer", "triggered by {\"index\":1,\"type\":\"input\"}");
    dash.textIs("#output-inner", "triggered by {\"index\":1,\"type\":\"input\"}");
  }

  private static Component chunk(Integer n) {
    return n == null
        ? Component.text("No content initially")
        : div(Input.of(Input.value(typed("input", 2))).value("input-2"), div().id("output-inner"));
  }

  private static String trigger(Context ctx) {
    String by = ctx.triggeredId().map(ComponentId::text).orElse("nothing");
    assertThat(ctx.initial()).isEqualTo(by.equals("nothing"));
    return "triggered by " + by;
  }

  @Test
  void cbwc007_allStaysInPageOrderWhenAPartOfThePageIsReplaced(DashPage dash) {
    List<Component> dropdowns = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Dropdown.Builder<String> dropdown = Dropdown.of(Dropdown.value(typed("demo", i)));
      dropdowns.add(i < 2 ? dropdown : dropdown.options(options(2)));
    }
    dash.start(
        dash.app()
            .layout(
                div(button("refresh").id("btn"), div().children(dropdowns), pre().id("selected")))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .run(
                        (n, ctx) -> ctx.set(choices(0), options(0)).set(choices(1), options(1)),
                        choices(0),
                        choices(1)),
                on(Dropdown.value(typed("demo", ALL)).each())
                    .set(text("selected"), (values, ctx) -> values.toString())));
    dash.choose(css(typed("demo", 2)), "option2-2");
    dash.textIs("#selected", "[null, null, option2-2]");
    dash.click("#btn");
    dash.choose(css(typed("demo", 1)), "option1-2");
    dash.textIs("#selected", "[null, option1-2, option2-2]");
    dash.choose(css(typed("demo", 0)), "option0-2");
    dash.textIs("#selected", "[option0-2, option1-2, option2-2]");
  }

  private static Prop<List<String>> choices(int index) {
    return Dropdown.options(typed("demo", index), Type.TEXT);
  }

  private static List<String> options(int index) {
    return IntStream.range(0, 3).mapToObj(i -> "option" + index + "-" + i).toList();
  }

  @Test
  void cbwc008_whatIsWhileACallbackRunsMayBeAPattern(DashPage dash) {
    List<Gate> gates = List.of(new Gate(), new Gate());
    Prop<Integer> pressed = clicks(typed("button", MATCH));
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Test1").id(typed("button", "1")),
                    button("Test2").id(typed("button", "2")),
                    div().id(typed("output", "1")),
                    div().id(typed("output", "2"))))
            .callback(
                on(pressed)
                    .notAtStart()
                    .running(text(typed("button", MATCH)), "running", "finished")
                    .running(disabled(typed("button", ALL)), true, false)
                    .set(
                        text(typed("output", MATCH)),
                        (n, ctx) -> {
                          boolean first = css(ctx.triggeredId().orElseThrow()).contains("1");
                          gates.get(first ? 0 : 1).pass();
                          return "done";
                        })));
    for (int i = 1; i <= 2; i++) {
      String pressedOne = css(typed("button", "" + i));
      dash.click(pressedOne);
      dash.textIs(pressedOne, "running");
      dash.countIs("button:disabled", 2);
      gates.get(i - 1).open();
      dash.textIs(css(typed("output", "" + i)), "done");
      dash.textIs(pressedOne, "finished");
      dash.countIs("button:disabled", 0);
    }
  }

  @Test
  void cbwc009_anInputThatMatchesMaySetAnOutputWithAName(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Alpha").id(typed("btn", "alpha")),
                    button("Beta").id(typed("btn", "beta")),
                    div("initial").id("out")))
            .callback(
                on(clicks(typed("btn", MATCH)))
                    .state(new Prop<>(typed("btn", MATCH), "id", Type.ANY))
                    .notAtStart()
                    .set(text("out"), (n, id, ctx) -> "clicked " + ((Map<?, ?>) id).get("index"))));
    dash.textIs("#out", "initial");
    for (String which : List.of("alpha", "beta")) {
      dash.click(css(typed("btn", which)));
      dash.textIs("#out", "clicked " + which);
    }
  }

  @Test
  void cbwc010_anInputThatMatchesMayHaveNoOutputAtAll(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(
                    button("One").id(typed("btn", 1)),
                    button("Two").id(typed("btn", 2)),
                    div("initial").id("out")))
            .callback(
                on(clicks(typed("btn", MATCH)))
                    .state(new Prop<>(typed("btn", MATCH), "id", Type.ANY))
                    .notAtStart()
                    .run(
                        (n, id, ctx) ->
                            ctx.set(text("out"), "clicked " + ((Map<?, ?>) id).get("index")))));
    dash.textIs("#out", "initial");
    for (int i = 1; i <= 2; i++) {
      dash.click(css(typed("btn", i)));
      dash.textIs("#out", "clicked " + i);
    }
  }
}
