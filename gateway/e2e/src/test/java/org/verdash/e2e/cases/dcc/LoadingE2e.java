package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.className;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Loading;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.figure.Figure;
import org.verdash.html.Html;

/** Dash's cases of what shows while an app is at work. */
@ExtendWith(Stage.class)
final class LoadingE2e {
  private static final Prop<Integer> GO = clicks("go");
  private static final Prop<String> WORDS = text("words");

  private final Gate gate = new Gate();

  @Test
  void ldcp001_aSpinnerShowsUntilTheFirstAnswer(DashPage dash) {
    Component layout = around(Loading.of(words()).id("loading").className("loading"));
    Page page = Hand.open(dash, layout, on(GO).set(WORDS, (n, ctx) -> later("content")));
    assertThat(page.locator("#loading .loading .dash-spinner")).isVisible();
    assertThat(page.locator("#words")).hasText("");
    gate.open();
    assertThat(page.locator("#words")).hasText("content");
    assertThat(page.locator(".dash-spinner")).hasCount(0);
  }

  @Test
  void ldcp002_aSpinnerHidesWhatIsAboutToChange(DashPage dash) {
    Page page = Hand.open(dash, around(Loading.of(words()).className("loading")), changes());
    changing(page);
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    assertThat(page.locator("#words")).isHidden();
    changed(page);
  }

  @Test
  @Also("ldcp004")
  void ldcp003_everySpinnerIsForItsOwn(DashPage dash) {
    Component layout =
        around(
            div(
                Loading.of(words()).className("first"),
                Loading.of(div(div("other").id("other"))).className("second"),
                Loading.of(div(Loading.of(div().id("inner")).className("inner")))
                    .className("outer")));
    Page page = Hand.open(dash, layout, changes());
    changing(page);
    assertThat(page.locator(".first .dash-spinner")).isVisible();
    assertThat(page.locator(".dash-spinner")).hasCount(1);
    assertThat(page.locator("#other")).isVisible();
    changed(page);
  }

  @Test
  void ldcp005_aSpinnerThatComesLaterShowsToo(DashPage dash) {
    Prop<Integer> second = clicks("second");
    Component made = div(button("Second").id("second"), Loading.of(words()).className("loading"));
    Page page =
        Hand.open(
            dash,
            around(div().id("place")),
            on(GO).notAtStart().set(children("place"), (n, ctx) -> List.of(made)),
            on(second).set(WORDS, (n, ctx) -> n == null ? "content" : later("changed")).optional());
    page.locator("#go").click();
    assertThat(page.locator("#words")).hasText("content");
    page.locator("#second").click();
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    changed(page);
  }

  @Test
  void ldcp006_whatIsHiddenStaysTheSameElement(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            around(Loading.of(Graph.of(Graph.figure("graph"))).className("loading")),
            on(GO).set(Graph.figure("graph"), (n, ctx) -> n == null ? bars(3) : later(bars(4))));
    assertThat(page.locator("#graph .bars path")).hasCount(3);
    page.evaluate("document.querySelector('.js-plotly-plot').mark = 'mine'");
    page.locator("#go").click();
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    assertThat(page.locator("#graph .js-plotly-plot")).hasCSS("visibility", "hidden");
    gate.open();
    assertThat(page.locator("#graph .bars path")).hasCount(4);
    assertThat(page.locator("#graph .js-plotly-plot")).hasCSS("visibility", "visible");
    assertThat(page.evaluate("document.querySelector('.js-plotly-plot').mark")).isEqualTo("mine");
  }

  @Test
  void ldcp007_classesAndStylesAreForSpinnerAndParent(DashPage dash) {
    Component loading =
        Loading.of(words())
            .className("spinner-class")
            .parentClassName("parent-class")
            .style("backgroundColor", "rgb(255, 192, 203)")
            .parentStyle(Map.of("border", "3px solid rgb(240, 248, 255)"));
    Page page = Hand.open(dash, around(loading), changes());
    assertThat(page.locator(".parent-class").first()).hasCSS("border-color", "rgb(240, 248, 255)");
    changing(page);
    assertThat(page.locator(".spinner-class")).hasCSS("background-color", "rgb(255, 192, 203)");
    changed(page);
  }

  @Test
  void ldcp008_aGraphBehindASpinnerFitsItsPlace(DashPage dash) {
    Component graph = Graph.of(bars(3)).style("height", "100%");
    Component layout =
        div(div(Loading.of(graph).parentStyle(Map.of("height", "100%"))))
            .style(Map.of("display", "flex", "height", "300px"));
    Page page = Hand.open(dash, layout);
    assertThat(page.locator(".js-plotly-plot")).hasCSS("height", "300px");
  }

  @Test
  void ldcp009_whatIsAboutToChangeMayStayInSight(DashPage dash) {
    Component loading =
        Loading.of(words())
            .className("loading")
            .overlay(Map.of("visibility", "visible", "opacity", 0.5));
    Page page = Hand.open(dash, around(loading), changes());
    changing(page);
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    assertThat(page.locator("#words")).isVisible();
    assertThat(page.locator("#words")).hasText("content");
    assertThat(page.locator("div:has(> #words)").first()).hasCSS("opacity", "0.5");
    changed(page);
  }

  @Test
  @Also("ldcp010")
  void ldcp011_onlyTheChangeThatIsMeantShows(DashPage dash) {
    ComponentId id = ComponentId.of(Map.of("type", "button", "index", "one"));
    Prop<String> words = Html.text(id);
    Prop<String> classes = className(id);
    Component loading = Loading.of(div().id(id)).className("loading").target(classes);
    Page page =
        Hand.open(
            dash,
            div(button("Words").id("go"), button("Class").id("class"), loading),
            on(GO).set(words, (n, ctx) -> n == null ? "content" : "changed"),
            on(clicks("class")).notAtStart().set(classes, (n, ctx) -> later("other")));
    assertThat(page.locator(DashPage.css(id))).hasText("content");
    page.evaluate(
        """
        () => {
          window.spun = 0;
          new MutationObserver(() => { window.spun += !!document.querySelector('.dash-spinner'); })
            .observe(document.body, {childList: true, subtree: true});
        }
        """);
    page.locator("#go").click();
    assertThat(page.locator(DashPage.css(id))).hasText("changed");
    assertThat(page.evaluate("window.spun")).isEqualTo(0);
    page.locator("#class").click();
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    gate.open();
    assertThat(page.locator(DashPage.css(id) + ".other")).isVisible();
  }

  @Test
  void ldcp012_aSpinnerMayBeAnyComponent(DashPage dash) {
    Component loading =
        Loading.of(words()).className("loading").spinner(div("wait").id("my-spinner"));
    Page page = Hand.open(dash, around(loading), changes());
    changing(page);
    assertThat(page.locator("#my-spinner")).isVisible();
    assertThat(page.locator(".dash-spinner")).hasCount(0);
    assertThat(page.locator("#words")).isHidden();
    changed(page);
  }

  @Test
  void ldcp013_aSpinnerMayShowAlways(DashPage dash) {
    Component loading =
        Loading.of(div("content").id("words")).className("loading").display(Loading.Display.SHOW);
    Page page = Hand.open(dash, loading);
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    assertThat(page.locator("#words")).isHidden();
  }

  @Test
  void ldcp014_aSpinnerMayShowNever(DashPage dash) {
    assertNoSpinner(dash, Loading.of(words()).display(Loading.Display.HIDE));
  }

  @Test
  void ldcp015_aSpinnerMayShowLater(DashPage dash) {
    assertNoSpinner(dash, Loading.of(words()).showAfter(Duration.ofSeconds(60)));
  }

  @Test
  void ldcp016_aSpinnerMayStayForAWhile(DashPage dash) {
    Component loading = Loading.of(words()).className("loading").hideAfter(Duration.ofMillis(300));
    Page page = Hand.open(dash, around(loading), changes());
    changing(page);
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    gate.open();
    assertThat(page.locator("#words")).hasText("changed");
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    assertThat(page.locator(".loading .dash-spinner")).hasCount(0);
  }

  private void assertNoSpinner(DashPage dash, Loading.Builder loading) {
    Page page = Hand.open(dash, around(loading), changes());
    changing(page);
    assertThat(page.locator("#words[data-dash-is-loading=true]")).isAttached();
    assertThat(page.locator(".dash-spinner")).hasCount(0);
    changed(page);
  }

  private static void changing(Page page) {
    assertThat(page.locator("#words")).hasText("content");
    page.locator("#go").click();
  }

  private void changed(Page page) {
    gate.open();
    assertThat(page.locator("#words")).hasText("changed");
    assertThat(page.locator("#words")).isVisible();
  }

  private Callback changes() {
    return on(GO).set(WORDS, (n, ctx) -> n == null ? "content" : later("changed"));
  }

  private <T> T later(T value) throws InterruptedException {
    gate.pass();
    return value;
  }

  private static Figure bars(int count) {
    List<Integer> all = IntStream.range(2, count + 2).boxed().toList();
    return Figure.bar(all, all);
  }

  private static Component words() {
    return div().id("words");
  }

  private static Component around(Component inside) {
    return div(button("Go").id("go"), inside);
  }
}
