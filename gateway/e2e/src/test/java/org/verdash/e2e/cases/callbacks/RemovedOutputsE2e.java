package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.RadioItems;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about outputs that come and go, and about how dependencies are written. */
@ExtendWith(Stage.class)
final class RemovedOutputsE2e {
  private static final Prop<Integer> ITEMS = clicks("items");
  private static final Prop<Integer> VALUES = clicks("values");
  private static final Prop<Integer> FIRST = number(Map.of("i", ComponentId.ALL));
  private static final Prop<Integer> SECOND = number(Map.of("j", ComponentId.ALL));

  @Test
  void cbmo002_listsThatMatchGrowAndShrinkEachOnItsOwn(DashPage dash) {
    Prop<Integer> all = number(Map.of("i", ComponentId.ALL, "j", ComponentId.MATCH));
    Prop<Object> ids = new Prop<>(all.id(), "id", Type.ANY);
    Prop<Integer> sum = number(Map.of("j", ComponentId.MATCH));
    dash.start(
        app(dash, div().id("content"))
            .callback(
                on(ITEMS.orElse(0))
                    .set(
                        children("content"),
                        (n, ctx) -> IntStream.range(0, 4).mapToObj(j -> block(n, j)).toList()),
                on(VALUES.orElse(0), ids.each())
                    .run(
                        (n, found, ctx) -> {
                          ctx.set(all.each(), Collections.nCopies(found.size(), n));
                          ctx.set(sum, n * found.size());
                        },
                        all.each(),
                        sum)));
    int items = 0;
    int value = 0;
    shows(dash, items, value);
    for (int step = 0; step < 6; step++) {
      boolean more = step % 2 == 1;
      dash.click(more ? "#items" : "#values");
      items += more ? 1 : 0;
      value += more ? 0 : 1;
      shows(dash, items, value);
    }
  }

  private static void shows(DashPage dash, int items, int value) {
    for (int j = 0; j < 4; j++) {
      int count = (items + j) % 4;
      dash.textIs(".content" + j, String.valueOf(value).repeat(count));
      dash.textIs(".output" + j, String.valueOf(value * count));
    }
  }

  private static Component block(int items, int j) {
    List<Component> places = new ArrayList<>();
    for (int i = 0; i < (items + j) % 4; i++) {
      places.add(div().id(ComponentId.of(Map.of("i", i, "j", j))));
    }
    return div(
        div().children(places).className("content" + j),
        div().id(ComponentId.of(Map.of("j", j))).className("output" + j));
  }

  @Test
  void cbmo003_twoListsOfOneCallback(DashPage dash) {
    AtomicInteger empty = new AtomicInteger();
    dash.start(
        app(dash, div(div().id("content1"), div().id("content2"), div().id("output")))
            .callback(
                on(ITEMS.orElse(0))
                    .run(
                        (n, ctx) -> {
                          ctx.set(children("content1"), places("i", (n + 2) % 4));
                          ctx.set(children("content2"), places("j", n % 3));
                        },
                        children("content1"),
                        children("content2")),
                twoLists(empty),
                on(FIRST.each(), SECOND.each())
                    .set(
                        new Prop<>(ComponentId.of("output"), "children", Type.INT),
                        (i, j, ctx) -> sum(i) + sum(j))));
    String[][] steps = {
      {"#values", "11", "", "2"},
      {"#items", "111", "3", "6"},
      {"#values", "222", "4", "10"},
      {"#items", "", "44", "8"},
      {"#values", "", "55", "10"},
      {"#items", "3", "", "3"},
      {"#values", "4", "", "4"}
    };
    dash.textIs("#content1", "00");
    for (String[] step : steps) {
      dash.click(step[0]);
      dash.textIs("#content1", step[1]);
      dash.textIs("#content2", step[2]);
      dash.textIs("#output", step[3]);
    }
    dash.idle();
    assertThat(empty).hasValue(0);
  }

  private static Callback twoLists(AtomicInteger empty) {
    return on(VALUES.orElse(0))
        .state(
            new Prop<>(FIRST.id(), "id", Type.ANY).each(),
            new Prop<>(SECOND.id(), "id", Type.ANY).each())
        .run(
            (n, i, j, ctx) -> {
              empty.addAndGet(i.isEmpty() && j.isEmpty() ? 1 : 0);
              ctx.set(FIRST.each(), Collections.nCopies(i.size(), n));
              ctx.set(SECOND.each(), Collections.nCopies(j.size(), n + 2));
            },
            FIRST.each(),
            SECOND.each());
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(n -> n == null ? 0 : n).sum();
  }

  private static List<Component> places(String key, int count) {
    return IntStream.range(0, count)
        .<Component>mapToObj(i -> div().id(ComponentId.of(Map.of(key, i))))
        .toList();
  }

  private static App.Builder app(DashPage dash, Component rest) {
    return dash.app().layout(div(button("items").id("items"), button("values").id("values"), rest));
  }

  private static Prop<Integer> number(Map<String, ?> id) {
    return new Prop<>(ComponentId.of(id), "children", Type.INT);
  }

  @Test
  void cbmo004_anAnswerForWhatIsGoneChangesNothing(DashPage dash) {
    Gate gate = new Gate();
    AtomicInteger calls = new AtomicInteger();
    Prop<String> toc = RadioItems.value("toc");
    dash.start(
        dash.app()
            .layout(div(RadioItems.of(toc).options("1", "2").value("1"), div().id("body")))
            .callback(
                on(toc)
                    .set(
                        children("body"),
                        (chapter, ctx) ->
                            chapter.equals("1")
                                ? List.of(
                                    div("Chapter 1").id("title"),
                                    button("slow").id("button"),
                                    div().id("slow-output"))
                                : List.of(Component.text("Chapter 2"))),
                on(clicks("button"))
                    .notAtStart()
                    .set(
                        text("slow-output"),
                        (n, ctx) -> {
                          gate.pass();
                          calls.incrementAndGet();
                          return "New value!";
                        })));
    dash.textIs("#title", "Chapter 1");
    dash.click("#button");
    dash.find("#toc input").nth(1).click();
    dash.textIs("#body", "Chapter 2");
    assertThat(calls).hasValue(0);
    gate.open();
    dash.calls(calls::get, 1);
    dash.textIs("#body", "Chapter 2");
    assertThat(dash.js("window.store.getState().layout.components.props.children[0].props.value"))
        .isEqualTo("2");
  }

  @Test
  void cbmo005_setNothingOfTwo(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(Input.value("input")).value(""),
                    button("Submit").id("button"),
                    div("first").id("output-1"),
                    div("second").id("output-2")))
            .callback(
                on(clicks("button"), Input.value("input"))
                    .run((n, value, ctx) -> {}, text("output-1"), text("output-2"))));
    dash.idle();
    dash.textIs("#output-1", "first");
    dash.textIs("#output-2", "second");
  }

  @Test
  void cbva003_oneOutputIsSetOrDeclaredInAList(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(div("Hi").id("in"), div().id("out1"), div().id("out2")))
            .callback(
                on(text("in")).set(text("out1"), (i, ctx) -> "1: " + i),
                on(text("in")).run((i, ctx) -> ctx.set(text("out2"), "2: " + i), text("out2"))));
    dash.textIs("#out1", "1: Hi");
    dash.textIs("#out2", "2: Hi");
  }

  @Test
  void cbva004_inputsAndStatesByThemselvesOrInAGroup(DashPage dash) {
    record Both(String in, String state) {}
    In<Both> both =
        Group.of(
            in -> new Both(in.get(text("in")), in.get(text("state"))), text("in"), text("state"));
    dash.start(
        dash.app()
            .layout(
                div(div("Hi").id("in"), div("gh").id("state"), div().id("out1"), div().id("out2")))
            .callback(
                on(text("in")).state(text("state")).set(text("out1"), (i, s, ctx) -> "1: " + i + s),
                on(both).set(text("out2"), (all, ctx) -> "2: " + all.in() + all.state())));
    dash.textIs("#out1", "1: High");
    dash.textIs("#out2", "2: High");
  }

  @Test
  void cbva005_twoInputsOrAnInputAndAState(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(div("Yo").id("in1"), div("lo").id("in2"), div().id("out1"), div().id("out2")))
            .callback(
                on(text("in1"), text("in2")).set(text("out1"), (a, b, ctx) -> "1: " + a + b),
                on(text("in1"))
                    .state(text("in2"))
                    .set(text("out2"), (a, b, ctx) -> "2: " + a + b)));
    dash.textIs("#out1", "1: Yolo");
    dash.textIs("#out2", "2: Yolo");
  }
}
