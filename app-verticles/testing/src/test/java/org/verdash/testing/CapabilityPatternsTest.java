package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.ALLSMALLER;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.testing.RowsApp.A;
import static org.verdash.testing.RowsApp.N;
import static org.verdash.testing.RowsApp.OFF;
import static org.verdash.testing.RowsApp.X;
import static org.verdash.testing.RowsApp.Y;
import static org.verdash.testing.RowsApp.dependencies;
import static org.verdash.testing.RowsApp.open;
import static org.verdash.testing.RowsApp.page;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Input;

/** The rows of {@link CapabilityRowsTest} in which an id stands for several components. */
class CapabilityPatternsTest {
  private static ComponentId item(String kind, Object index) {
    return ComponentId.of(Map.of("kind", kind, "i", index));
  }

  private static Prop<String> in(Object index) {
    return Input.value(item("in", index));
  }

  private static Prop<Object> echo(Object index) {
    return new Prop<>(item("echo", index), "children", Type.ANY);
  }

  private static Component items(int most) {
    List<Component> all = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      all.add(Input.of(in(i)).value("v" + i));
      all.add(div().id(item("echo", i)));
    }
    return page(all.toArray(Component[]::new));
  }

  @Test
  void patternMatchingMatchAllAndAllSmaller() {
    AppTester.Page page =
        open(
            items(3),
            on(in(MATCH), in(ALLSMALLER).each()).set(echo(MATCH), (own, less, ctx) -> own + less),
            on(in(ALL).each()).set(X, (all, ctx) -> String.join(" ", all)));
    assertThat(page.get(X)).isEqualTo("v1 v2 v3");
    assertThat(page.get(echo(3))).isEqualTo("v3[v1, v2]");
    page.set(in(1), "w");
    assertThat(page.get(echo(1))).isEqualTo("w[]");
    assertThat(page.get(echo(3))).isEqualTo("v3[w, v2]");
    assertThat(page.get(X)).isEqualTo("w v2 v3");
  }

  @Test
  void aMatchInputWithAFixedOutputAndWithNone() {
    List<String> said = new ArrayList<>();
    AppTester.Page page =
        open(
            items(2),
            on(in(MATCH)).state(in(MATCH)).notAtStart().set(X, (v, s, ctx) -> v),
            on(in(MATCH))
                .notAtStart()
                .run((v, ctx) -> said.add(ctx.triggeredId().orElseThrow() + "=" + v)));
    page.set(in(2), "zwei");
    assertThat(page.get(X)).isEqualTo("zwei");
    assertThat(said).containsExactly("{\"i\":2,\"kind\":\"in\"}=zwei");
  }

  @Test
  void allAsOutputTakesAValueForEachComponent() {
    AppTester.Page page =
        open(
            items(2),
            on(in(ALL).each()).set(echo(ALL).each(), (all, ctx) -> new ArrayList<Object>(all)));
    assertThat(page.get(echo(2))).isEqualTo("v2");
    assertThatThrownBy(
            () -> open(items(2), on(A).set(echo(ALL).each(), (a, ctx) -> List.<Object>of("only"))))
        .hasMessage("the callback of {\"i\":[\"ALL\"],\"kind\":\"echo\"}.children failed")
        .hasRootCauseMessage(
            "the callback of {\"i\":[\"ALL\"],\"kind\":\"echo\"}.children sets 1 values for"
                + " {\"i\":[\"ALL\"],\"kind\":\"echo\"}.children, which are 2 on the page");
  }

  @Test
  void dotsAndLettersOutsideAsciiInDictIds() {
    Prop<String> dotted = Input.value(item("in", "a.b"));
    Prop<String> letters = Input.value(ComponentId.of(Map.of("größe", "é…")));
    Prop<Object> echo = echo("a.b");
    AppTester.Page page =
        open(
            page(
                Input.of(dotted).value("1"),
                Input.of(letters).value("2"),
                div().id(echo.id()),
                Input.of(in(1.5)).value("3")),
            on(dotted).set(echo, (v, ctx) -> v + ctx.initial()),
            on(letters).set(X, (v, ctx) -> v + ctx.triggers()),
            on(in(MATCH)).notAtStart().set(Y, (v, ctx) -> ctx.triggeredId().orElseThrow().text()));
    assertThat(page.get(echo)).isEqualTo("1true");
    page.set(letters, "zwei");
    assertThat((String) page.get(X)).startsWith("zwei").contains("{\"größe\":\"é…\"}");
    page.set(in(1.5), "x");
    assertThat(page.get(Y)).isEqualTo("{\"i\":1.5,\"kind\":\"in\"}");
    page.set(dotted, "x");
    assertThat(page.get(Y)).isEqualTo("{\"i\":\"a.b\",\"kind\":\"in\"}");
  }

  @Test
  void whatTheComponentsOfAPatternSetMayBeKeyed() {
    Rows<String> rows = Rows.texts("r");
    Rows.Part<String, Object> cell = rows.part("cell", id -> new Prop<>(id, "children", Type.ANY));
    SequencedMap<String, Object> values = new java.util.LinkedHashMap<>();
    values.put("b", 2);
    AppTester.Page page =
        open(
            page(div().id(cell.at("a").id()), div().id(cell.at("b").id())),
            on(A).set(cell.each(), (a, ctx) -> Collections.unmodifiableSequencedMap(values)));
    assertThat(page.get(cell.at("b"))).isEqualTo(2);
    assertThat(page.get(cell.at("a"))).isNull();
  }

  @Test
  void runningWhileACallbackRuns() {
    JsonObject one =
        dependencies(on(N).notAtStart().running(OFF, true, false).set(X, (n, ctx) -> n))
            .getJsonObject(0);
    assertThat(one.getJsonObject("running"))
        .isEqualTo(
            new JsonObject(
                "{\"running\":{\"n.disabled\":true},\"runningOff\":{\"n.disabled\":false}}"));
    Rows<Integer> rows = Rows.ints("r");
    Rows.Part<Integer, Integer> press = rows.part("press", id -> clicks(id));
    Rows.Part<Integer, Boolean> off = rows.part("press", id -> disabled(id));
    AppTester.Page page =
        open(
            page(button("1").id(press.at(1).id()), button("2").id(press.at(2).id())),
            on(press.match())
                .notAtStart()
                .running(off.match(), true, false)
                .set(X, (n, ctx) -> ctx.key(rows)));
    page.click(press.at(2));
    assertThat(page.get(X)).isEqualTo(2);
    assertThat(page.get(off.at(2))).isFalse();
    assertThat(page.get(off.at(1))).isNull();
  }
}
