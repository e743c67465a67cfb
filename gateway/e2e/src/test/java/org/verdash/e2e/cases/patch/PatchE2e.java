package org.verdash.e2e.cases.patch;

import static org.verdash.app.Callback.on;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about patches of the server and of the browser. */
@ExtendWith(Stage.class)
final class PatchE2e {
  private static final Prop<Object> STORE = Store.data("store", Type.ANY);
  private static final Prop<String> VALUE = Input.value("value");

  /** What the buttons do to the stored value, with what is in the input. */
  private static final Map<String, BiConsumer<Patch<Object>, String>> ON_SERVER =
      Map.ofEntries(
          Map.entry("set", (p, v) -> counted(p).at("value").set(v)),
          Map.entry("append", (p, v) -> counted(p).at("array").append(v)),
          Map.entry("prepend", (p, v) -> counted(p).at("array").prepend(v)),
          Map.entry("extend", (p, v) -> counted(p).at("array").extend(List.of(v))),
          Map.entry("merge", (p, v) -> counted(p).merge(Map.of("merged", v))),
          Map.entry("delete", (p, v) -> p.delete("delete")),
          Map.entry("insert", (p, v) -> p.at("array").insert(1, v)),
          Map.entry("insert-last", (p, v) -> p.at("array").insert(-1, v)),
          Map.entry("delete-index", (p, v) -> p.at("array").removeAt(1).removeAt(-2)),
          Map.entry("reverse", (p, v) -> p.at("array").reverse()),
          Map.entry("remove", (p, v) -> p.at("array").remove("initial")),
          Map.entry("clear", (p, v) -> p.at("array").clear()));

  /** The same as calls of the browser's own patches. */
  private static final Map<String, String> IN_BROWSER =
      Map.ofEntries(
          Map.entry("set", ".assign(['value'], v).add(['n'], 1)"),
          Map.entry("append", ".append(['array'], v).add(['n'], 1)"),
          Map.entry("prepend", ".prepend(['array'], v).add(['n'], 1)"),
          Map.entry("extend", ".extend(['array'], [v]).add(['n'], 1)"),
          Map.entry("merge", ".merge([], {merged: v}).add(['n'], 1)"),
          Map.entry("delete", ".delete(['delete'])"),
          Map.entry("insert", ".insert(['array'], 1, v)"),
          Map.entry("insert-last", ".insert(['array'], -1, v)"),
          Map.entry("delete-index", ".delete(['array', 1]).delete(['array', -2])"),
          Map.entry("reverse", ".reverse(['array'])"),
          Map.entry("remove", ".remove(['array'], 'initial')"),
          Map.entry("clear", ".clear(['array'])"));

  private static Patch<Object> counted(Patch<Object> patch) {
    patch.at("n").add(1);
    return patch;
  }

  @Test
  void pch001_everyOperationOnAnOutput(DashPage dash) {
    everyOperation(
        dash,
        name ->
            on(clicks(name))
                .state(VALUE)
                .notAtStart()
                .run(
                    (n, v, ctx) -> ctx.patch(STORE, p -> ON_SERVER.get(name).accept(p, v)),
                    STORE.shared()));
  }

  @Test
  void pch007_everyOperationBesideTheOutputs(DashPage dash) {
    everyOperation(
        dash,
        name ->
            on(clicks(name))
                .state(VALUE)
                .notAtStart()
                .run((n, v, ctx) -> ctx.patch(STORE, p -> ON_SERVER.get(name).accept(p, v))));
  }

  @Test
  void pch_cs001_everyOperationInTheBrowser(DashPage dash) {
    everyOperation(
        dash,
        name ->
            on(clicks(name))
                .state(VALUE)
                .notAtStart()
                .inBrowser("(n, v) => " + built(name), STORE.shared()));
  }

  @Test
  void pch_cs002_everyOperationSetByTheBrowser(DashPage dash) {
    everyOperation(
        dash,
        name ->
            on(clicks(name))
                .state(VALUE)
                .notAtStart()
                .inBrowser(
                    "(n, v) => { dash_clientside.set_props('store', {data: %s}); }"
                        .formatted(built(name))));
  }

  private static String built(String name) {
    return "(new dash_clientside.Patch)" + IN_BROWSER.get(name) + ".build()";
  }

  private static void everyOperation(DashPage dash, Function<String, Callback> callback) {
    List<Component> page = new ArrayList<>();
    App.Builder app = dash.app();
    for (String name : ON_SERVER.keySet()) {
      page.add(button(name).id(name));
      app.callback(callback.apply(name));
    }
    page.add(Input.of(VALUE));
    page.add(Store.of(STORE).data(initially()));
    page.add(div().id("content"));
    dash.start(
        app.layout(div().children(page))
            .callback(on(STORE).inBrowser("value => JSON.stringify(value)", text("content"))));
    dash.textIs("#content", initialText());
    operate(dash);
  }

  private static Map<String, Object> initially() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("value", "unset");
    value.put("n", 0);
    value.put("array", List.of("initial"));
    value.put("delete", "Delete me");
    return value;
  }

  private static String initialText() {
    return "{\"value\":\"unset\",\"n\":0,\"array\":[\"initial\"],\"delete\":\"Delete me\"}";
  }

  private static void operate(DashPage dash) {
    does(dash, "set", "Set Value");
    dash.textHas("#content", "{\"value\":\"Set Value\",\"n\":1,");
    does(dash, "append", "Append");
    arrayIs(dash, "initial", "Append");
    does(dash, "prepend", "Prepend");
    arrayIs(dash, "Prepend", "initial", "Append");
    does(dash, "extend", "Extend");
    arrayIs(dash, "Prepend", "initial", "Append", "Extend");
    does(dash, "merge", "Merged");
    dash.textHas("#content", "\"merged\":\"Merged\"");
    dash.textHas("#content", "\"n\":5");
    dash.textHas("#content", "Delete me");
    does(dash, "delete", "");
    dash.until(() -> !dash.find("#content").textContent().contains("Delete me"));
    does(dash, "insert", "Inserted");
    arrayIs(dash, "Prepend", "Inserted", "initial", "Append", "Extend");
    does(dash, "insert-last", "Last");
    arrayIs(dash, "Prepend", "Inserted", "initial", "Append", "Last", "Extend");
    does(dash, "delete-index", "");
    arrayIs(dash, "Prepend", "initial", "Append", "Extend");
    does(dash, "reverse", "");
    arrayIs(dash, "Extend", "Append", "initial", "Prepend");
    does(dash, "remove", "");
    arrayIs(dash, "Extend", "Append", "Prepend");
    does(dash, "clear", "");
    dash.textHas("#content", "\"array\":[]");
  }

  private static void does(DashPage dash, String button, String value) {
    dash.find("#value").fill(value);
    dash.click("#" + button);
  }

  private static void arrayIs(DashPage dash, String... items) {
    dash.textHas("#content", "\"array\":[\"" + String.join("\",\"", items) + "\"]");
  }

  @Test
  void pch002_theComponentsOfAPatternArePatchedEachInItsOwnWay(DashPage dash) {
    Prop<List<Component>> all = children(output(ComponentId.ALL));
    dash.start(
        dash.app()
            .layout(div(button("Click").id("click"), div().id(output(0)), div().id(output(1))))
            .callback(
                on(clicks("click"))
                    .run(
                        (n, ctx) -> {
                          if (n == null) {
                            ctx.set(all.each(), List.of(text1("Foo"), text1("Bar")));
                          } else {
                            ctx.patch(children(output(0)), p -> p.append("Bar"));
                            ctx.patch(children(output(1)), p -> p.prepend("Foo"));
                          }
                        },
                        all.each())));
    dash.textIs(css(output(0)), "Foo");
    dash.click("#click");
    dash.textIs(css(output(0)), "FooBar");
    dash.textIs(css(output(1)), "FooBar");
  }

  private static List<Component> text1(String text) {
    return List.of(Component.text(text));
  }

  private static ComponentId output(Object index) {
    return ComponentId.of(Map.of("type", "output", "index", index));
  }

  @Test
  void pch003_aChildIsAdded(DashPage dash) {
    Prop<List<Component>> output = children("output");
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(VALUE).value(""),
                    button("Add").id("add"),
                    div().children(List.of(div("init").id("initial"))).id("output")))
            .callback(
                on(clicks("add"))
                    .state(VALUE)
                    .notAtStart()
                    .run((n, v, ctx) -> ctx.patch(output, p -> p.append(div(v).id(v))), output)));
    dash.type("#value", "new-child");
    dash.click("#add");
    dash.textIs("#new-child", "new-child");
    dash.textIs("#initial", "init");
  }

  @Test
  void pch004_aPageGoesOnWhenItsAppIsDeployedAgain(DashPage dash) {
    App app =
        sharing(dash, on(clicks("one")).notAtStart().set(text("out").shared(), (n, c) -> "1"))
            .callback(on(clicks("two")).notAtStart().set(text("out").shared(), (n, c) -> "2"))
            .build();
    dash.serve(app);
    dash.open("");
    oneAndTwo(dash);
    dash.serveAgain(app);
    oneAndTwo(dash);
  }

  @Test
  void pch005_functionsOfTheBrowserShareAnOutput(DashPage dash) {
    dash.start(
        sharing(dash, on(clicks("one")).notAtStart().inBrowser("() => '1'", text("out").shared()))
            .callback(on(clicks("two")).notAtStart().inBrowser("() => '2'", text("out").shared())));
    oneAndTwo(dash);
  }

  private static App.Builder sharing(DashPage dash, Callback first) {
    return dash.app()
        .layout(div(button("1").id("one"), button("2").id("two"), div("0").id("out")))
        .callback(first);
  }

  private static void oneAndTwo(DashPage dash) {
    dash.click("#one");
    dash.textIs("#out", "1");
    dash.click("#two");
    dash.textIs("#out", "2");
  }

  @Test
  void pch006_numbersAndObjectsAsAWhole(DashPage dash) {
    Prop<Object> number = Store.data("number", Type.ANY);
    dash.start(
        dash.app()
            .layout(
                div(
                    Store.of(number).data(2),
                    Store.of(STORE).data(Map.of("initial", "initial")),
                    button("add").id("add"),
                    button("subtract").id("subtract"),
                    button("multiply").id("multiply"),
                    button("divide").id("divide"),
                    button("merge").id("merge"),
                    div().id("out"),
                    div().id("content")))
            .callback(
                changing("add", number, p -> p.add(1)),
                changing("subtract", number, p -> p.subtract(1)),
                changing("multiply", number, p -> p.multiply(2)),
                changing("divide", number, p -> p.divide(2)),
                changing("merge", STORE, p -> p.merge(Map.of("merged", "merged"))),
                on(number).inBrowser("value => String(value)", text("out")),
                on(STORE).inBrowser("value => JSON.stringify(value)", text("content"))));
    dash.textIs("#out", "2");
    Map<String, String> results = new LinkedHashMap<>();
    results.put("add", "3");
    results.put("subtract", "2");
    results.put("multiply", "4");
    results.put("divide", "2");
    results.forEach(
        (button, result) -> {
          dash.click("#" + button);
          dash.textIs("#out", result);
        });
    dash.click("#merge");
    dash.textIs("#content", "{\"initial\":\"initial\",\"merged\":\"merged\"}");
  }

  private static Callback changing(
      String button, Prop<Object> prop, Consumer<Patch<Object>> change) {
    return on(clicks(button)).notAtStart().run((n, ctx) -> ctx.patch(prop, change), prop.shared());
  }
}
