package org.verdash.e2e.cases.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;

/** Dash's cases of all kinds that look at a whole page. */
@ExtendWith(Stage.class)
final class WholePageE2e {
  private static final String HAS_PLOTLY = "Boolean(window.Plotly)";

  @Test
  void inin003_attributesWhoseNamesTheAuthorChooses(DashPage dash) {
    dash.start(
        dash.app()
            .layout(
                div(div()
                        .id("inner")
                        .data("string", "multiple words")
                        .put("data-number", 512)
                        .put("data-none", null)
                        .put("data-date", LocalDate.of(2012, 1, 10))
                        .put("aria-progress", 5))
                    .id("outer")));
    dash.has("#inner");
    assertThat(
            dash.js(
                "Object.fromEntries([...document.getElementById('inner').attributes]"
                    + ".map((each) => [each.name, each.value]))"))
        .isEqualTo(
            Map.of(
                "id", "inner",
                "data-string", "multiple words",
                "data-number", "512",
                "data-date", "2012-01-10",
                "aria-progress", "5"));
  }

  @Test
  void inin010_theLayoutMayBeAFunction(DashPage dash) {
    dash.start(dash.app().layout(caller -> div("Hello World").id("a")));
    dash.textIs("#a", "Hello World");
  }

  @Test
  void inin017_aComponentOfALibraryThatTheLayoutDoesNotUse(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("insert").id("btn"), div().id("output")))
            .callback(
                on(clicks("btn"))
                    .notAtStart()
                    .set(
                        children("output"),
                        (n, ctx) -> List.of(Input.of(Input.value("inserted"))))));
    dash.click("#btn");
    dash.has("#inserted");
  }

  @Test
  void inin025_twoAppsBelowPathsOfTheirOwn(DashPage dash) {
    Prop<Integer> clicks = clicks("out");
    dash.serve(
        dash.app()
            .layout(div().id("out"))
            .callback(on(clicks).set(text("out"), (n, ctx) -> "The first"))
            .build());
    dash.serve(
        App.named("inin025-second")
            .prefix("/inin025/second/")
            .open()
            .layout(div().id("out"))
            .callback(on(clicks).set(text("out"), (n, ctx) -> "The second"))
            .build());
    dash.open("");
    dash.textIs("#out", "The first");
    dash.open("../inin025/second/");
    dash.textIs("#out", "The second");
  }

  @Test
  void inin026_graphsInTabsShareNoState(DashPage dash) {
    Prop<String> tabs = Tabs.value("tabs");
    Prop<List<Component>> content = children("content");
    dash.start(
        dash.app()
            .layout(
                div(
                    Tabs.of(tabs)
                        .tabs(Tab.of("Tab 1", "1").id("tab1"), Tab.of("Tab 2", "2").id("tab2"))
                        .value("1"),
                    div().id("content")))
            .callback(
                on(tabs).set(content, (tab, ctx) -> List.of(graph(tab), div().id("info" + tab))),
                on(clicked("1")).inBrowser("data => String(data?.points[0].x)", text("info1")),
                on(clicked("2")).inBrowser("data => String(data?.points[0].x)", text("info2"))));
    dash.textIs("#info1", "undefined");
    clickMiddle(dash, "#graph1");
    dash.textIs("#info1", "2");
    dash.click("#tab2");
    dash.textIs("#info2", "undefined");
    clickMiddle(dash, "#graph2");
    dash.textIs("#info2", "3");
  }

  private static Component graph(String tab) {
    List<Integer> at = tab.equals("1") ? List.of(1, 2, 3) : List.of(4, 3, 2);
    return Graph.of(Graph.figure("graph" + tab)).figure(Figure.bar(at, List.of(5, 10, 6)));
  }

  private static Prop<Object> clicked(String tab) {
    return Prop.of("graph" + tab, "clickData", Type.ANY);
  }

  private static void clickMiddle(DashPage dash, String graph) {
    dash.has(graph + " .bars .point");
    dash.find(graph + " .nsewdrag").click();
  }

  @Test
  void inin031_aValueGoesBackToWhatItWasAtTheStart(DashPage dash) {
    Prop<String> city = Dropdown.value("dropdown");
    dash.start(
        dash.app()
            .layout(
                div(
                    Dropdown.of(city)
                        .options("Toronto", "Montréal", "Vancouver")
                        .value("Toronto")
                        .searchable(false),
                    div().id("output")))
            .callback(text("output"), city, (value, ctx) -> "You have selected " + value));
    dash.textIs("#output", "You have selected Toronto");
    for (String next : List.of("Vancouver", "Toronto")) {
      dash.choose("#dropdown", next);
      dash.textIs("#output", "You have selected " + next);
    }
  }

  @Test
  void incs001_aFunctionInPlaceRunsUnderAPolicyThatAllowsNone(DashPage dash) {
    dash.serve(
        dash.app()
            .layout(div(Input.of(Input.value("input")), div().id("output")))
            .callback(on(Input.value("input")).inBrowser("value => value", text("output")))
            .build());
    Response page = dash.page().navigate(dash.at(""));
    assertThat(page.headerValue("content-security-policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe-eval")
        .doesNotContainPattern("script-src[^;]*unsafe-inline");
    dash.type("#input", "xyz");
    dash.textIs("#output", "xyz");
  }

  @Test
  void scri001_plotlyIsLoadedForAGraph(DashPage dash) {
    dash.start(
        dash.app().layout(div(Graph.of(Figure.line(new double[] {1, 2}, new double[] {3, 1})))));
    dash.has(".js-plotly-plot");
    assertThat(dash.js(HAS_PLOTLY)).isEqualTo(true);
  }

  @Test
  void scri002_andNotBeforeThereIsOne(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("draw").id("btn"), div().id("output")))
            .callback(
                on(clicks("btn"))
                    .notAtStart()
                    .set(
                        children("output"),
                        (n, ctx) ->
                            List.of(
                                Graph.of(Figure.line(new double[] {1, 2}, new double[] {3, 1}))))));
    dash.has("#btn");
    dash.idle();
    assertThat(dash.js(HAS_PLOTLY)).isEqualTo(false);
    dash.click("#btn");
    dash.has(".js-plotly-plot");
    assertThat(dash.js(HAS_PLOTLY)).isEqualTo(true);
  }
}
