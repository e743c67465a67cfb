package org.verdash.e2e.cases.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.className;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Out;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.Element;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about drawing a layout and changing it. */
@ExtendWith(Stage.class)
final class RendererE2e {
  private static final Prop<String> INPUT = Input.value("input");
  private static final Prop<String> STATE = Input.value("state");
  private static final Prop<String> OUTPUT = text("output");
  private static final Prop<Integer> BUTTON = clicks("btn");
  private static final int MANY = 50;

  @Test
  void roc001_childrenThatChangePlacesKeepTheirValues(DashPage dash) {
    Prop<List<Component>> all = children("main-app");
    dash.start(
        dash.app()
            .layout(div(section(0), section(1)).id("main-app"))
            .callback(
                on(clicks(part("swap", ComponentId.ALL)).each())
                    .state(all)
                    .notAtStart()
                    .set(all, (n, sections, ctx) -> sections.reversed())));
    for (int i = 0; i < 2; i++) {
      dash.textIs("h1 >> nth=0", "I am section " + i);
      dash.click(css(part("dropdown", i)));
      for (String option : List.of("A", "B", "C")) {
        Dash.option(dash.page(), option).click();
      }
      dash.textsAre(chosen(i), "A", "B", "C");
      dash.click(css(part("swap", i)));
    }
    dash.textIs("h1 >> nth=0", "I am section 0");
    dash.textsAre(chosen(0), "A", "B", "C");
    dash.textsAre(chosen(1), "A", "B", "C");
  }

  private static String chosen(int section) {
    return css(part("dropdown", section)) + " .dash-dropdown-value-item";
  }

  private static ComponentId part(String type, Object section) {
    return ComponentId.of(Map.of("type", type, "id", section));
  }

  private static Component section(int i) {
    return div(
            h1("I am section " + i),
            button("SWAP").id(part("swap", i)).clicks(0),
            Dropdown.many(Dropdown.values(part("dropdown", i), Type.TEXT))
                .options("A", "B", "C")
                .value(List.of()))
        .id(part("section", i));
  }

  @Test
  void rddp001_aCallbackWhoseOutputIsMissingIsNotCalled(DashPage dash) {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial value"), div().id("output")))
            .callback(
                on(INPUT).set(OUTPUT, (value, ctx) -> counted(first, value)),
                on(INPUT).set(text("output-2"), (value, ctx) -> counted(second, value))));
    dash.textIs("#output", "initial value");
    dash.calls(first::get, 1);
    dash.type("#input", "a");
    dash.textIs("#output", "initial valuea");
    dash.calls(first::get, 2);
    dash.calls(second::get, 0);
  }

  @Test
  void dcl001_partsOfTabsHearOfTheirOwnProperties(DashPage dash) {
    Prop<Boolean> data = Store.data("store", Type.BOOLEAN);
    Prop<Boolean> a = Tab.disabled("tab-a");
    Prop<Boolean> b = Tab.disabled("tab-b");
    Prop<List<Component>> tabs = Tabs.tabs("tabs");
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Enable Tabs").id("btn").clicks(0),
                    button("Add Tabs").id("add"),
                    Store.of(data),
                    Tabs.of(Tabs.value("tabs"))
                        .tabs(
                            Tab.of("Tab A", "tab-a").id("tab-a").disabled(true),
                            Tab.of("Tab B", "tab-b").id("tab-b").disabled(true))
                        .value("tab-a")))
            .callback(
                on(BUTTON).set(data, (n, ctx) -> n > 0),
                on(clicks("add"))
                    .notAtStart()
                    .run(
                        (n, ctx) ->
                            ctx.patch(
                                tabs, all -> all.append(Tab.of("" + n, "" + n).id("test-" + n))),
                        tabs),
                on(data).run((on, ctx) -> ctx.set(a, !on).set(b, !on), a, b)));
    dash.has("#tab-a.tab--disabled");
    dash.click("#btn");
    dash.has("#tab-a:not(.tab--disabled)");
    dash.has("#tab-b:not(.tab--disabled)");
    dash.click("#add");
    dash.has("#test-1:not(.tab--disabled)");
  }

  @Test
  void rddd001_thePageIsWhatTheLayoutSays(DashPage dash) {
    Component styled =
        div("Child")
            .id("p-4")
            .className("my-class")
            .title("tooltip")
            .style(new TreeMap<>(Map.of("color", "red", "fontSize", 30)));
    Component deep = div(div(div(div().id("leaf"), Component.text(""))).id("inner")).id("outer");
    dash.start(
        dash.app()
            .layout(
                div(
                    Component.text("Basic string"),
                    Component.text("3.14"),
                    Component.none(),
                    styled,
                    div().id("p-5"),
                    div(div("Grandchild").id("grand"), deep).id("p-6"))));
    dash.textIs("#grand", "Grandchild");
    assertThat(dash.find("#react-entry-point > div").innerHTML())
        .isEqualTo(
            "Basic string3.14<div id=\"p-4\" class=\"my-class\" title=\"tooltip\""
                + " style=\"color: red; font-size: 30px;\">Child</div><div id=\"p-5\"></div>"
                + "<div id=\"p-6\"><div id=\"grand\">Grandchild</div><div id=\"outer\">"
                + "<div id=\"inner\"><div><div id=\"leaf\"></div></div></div></div></div>");
    assertThat(dash.page().request().get(dash.at("_dash-dependencies")).text()).isEqualTo("[]");
    assertThat(dash.js("fetch('_dash-layout').then((answer) => answer.status)")).isEqualTo(200);
    assertThat(dash.paths())
        .containsOnlyKeys("p-4", "p-5", "p-6", "grand", "outer", "inner", "leaf");
    assertThat(dash.paths().get("grand"))
        .containsExactly("components", "props", "children", 5, "props", "children", 0);
    dash.idle();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rddd002_aZeroIsDrawn(boolean inAList, DashPage dash) {
    Object zero = inAList ? List.of(0) : 0;
    dash.start(dash.app().layout(div().id("wrapper").put("children", zero)));
    dash.textIs("#wrapper", "0");
  }

  @Test
  void rdmo001_oneCallSetsFiftyOutputs(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    List<Component> page = new ArrayList<>(List.of(button("click me").id("btn")));
    IntStream.range(0, MANY).forEach(i -> page.add(div().id("output-" + i)));
    Out<?>[] outs = IntStream.range(0, MANY).mapToObj(i -> text("output-" + i)).toArray(Out[]::new);
    dash.start(
        dash.app()
            .layout(div().children(page))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .run(
                        (n, ctx) -> {
                          calls.incrementAndGet();
                          for (int i = 0; i < MANY; i++) {
                            ctx.set(text("output-" + i), i + "=" + (i + n));
                          }
                        },
                        outs)));
    for (int click = 1; click < 5; click++) {
      int n = click;
      dash.click("#btn");
      dash.textsAre(
          "[id^=output]",
          IntStream.range(0, MANY).mapToObj(i -> i + "=" + (i + n)).toArray(String[]::new));
      dash.calls(calls::get, click);
    }
  }

  @Test
  void rdmo002_oneCallSetsSeveralPropertiesOfOneComponent(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Prop<Map<String, Object>> style = style("output");
    Prop<String> className = className("output");
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("dash"), div(div().id("output")).id("container")))
            .callback(
                on(INPUT)
                    .run(
                        (v, ctx) -> {
                          calls.incrementAndGet();
                          ctx.set(OUTPUT, v).set(style, Map.of("fontFamily", v)).set(className, v);
                        },
                        OUTPUT,
                        style,
                        className)));
    dash.textIs("#output", "dash");
    assertThat(dash.find("#container").innerHTML())
        .isEqualTo("<div id=\"output\" class=\"dash\" style=\"font-family: dash;\">dash</div>");
    dash.calls(calls::get, 1);
    typeHeard(dash, "dash", " hello");
    assertThat(dash.find("#container").innerHTML())
        .isEqualTo(
            "<div id=\"output\" class=\"dash hello\" style=\"font-family: &quot;dash"
                + " hello&quot;;\">dash hello</div>");
    dash.calls(calls::get, 7);
  }

  @Test
  void rdmo003_oneOutputAmongSeveralIsOne(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value(""), div().id("output")))
            .callback(on(INPUT).run((value, ctx) -> ctx.set(OUTPUT, "out" + value), OUTPUT)));
    dash.textIs("#output", "out");
    dash.type("#input", "house");
    dash.textIs("#output", "outhouse");
  }

  @Test
  void rdmo005_aControlKeepsWhatIsTypedWithAndWithoutAnId(DashPage dash) {
    dash.start(dash.app().layout(div(Input.of(INPUT).value(""), div(anonymous()).id("container"))));
    dash.type("#input", "hello input with ID");
    dash.valueIs("#input", "hello input with ID");
    dash.type("#container input", "hello input w/o ID");
    dash.valueIs("#container input", "hello input w/o ID");
    dash.idle();
  }

  // Made as an author does who builds components of a library that we have no builder for.
  private static Component anonymous() {
    return new Bare().put("value", "");
  }

  private static final class Bare extends Element<Bare> {
    Bare() {
      super("dash_core_components", "Input", false);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_dash-layout", "_dash-dependencies"})
  void rdrc001_theOrderOfAnswersDoesNotMatter(String last, DashPage dash) {
    AtomicReference<Route> held = new AtomicReference<>();
    String first = last.equals("_dash-layout") ? "_dash-dependencies" : "_dash-layout";
    dash.page().route("**/" + last, held::set);
    dash.page()
        .route(
            "**/" + first,
            route -> route.fulfill(new Route.FulfillOptions().setResponse(route.fetch())));
    dash.serve(
        dash.app()
            .layout(div(div("Hello world").id("output"), Input.of(INPUT).value("initial value")))
            .callback(on(INPUT).set(OUTPUT, (value, ctx) -> value))
            .build());
    dash.page().waitForResponse("**/" + first, () -> dash.open(""));
    dash.until(() -> held.get() != null);
    dash.lacks("#output");
    held.get().resume();
    dash.textIs("#output", "initial value");
  }

  @Test
  void rdsi001_aStateIsReadAndDoesNotCall(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(INPUT).value("Input"),
                    Input.of(STATE).value("State"),
                    div().id("output")))
            .callback(
                on(INPUT)
                    .state(STATE)
                    .set(OUTPUT, (i, s, ctx) -> counted(calls, i + " and " + s))));
    dash.textIs("#output", "Input and State");
    dash.type("#input", "x");
    dash.textIs("#output", "Inputx and State");
    dash.type("#state", "z");
    dash.valueIs("#state", "Statez");
    dash.calls(calls::get, 2);
    dash.textIs("#output", "Inputx and State");
    dash.type("#input", "y");
    dash.textIs("#output", "Inputxy and Statez");
    dash.calls(calls::get, 3);
  }

  @Test
  void rdsi002_aClickCallsThatIsNoValue(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(
                div(
                    button("Click Me").id("btn"),
                    Input.of(INPUT).value("Input"),
                    Input.of(STATE).value("State"),
                    div().id("output")))
            .callback(
                on(INPUT, BUTTON)
                    .state(STATE)
                    .set(OUTPUT, (i, n, s, ctx) -> counted(calls, i + " and " + s))));
    dash.textIs("#output", "Input and State");
    dash.click("#btn");
    dash.calls(calls::get, 2);
    dash.textIs("#output", "Input and State");
    dash.type("#input", "x");
    dash.calls(calls::get, 3);
    dash.textIs("#output", "Inputx and State");
    dash.type("#state", "z");
    dash.calls(calls::get, 3);
    dash.textIs("#output", "Inputx and State");
    dash.click("#btn");
    dash.textIs("#output", "Inputx and Statez");
    dash.calls(calls::get, 4);
  }

  private static void typeHeard(DashPage dash, String before, String words) {
    for (int i = 0; i < words.length(); i++) {
      dash.type("#input", words.substring(i, i + 1));
      String all = before + words.substring(0, i + 1);
      dash.until(() -> dash.find("#output").textContent().equals(all));
    }
  }

  private static <T> T counted(AtomicInteger calls, T value) {
    calls.incrementAndGet();
    return value;
  }
}
