package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.ALLSMALLER;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.html.Html.b;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;

/** The app of the recording g02_patterns, written in Java with raw ids. */
public final class PatternsApp {
  private PatternsApp() {}

  /** The app; its callbacks stand in the order of the recording. */
  public static App app() {
    Prop<Object> setAll = new Prop<>(multi(ALL), "children", Type.ANY);
    return App.named("patterns")
        .open()
        .layout(layout())
        .callback(
            on(clicks("add"))
                .notAtStart()
                .run(
                    (n, ctx) -> ctx.patch(children("rows"), p -> p.append(row(n))),
                    children("rows")),
            on(input(MATCH))
                .state(new Prop<>(id("in", MATCH), "id", Type.ANY))
                .set(
                    text(id("match", MATCH)),
                    (value, id, ctx) ->
                        "%s %s None {'id': {'index': %s, 'type': 'match'}, 'property': 'children'}"
                            .formatted(value, PythonText.of(id), ((Map<?, ?>) id).get("index"))),
            on(input(MATCH), input(ALLSMALLER).each())
                .set(
                    text(id("smaller", MATCH)),
                    (value, all, ctx) -> value + ' ' + PythonText.of(all)),
            on(clicks(id("btn", ALL)).each())
                .state(input(ALL).each())
                .set(text("all-out"), (ns, all, ctx) -> PythonText.of(Arrays.asList(ns, all))),
            on(clicks(id("é", ALL)).each())
                .notAtStart()
                .set(
                    text("uni-out"),
                    (ns, ctx) -> PythonText.of(Arrays.asList(ns, ctx.triggeredId()))),
            on(clicks("setall"))
                .notAtStart()
                .run(
                    (n, ctx) ->
                        ctx.set(new Prop<>(multi(0), "children", Type.ANY), "a" + n)
                            .set(new Prop<>(multi(2), "children", Type.ANY), b("c")),
                    setAll.each()))
        .build();
  }

  private static ComponentId id(String type, Object index) {
    return ComponentId.of(Map.of("type", type, "index", index));
  }

  private static ComponentId multi(Object i) {
    return ComponentId.of(Map.of("k", "multi", "i", i));
  }

  private static Prop<String> input(Object index) {
    return Input.value(id("in", index));
  }

  private static Component row(int n) {
    return div(
        Input.of(input(n)).value("v" + n),
        button("x").id(id("btn", n)),
        span().id(id("match", n)),
        span().id(id("smaller", n)));
  }

  private static Component layout() {
    return div(
        button("add").id("add"),
        div().put("children", List.of()).id("rows"),
        div().id("all-out"),
        button("é.uni").id(id("é", 1.5)),
        div().id("uni-out"),
        div(div("n").id(multi(0)), div("n").id(multi(1)), div("n").id(multi(2))),
        button("setall").id("setall"));
  }
}
