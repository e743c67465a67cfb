package org.verdash.runtime.golden;

import static org.verdash.html.Html.b;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Markdown;
import org.verdash.dcc.Store;

/** The app of the recording g01_basic, written in Java. */
public final class BasicApp {
  private static final Prop<String> INPUT = Input.value("inp");
  private static final Prop<Object> STORE = Store.data("m3", Type.ANY);
  private static final ComponentId DICT = ComponentId.of(Map.of("type", "t", "i", 1));

  private BasicApp() {}

  /** The app; its callbacks stand in the order of the recording. */
  public static App app() {
    return App.named("basic")
        .open()
        .layout(layout())
        .callback(
            Callback.on(INPUT).set(text("single"), (value, ctx) -> "value=" + value),
            several(),
            Callback.on(clicks("b-prevent"))
                .notAtStart()
                .run((n, ctx) -> ctx.discard(), children("o-prevent")),
            Callback.on(clicks("b-nu")).notAtStart().run((n, ctx) -> {}, children("o-nu")),
            Callback.on(clicks("b-num"))
                .notAtStart()
                .run(
                    (n, ctx) -> ctx.set(text("o-num2"), "n=" + n),
                    children("o-num1"),
                    text("o-num2")),
            Callback.on(clicks("b-anum"))
                .notAtStart()
                .run((n, ctx) -> {}, children("o-anum1"), children("o-anum2")),
            Callback.on(clicks("b-err")).notAtStart().set(text("o-err"), (n, ctx) -> fail()),
            sideEffects(),
            Callback.on(clicks("b-no"))
                .notAtStart()
                .run((n, ctx) -> ctx.set(text("sp-target"), "no-output " + n)),
            Callback.on(clicks("b-ch"))
                .notAtStart()
                .set(children("o-ch"), (n, ctx) -> paragraphs()),
            state(),
            Callback.on(clicks("b-bad")).notAtStart().set(any("o-bad"), (n, ctx) -> new Object()),
            Callback.on(clicks("b-wn"))
                .notAtStart()
                .run(
                    (n, ctx) -> ctx.set(text("o-wn1"), "only").set(text("o-wn2"), "too"),
                    text("o-wn1"),
                    text("o-wn2")),
            Callback.on(clicks("b-none")).notAtStart().set(text("o-none"), (n, ctx) -> null),
            cookie())
        .build();
  }

  private static Prop<Object> any(String id) {
    return Prop.of(id, "children", Type.ANY);
  }

  private static Callback several() {
    Prop<Object> mixed = any("m2");
    return Callback.on(clicks("btn"))
        .run(
            (n, ctx) ->
                ctx.set(text("m1"), "n=" + (n == null ? "None" : n))
                    .set(mixed, Arrays.asList("a", 1, 2.5, null, true))
                    .set(STORE, numbers(n)),
            text("m1"),
            mixed,
            STORE);
  }

  private static Map<String, @Nullable Object> numbers(@Nullable Integer n) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("n", n);
    data.put("list", List.of(1, 2));
    return data;
  }

  private static String fail() {
    throw new IllegalStateException("boom <script>alert(1)</script>");
  }

  private static Callback sideEffects() {
    return Callback.on(clicks("b-sp"))
        .notAtStart()
        .run(
            (n, ctx) ->
                ctx.set(text("sp-target"), "side " + n)
                    .set(style("sp-target"), Map.of("color", "red"))
                    .set(new Prop<>(DICT, "children", Type.ANY), b("dict id"))
                    .set(text("o-sp"), "done"),
            text("o-sp"));
  }

  private static List<Component> paragraphs() {
    return List.of(
        p("para").id("new-p").data("x", "1").aria("label", "l"),
        Markdown.of("**hi**"),
        div(span().put("children", 1), Component.none(), Component.text("s")));
  }

  private static Callback state() {
    Prop<Integer> clicks = clicks("b-st");
    return Callback.on(clicks)
        .state(INPUT, STORE)
        .notAtStart()
        .set(
            text("o-st"),
            (n, value, data, ctx) ->
                "%s %s %s %s %s".formatted(ctx.initial(), ctx.triggeredBy(clicks), n, value, data));
  }

  private static Callback cookie() {
    return Callback.on(clicks("b-ck"))
        .notAtStart()
        .set(
            text("o-ck"),
            (n, ctx) -> {
              ctx.response().cookie("mycookie", "v1").header("X-Extra", "1");
              return "cookie set";
            });
  }

  private static Component layout() {
    return div(
        Input.of(INPUT).value("initial").type(Input.Kind.TEXT),
        button("go").id("btn"),
        div().id("single"),
        div().id("m1"),
        div().id("m2"),
        Store.of(STORE).data(Map.of("a", 1)),
        button("prevent").id("b-prevent"),
        div("keep").id("o-prevent"),
        button("noupdate").id("b-nu"),
        div("keep").id("o-nu"),
        button("noupdate-multi").id("b-num"),
        div("k1").id("o-num1"),
        div("k2").id("o-num2"),
        button("all-noupdate-multi").id("b-anum"),
        div("k1").id("o-anum1"),
        div("k2").id("o-anum2"),
        button("error").id("b-err"),
        div("ok").id("o-err"),
        button("setprops").id("b-sp"),
        div().id("o-sp"),
        div().id("sp-target"),
        div().id(DICT),
        button("noout").id("b-no"),
        button("children").id("b-ch"),
        div().id("o-ch"),
        button("state").id("b-st"),
        div().id("o-st"),
        button("badjson").id("b-bad"),
        div().id("o-bad"),
        button("wrong-n").id("b-wn"),
        div().id("o-wn1"),
        div().id("o-wn2"),
        button("none").id("b-none"),
        div("x").id("o-none"),
        button("cookie").id("b-ck"),
        div("x").id("o-ck"));
  }
}
