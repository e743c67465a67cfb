package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about callbacks some or all of whose inputs are not on the page. */
@ExtendWith(Stage.class)
final class MissingInputsE2e {
  private static final Prop<Integer> BUTTON = clicks("btn");
  private static final Prop<String> A = text("a");
  private static final Prop<String> B = text("b");
  private static final Prop<String> OUT1 = text("out1");
  private static final Prop<String> OUT2 = text("out2");
  private static final Prop<String> OUT3 = text("out3");
  private static final Prop<String> TITLE = text("title");
  private static final Prop<String> ITEMS = text(ComponentId.of(Map.of("i", ALL)));

  @Test
  void cbmi001_withoutAnyOfItsInputsACallbackIsNotCalled(DashPage dash) {
    dash.start(
        page(dash, "out1", "out2", "out3")
            .callback(
                content(n -> List.of(div("A").id("a"), div("B").id("b"), div("C").id("c"))),
                on(A, B).state(text("c"), TITLE).set(OUT1, (a, b, c, t, ctx) -> joined(a, b, c, t)),
                on(OUT1).state(TITLE).set(OUT2, (out, t, ctx) -> out + " - 2 - " + t),
                on(OUT1, TITLE).set(OUT3, (out, t, ctx) -> out + " - 3 - " + t)));
    dash.textIs("#out3", "out1 init - 3 - Title");
    dash.idle();
    dash.textIs("#out1", "out1 init");
    dash.textIs("#out2", "out2 init");

    dash.click("#btn");
    dash.textIs("#out1", "AB");
    dash.textIs("#out2", "AB - 2 - Title");
    dash.textIs("#out3", "AB - 3 - Title");
  }

  // A title that is there already is no reason to be called without the rest.
  private static String joined(String a, String b, String c, String title) {
    assertThat(c + title).isEqualTo("CTitle");
    return a + b;
  }

  @Test
  void cbmi002_norIsOneThatFollowsTwoThatWereNot(DashPage dash) {
    dash.start(
        page(dash, "out1", "out2", "out3")
            .callback(
                content(n -> List.of(div("A").id("a"), div("B").id("b"))),
                on(A).set(OUT1, (a, ctx) -> a),
                on(B).set(OUT2, (b, ctx) -> b),
                on(OUT1, OUT2).set(OUT3, (a, b, ctx) -> a + b)));
    quietStart(dash);
    for (String out : List.of("out1", "out2", "out3")) {
      dash.textIs("#" + out, out + " init");
    }
    dash.click("#btn");
    dash.textIs("#out1", "A");
    dash.textIs("#out2", "B");
    dash.textIs("#out3", "AB");
  }

  @Test
  void cbmi003_withSomeOfItsInputsItIsAMistakeThatThePageSurvives(DashPage dash) {
    dash.expect("ReferenceError");
    dash.start(
        page(dash, "out1", "out2")
            .callback(
                content(n -> List.of(div("A").id("a"), div("B").id("b"))),
                on(A, TITLE).set(OUT1, (a, title, ctx) -> a + title),
                on(OUT1).set(OUT2, (out, ctx) -> out + " - 2")));
    quietStart(dash);
    assertThat(dash.complaints())
        .anyMatch(
            each ->
                each.contains("ReferenceError")
                    && each.contains(
                        "The id of this object is `a` and the property is `children`."));
    dash.click("#btn");
    dash.textIs("#out2", "ATitle - 2");
  }

  @Test
  void cbmi004_withSomeOfItsOutputsItIsNotCalled(DashPage dash) {
    dash.start(
        page(dash, "out1")
            .callback(
                content(n -> List.of(div("A").id("a"), div("B").id("b"))),
                on(A).run((a, ctx) -> ctx.set(OUT1, a).set(B, a), OUT1, B)));
    quietStart(dash);
    dash.textIs("#out1", "out1 init");
    dash.click("#btn");
    dash.textIs("#out1", "A");
    dash.textIs("#b", "A");
  }

  @Test
  void cbmi005_allOfNothingIsAnInputWhenThereIsAnOutput(DashPage dash) {
    dash.start(
        page(dash, "out1", "out2")
            .callback(
                content(n -> items(n)),
                on(ITEMS.each()).set(OUT1, (all, ctx) -> listed(all)),
                on(OUT1).set(OUT2, (out, ctx) -> out + " - 2")));
    dash.textIs("#out2", "no items - 2");
    dash.textIs("#out1", "no items");
    dash.textIs("#content", "content init");
    twoItems(dash, "#out1", "%s");
    dash.textIs("#out2", "item 0, item 1 - 2");
  }

  @Test
  void cbmi006_allOfNothingDoesNotCallWithoutAnOutput(DashPage dash) {
    dash.start(
        page(dash, "out2")
            .callback(
                content(n -> withLast(items(n), div("out1 init").id("out1"))),
                on(ITEMS.each()).set(OUT1, (all, ctx) -> listed(all)),
                on(OUT1).set(OUT2, (out, ctx) -> out + " - 2")));
    quietStart(dash);
    dash.textIs("#out2", "out2 init");
    twoItems(dash, "#out1", "%s");
    dash.textIs("#out2", "item 0, item 1 - 2");
  }

  @Test
  void cbmi007_norWhenOneOfTheOutputsIsMissing(DashPage dash) {
    dash.start(
        page(dash, "out2", "out3")
            .callback(
                content(n -> withLast(items(n), div("out1 init").id("out1"))),
                on(ITEMS.each())
                    .run(
                        (all, ctx) -> ctx.set(OUT1, listed(all)).set(OUT3, listed(all) + " - 3"),
                        OUT1,
                        OUT3),
                on(OUT1).set(OUT2, (out, ctx) -> out + " - 2")));
    quietStart(dash);
    dash.textIs("#out2", "out2 init");
    dash.textIs("#out3", "out3 init");
    twoItems(dash, "#out1", "%s");
    dash.textIs("#out2", "item 0, item 1 - 2");
    dash.textIs("#out3", "item 0, item 1 - 3");
  }

  @Test
  void cbmi008_norWhenAnInputOfOneComponentIsMissing(DashPage dash) {
    dash.start(
        page(dash, "out1", "out2")
            .callback(
                content(n -> withLast(items(n), div("A").id("a"))),
                on(ITEMS.each(), A).set(OUT1, (all, a, ctx) -> a + " - " + listed(all)),
                on(OUT1).set(OUT2, (out, ctx) -> out + " - 2")));
    quietStart(dash);
    dash.textIs("#out1", "out1 init");
    dash.textIs("#out2", "out2 init");
    twoItems(dash, "#out1", "A - %s");
    dash.textIs("#out2", "A - item 0, item 1 - 2");
  }

  @Test
  void cbmi009_whatMatchesIsMissingAsWhatHasAName(DashPage dash) {
    Component page =
        div(
            div("Title").id(of("title", 0)),
            button("click").id("btn"),
            div().id("content"),
            div("output1 init").id(of("out1", 0)),
            div("output2 init").id(of("out2", 0)),
            div("output3 init").id(of("out3", 0)));
    Prop<String> out1 = text(of("out1", MATCH));
    Prop<String> title = text(of("title", MATCH));
    dash.start(
        dash.app()
            .layout(page)
            .callback(
                content(
                    n ->
                        List.of(
                            div("A").id(of("a", 0)),
                            div("B").id(of("b", 0)),
                            div("C").id(of("c", 0)))),
                on(text(of("a", MATCH)), text(of("b", MATCH)))
                    .state(text(of("c", MATCH)), title)
                    .set(out1, (a, b, c, t, ctx) -> joined(a, b, c, t)),
                on(out1)
                    .state(title)
                    .set(text(of("out2", MATCH)), (o, t, ctx) -> o + " - 2 - " + t),
                on(out1, title).set(text(of("out3", MATCH)), (o, t, ctx) -> o + " - 3 - " + t)));
    dash.textIs(css(of("out3", 0)), "output1 init - 3 - Title");
    dash.idle();
    dash.textIs(css(of("out1", 0)), "output1 init");
    dash.textIs(css(of("out2", 0)), "output2 init");
    dash.click("#btn");
    dash.textIs(css(of("out1", 0)), "AB");
    dash.textIs(css(of("out2", 0)), "AB - 2 - Title");
    dash.textIs(css(of("out3", 0)), "AB - 3 - Title");
  }

  private static ComponentId of(String name, Object i) {
    return ComponentId.of(Map.of("i", i, "id", name));
  }

  private static App.Builder page(DashPage dash, String... outs) {
    Component[] all =
        Arrays.stream(outs).map(o -> div(o + " init").id(o)).toArray(Component[]::new);
    return dash.app()
        .layout(
            div(
                div("Title").id("title"),
                button("click").id("btn"),
                div().id("content"),
                div(all)));
  }

  private static Callback content(Function<Integer, List<Component>> made) {
    List<Component> none = List.of(Component.text("content init"));
    return on(BUTTON).set(children("content"), (n, ctx) -> n == null ? none : made.apply(n));
  }

  private static List<Component> items(int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(i -> div("item " + i).id(ComponentId.of(Map.of("i", i))))
            .toList());
  }

  private static List<Component> withLast(List<Component> items, Component last) {
    items.add(last);
    return items;
  }

  private static String listed(List<String> items) {
    return items.isEmpty() ? "no items" : String.join(", ", items);
  }

  private static void quietStart(DashPage dash) {
    dash.textIs("#content", "content init");
    dash.idle();
  }

  private static void twoItems(DashPage dash, String out, String form) {
    dash.click("#btn");
    dash.textIs(out, form.formatted("item 0"));
    dash.click("#btn");
    dash.textIs(out, form.formatted("item 0, item 1"));
  }
}
