package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h3;
import static org.verdash.html.Html.style;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;

/** Dash's cases of tabs. */
@ExtendWith(Stage.class)
final class TabsE2e {
  private static final Prop<String> CHOSEN = Tabs.value("tabs");
  private static final Prop<List<Component>> CONTENT = children("content");

  @Test
  void tabs001_tabsStandOneBelowTheOther(DashPage dash) {
    Component tabs =
        Tabs.of(CHOSEN)
            .value("3")
            .vertical(true)
            .tabs(
                Tab.of("Tab one", "1").id("tab-1").children(div("One")),
                Tab.of("Tab two", "2").id("tab-2").children(div("Two")),
                Tab.of("Tab three", "3").id("tab-3").children(div("Three")));
    Page page = Hand.open(dash, tabs);
    assertThat(page.locator("#tab-3")).hasText("Tab three");
    assertThat(page.locator(".tab-content")).hasText("Three");
    BoundingBox first = page.locator("#tab-1").boundingBox();
    BoundingBox last = page.locator("#tab-3").boundingBox();
    assertThat(last.x).isEqualTo(first.x);
    assertThat(last.y).isGreaterThan(first.y);
  }

  @Test
  void tabs002_aCallbackMakesTheContentOfTabs(DashPage dash) {
    Page page = Hand.open(dash, around(two().value("2")), contents());
    assertThat(page.locator("#content")).hasText("Content 2");
    page.locator("#tab-1").click();
    assertThat(page.locator("#content")).hasText("Content 1");
  }

  @Test
  void tabs003_noTabsShowNothing(DashPage dash) {
    Page page = Hand.open(dash, around(Tabs.of(CHOSEN).value("1")));
    assertThat(page.locator("#app")).hasText("Tabs");
    assertThat(page.locator("#tabs")).isEmpty();
    assertThat(page.locator(".tab-content")).isEmpty();
    assertThat(page.locator("#content")).isEmpty();
  }

  @Test
  void tabs004_withoutAWordTheFirstTabIsChosen(DashPage dash) {
    Page page = Hand.open(dash, around(two()), contents());
    assertThat(page.locator("#content")).hasText("Content 1");
  }

  @Test
  void tabs005_aTabThatIsOffCannotBeChosen(DashPage dash) {
    Component tabs =
        Tabs.of(CHOSEN)
            .value("2")
            .tabs(
                Tab.of("Off", "1").id("tab-1").className("mine").disabled(true),
                Tab.of("On", "2").id("tab-2").className("mine"),
                Tab.of("Too", "3").id("tab-3"));
    Page page = Hand.open(dash, around(tabs), contents());
    assertThat(page.locator("#content")).hasText("Content 2");
    assertThat(page.locator("#tab-1.mine.tab--disabled")).isVisible();
    page.locator("#tab-1").click();
    page.locator("#tab-3").click();
    assertThat(page.locator("#content")).hasText("Content 3");
  }

  @Test
  void tagr001_aGraphInATabKeepsItsSize(DashPage dash) {
    Tabs.Builder tabs =
        Tabs.of(CHOSEN)
            .value("1")
            .tabs(
                Tab.of("One", "1").id("tab-1"),
                Tab.of("Two", "2").id("tab-2"),
                Tab.of("Three", "3").id("tab-3").disabled(true).disabledClassName("off"));
    Page page =
        Hand.open(
            dash, around(tabs), on(CHOSEN).set(CONTENT, (tab, ctx) -> List.of(graph("g" + tab))));
    assertThat(page.locator("#tab-3.off")).isVisible();
    assertThat(page.locator("#g1 .main-svg").first()).isVisible();
    double width = page.locator("#g1 .main-svg").first().boundingBox().width;
    page.locator("#tab-2").click();
    assertThat(page.locator("#g2 .main-svg").first()).isVisible();
    assertThat(page.locator("#g2 .main-svg").first().boundingBox().width).isEqualTo(width);
    page.locator("#tab-1").click();
    assertThat(page.locator("#g1 .main-svg").first()).isVisible();
    assertThat(page.locator("#g1 .main-svg").first().boundingBox().width).isEqualTo(width);
  }

  @Test
  void tagr002_aGraphInTabsThatWereHiddenIsDrawn(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(
                div("one").id("one"),
                div("two").id("two"),
                hidden("tabs-one", "graph-one"),
                hidden("tabs-two", "graph-two")),
            shows("one"),
            draws("one"),
            shows("two"),
            draws("two"));
    for (String each : List.of("one", "two")) {
      page.locator("#" + each).click();
      assertThat(page.locator("#graph-" + each + " .main-svg").first()).isVisible();
      assertThat(page.locator("#graph-" + each + " .main-svg").first())
          .hasAttribute("width", "700");
    }
  }

  private static Callback shows(String name) {
    Map<String, Object> shown = Map.of("display", "block");
    return on(clicks(name)).notAtStart().set(style("tabs-" + name), (n, ctx) -> shown);
  }

  private static Callback draws(String name) {
    return on(clicks(name))
        .notAtStart()
        .set(
            Graph.figure("graph-" + name),
            (n, ctx) ->
                Figure.line(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 1})
                    .layout(layout -> layout.width(700).height(450)));
  }

  private static Component hidden(String name, String graph) {
    Tab.Builder tab = Tab.of("tab", "1").children(Graph.of(Graph.figure(graph)));
    return div(Tabs.of(tab)).id(name).style("display", "none");
  }

  private static Component graph(String id) {
    return div(h3(id), Graph.of(Figure.bar(List.of(1, 2, 3), List.of(3, 1, 2))).id(id));
  }

  private static Tabs.Builder two() {
    return Tabs.of(CHOSEN)
        .tabs(Tab.of("Tab one", "1").id("tab-1"), Tab.of("Tab two", "2").id("tab-2"));
  }

  private static Callback contents() {
    return on(CHOSEN).set(CONTENT, (tab, ctx) -> List.of(h3("Content " + tab)));
  }

  private static Component around(Component tabs) {
    return div(h1("Tabs"), tabs, div().id("content")).id("app");
  }
}
