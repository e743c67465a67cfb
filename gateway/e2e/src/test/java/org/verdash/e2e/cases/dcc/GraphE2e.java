package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Json;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.GraphPoints;
import org.verdash.dcc.Loading;
import org.verdash.dcc.RadioItems;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Candlestick;
import org.verdash.figure.Figure;

/** Dash's cases of graphs. */
@ExtendWith(Stage.class)
final class GraphE2e {
  private static final Prop<Figure> FIGURE = Graph.figure("graph");
  private static final Prop<Json> RAW = Prop.of("graph", "figure", Json.TYPE);
  private static final Prop<Integer> GO = clicks("go");
  private static final Prop<String> SAID = text("said");
  private static final String FORMULA = "$F=\\frac{Gm_1m_2}{r^2}$";

  @Test
  void grbs001_aGraphWithoutAnIdGetsNone(DashPage dash) {
    Page page = Hand.open(dash, div(Graph.of(line()).className("one")));
    assertThat(page.locator(".one .main-svg").first()).isVisible();
    assertThat(page.locator(".one").getAttribute("id")).isNull();
  }

  @Test
  void grbs002_aGraphThatIsSetWhenItIsSeenDoesNotGoInCircles(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Page page =
        Hand.open(
            dash,
            div(Loading.of(Graph.of(FIGURE))),
            on(Graph.view("graph"))
                .set(
                    FIGURE,
                    (view, ctx) -> {
                      calls.incrementAndGet();
                      return line().layout(layout -> layout.xAxis(x -> x.scaleAnchor("y")));
                    }));
    assertThat(page.locator("#graph .scatterlayer path").first()).isVisible();
    dash.calls(calls::get, 2);
  }

  @Test
  void grbs003_aGraphThatComesWithItsDropdownIsDrawn(DashPage dash) {
    Prop<String> choice = Dropdown.value("choice");
    Component made = div(Dropdown.of(choice).options("1", "2").value("1"), Graph.of(FIGURE));
    Page page =
        Hand.open(
            dash,
            div(button("Go").id("go"), Loading.of(div().id("place"))),
            on(GO).set(children("place"), (n, ctx) -> List.of(made)),
            on(choice).set(FIGURE, (value, ctx) -> line()).optional());
    assertThat(page.locator("#graph .main-svg").first()).isVisible();
    Dash.awaitDrawn(page, "graph", List.of(4.0, 5.0, 6.0));
  }

  @Test
  void grbs004_aGraphShowsThatItWaits(DashPage dash) {
    Gate gate = new Gate();
    Page page =
        Hand.open(
            dash,
            graph(),
            on(GO)
                .set(
                    FIGURE,
                    (n, ctx) -> {
                      if (n != null) {
                        gate.pass();
                      }
                      return line();
                    }));
    assertThat(page.locator("#graph:not([data-dash-is-loading]) .main-svg").first()).isVisible();
    page.locator("#go").click();
    assertThat(page.locator("#graph[data-dash-is-loading=true]")).isVisible();
    gate.open();
    assertThat(page.locator("#graph:not([data-dash-is-loading])")).isVisible();
  }

  @Test
  void grbs006_framesChangeWithTheFigure(DashPage dash) {
    Prop<Integer> choice = RadioItems.value("choice", Type.INT);
    Page page =
        Hand.open(
            dash,
            div(
                RadioItems.of(choice).options(0, 1, 2).value(0),
                Graph.of(FIGURE).animate(true),
                p().id("said")),
            on(choice).set(RAW, (n, ctx) -> n == 0 ? framed() : framed(n == 1 ? 1 : -1)),
            on(RAW).set(SAID, (figure, ctx) -> Hand.json(figure.values().get("frames"))));
    assertThat(page.locator("#said")).hasText("[]");
    page.locator("#choice input").nth(1).click();
    assertThat(page.locator("#said")).hasText("[{\"data\":[{\"x\":[0,1,2]}]}]");
    page.locator("#choice input").nth(2).click();
    assertThat(page.locator("#said")).hasText("[{\"data\":[{\"x\":[0,-1,-2]}]}]");
  }

  @Test
  void grbs007_aClickOnAFilledAreaBringsItsData(DashPage dash) {
    Figure area =
        Figure.parse(
            """
            {"data":[{"x":[0,1,1,0,0],"y":[1,1,2,2,1],"mode":"lines","fill":"toself",
              "hoveron":"points+fills","customdata":["obj-1"]}],"layout":{"width":600,"height":300}}
            """);
    Page page =
        Hand.open(
            dash,
            div(Graph.of(FIGURE).put("figure", area), p().id("said")),
            on(Graph.clicked("graph"))
                .notAtStart()
                .set(SAID, (clicked, ctx) -> Hand.json(data(clicked))));
    assertThat(page.locator("#graph .nsewdrag")).isVisible();
    Hand.clickAt(page.locator("#graph .nsewdrag"), 0.06, 0.95);
    assertThat(page.locator("#said")).containsText("obj-1");
  }

  @Test
  void grbs008_aGraphMayLoseItsFigureAndGetAnother(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            graph(),
            on(GO.orElse(0))
                .set(FIGURE, (n, ctx) -> n % 2 == 0 ? line().title("Valid Figure") : null));
    assertThat(page.locator(".gtitle")).hasText("Valid Figure");
    page.locator("#go").click();
    assertThat(page.locator(".gtitle")).hasCount(0);
    page.locator("#go").click();
    assertThat(page.locator(".gtitle")).hasText("Valid Figure");
  }

  @Test
  void grbs009_aSecondClickOnAPointIsAnotherClick(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Page page =
        Hand.open(
            dash,
            div(
                Graph.of(FIGURE).put("figure", points()).style("width", 600).style("height", 400),
                p().id("said")),
            on(Graph.clicked("graph"))
                .notAtStart()
                .set(SAID, (click, ctx) -> calls.incrementAndGet() + " " + stamp(click)));
    page.locator("#graph .nsewdrag").click();
    assertThat(page.locator("#said")).containsText("1 1");
    String first = page.locator("#said").textContent().split(" ", -1)[1];
    page.locator("#graph .nsewdrag").click();
    assertThat(page.locator("#said")).containsText("2 1");
    assertThat(page.locator("#said").textContent().split(" ", -1)[1]).isNotEqualTo(first);
  }

  @Test
  void grbs010_patchesReachDeepIntoAFigure(DashPage dash) {
    Prop<Integer> title = clicks("title");
    Page page =
        Hand.open(
            dash,
            div(
                button("Colour").id("go"),
                button("Title").id("title"),
                Graph.of(FIGURE).put("figure", points()),
                p().id("said")),
            on(GO).notAtStart().run((n, ctx) -> ctx.patch(RAW, f -> colour(f, n)), RAW),
            on(title)
                .notAtStart()
                .run(
                    (n, ctx) ->
                        ctx.patch(RAW, f -> f.at("layout", "title", "text").set("Title " + n)),
                    RAW.shared()),
            on(RAW).set(SAID, (figure, ctx) -> described(figure)));
    assertThat(page.locator("#said")).hasText("red, Initial");
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText("blue, Initial");
    page.locator("#title").click();
    assertThat(page.locator("#said")).hasText("blue, Title 1");
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText("green, Title 1");
    page.locator("#title").click();
    page.locator("#title").click();
    assertThat(page.locator("#said")).hasText("green, Title 3");
    assertThat(page.locator(".gtitle")).hasText("Title 3");
  }

  @Test
  void grrs002_aGraphFitsItsPlaceWhateverItsFigureSays(DashPage dash) {
    Component graph =
        Graph.of(points().layout(layout -> layout.width(600).height(600)))
            .id("graph")
            .responsive(true);
    Page page = Hand.open(dash, div(graph).style(Map.of("height", "300px", "width", "400px")));
    assertThat(page.locator("#graph svg.main-svg").first()).hasAttribute("height", "300");
    assertThat(page.locator("#graph svg.main-svg").first()).hasAttribute("width", "400");
  }

  @Test
  void grva001_candlesMoveWithEveryClick(DashPage dash) {
    Page page = Hand.open(dash, graph(), on(GO.orElse(0)).set(FIGURE, (n, ctx) -> candles(n)));
    assertThat(page.locator("#graph .boxlayer path").first()).isAttached();
    page.locator("#go").click();
    dash.until(() -> first(page, "x").equals(List.of(1, 1)));
    page.locator("#go").click();
    dash.until(() -> first(page, "x").equals(List.of(2, 2)));
  }

  @Test
  void grva003_anEmptyFigureTakesTheTracesAway(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(button("Go").id("go"), Graph.of(FIGURE).put("figure", line())),
            on(GO).state(RAW).set(RAW, (n, before, ctx) -> n == null ? before : Json.EMPTY));
    assertThat(page.locator("#graph .scatterlayer .trace")).hasCount(1);
    page.locator("#go").click();
    assertThat(page.locator("#graph .scatterlayer .trace")).hasCount(0);
  }

  @Test
  void grva004_pointsAreSetBefore(DashPage dash) {
    Prop<Object> before = Graph.prependData("graph", Type.ANY);
    Page page = Hand.open(dash, graph(bars()), adds(before));
    Dash.awaitDrawn(page, "graph", List.of(4.0, 5.0, 6.0));
    page.locator("#go").click();
    Dash.awaitDrawn(page, "graph", List.of(1.0, 2.0, 4.0, 5.0, 6.0));
    page.locator("#go").click();
    Dash.awaitDrawn(page, "graph", List.of(1.0, 2.0, 1.0, 2.0));
  }

  @Test
  void grva005_pointsAreSetBehind(DashPage dash) {
    Prop<Object> behind = Graph.extendData("graph", Type.ANY);
    Page page = Hand.open(dash, graph(bars()), adds(behind));
    Dash.awaitDrawn(page, "graph", List.of(4.0, 5.0, 6.0));
    page.locator("#go").click();
    Dash.awaitDrawn(page, "graph", List.of(4.0, 5.0, 6.0, 1.0, 2.0));
    page.locator("#go").click();
    Dash.awaitDrawn(page, "graph", List.of(1.0, 2.0, 1.0, 2.0));
  }

  @Test
  void grva011_dollarsInATitleAreDollars(DashPage dash) {
    Page page = Hand.open(dash, graph(line().title("Apple: $2, Orange: $3")));
    assertThat(page.locator(".gtitle")).hasText("Apple: $2, Orange: $3");
    assertThat(page.evaluate("!!window.MathJax")).isEqualTo(false);
  }

  @Test
  void grva012_aTitleMayHoldMathematics(DashPage dash) {
    Page page =
        Hand.open(dash, Graph.of(line().title("Equation: $E=mc^2$")).id("graph").mathjax(true));
    assertThat(page.locator(".gtitle-math")).isAttached();
    assertThat(page.evaluate("!!window.MathJax")).isEqualTo(true);
  }

  @Test
  void grva013_mathematicsInATitleComeAndGo(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            graph(line().title(FORMULA)),
            on(GO).notAtStart().set(Graph.mathjax("graph"), (n, ctx) -> n % 2 == 1));
    assertThat(page.locator(".gtitle")).hasText(FORMULA);
    page.locator("#go").click();
    assertThat(page.locator(".gtitle-math")).isAttached();
    page.locator("#go").click();
    assertThat(page.locator(".gtitle-math")).hasCount(0);
    assertThat(page.locator(".gtitle")).hasText(FORMULA);
  }

  private static Callback adds(Prop<Object> where) {
    List<Integer> trace = List.of(0);
    return on(GO)
        .notAtStart()
        .set(where, (n, ctx) -> n == 1 ? List.of(more(n), trace) : List.of(more(n), trace, 4));
  }

  private static Map<String, Object> more(int n) {
    return Map.of("x", List.of(List.of(8 * n, 9 * n)), "y", List.of(List.of(1, 2)));
  }

  private static Object data(GraphPoints clicked) {
    return clicked.first().map(GraphPoints.Point::customData).orElse(null);
  }

  private static Object stamp(GraphPoints clicked) {
    return ((Number) clicked.json().get("timestamp")).longValue();
  }

  private static void colour(Patch<Json> figure, int n) {
    figure.at("data", 0, "marker", "color").set(n % 2 == 1 ? "blue" : "green");
  }

  private static String described(Json figure) {
    Map<?, ?> trace = (Map<?, ?>) ((List<?>) figure.values().get("data")).get(0);
    Map<?, ?> layout = (Map<?, ?>) figure.values().get("layout");
    return ((Map<?, ?>) trace.get("marker")).get("color")
        + ", "
        + ((Map<?, ?>) layout.get("title")).get("text");
  }

  private static Json framed(int... sign) {
    List<Object> frames =
        Arrays.stream(sign)
            .mapToObj(s -> Map.of("data", List.of(Map.of("x", List.of(0, s, 2 * s)))))
            .map(Object.class::cast)
            .toList();
    return Json.of("data", List.of(Map.of("x", List.of(0, 1, 2), "y", List.of(0, 1, 2))))
        .with("layout", Map.of())
        .with("frames", frames);
  }

  private static List<?> first(Page page, String values) {
    return (List<?>) page.evaluate("document.querySelector('.js-plotly-plot').data[0]." + values);
  }

  private static Figure candles(int n) {
    List<Integer> twice = List.of(n, n);
    return Figure.of(
        Candlestick.of(twice, List.of(1, 1), List.of(3, 3), List.of(0, 0), List.of(2, 2)));
  }

  private static Figure points() {
    return Figure.parse(
        """
        {"data":[{"x":[1,2,3],"y":[1,2,3],"mode":"markers","type":"scatter",
          "marker":{"color":"red","size":10}}],"layout":{"title":{"text":"Initial"}}}
        """);
  }

  private static Figure bars() {
    return Figure.bar(List.of(1, 2, 3), List.of(4, 5, 6));
  }

  private static Figure line() {
    return Figure.line(new double[] {1, 2, 3}, new double[] {4, 5, 6});
  }

  private static Component graph(Figure figure) {
    return div(button("Go").id("go"), Graph.of(FIGURE).put("figure", figure));
  }

  private static Component graph() {
    return div(button("Go").id("go"), Graph.of(FIGURE));
  }
}
