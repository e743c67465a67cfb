package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.RangeSlider;
import org.verdash.dcc.Slider;
import org.verdash.dcc.TipPlace;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of sliders and range sliders. */
@ExtendWith(Stage.class)
final class SliderE2e {
  private static final Prop<Double> ONE = Slider.value("slider");
  private static final Prop<Double> DRAGGED = Slider.dragged("slider");
  private static final Prop<double[]> RANGE = RangeSlider.value("slider");
  private static final Prop<double[]> RANGE_DRAGGED = RangeSlider.dragged("slider");
  private static final Prop<String> SAID = text("said");
  private static final Prop<String> DRAG_SAID = text("drag-said");
  private static final Map<Integer, String> LABELS = labels(1, 6);

  @Test
  void slsl001_aClickOnTheTrackChooses(DashPage dash) {
    Page page = open(dash, one(0, 20).value(5.0).tooltip(TipPlace.BOTTOM, true));
    assertThat(page.locator("#said")).hasText("5");
    Hand.clickAt(track(page), 0.5, 0.5);
    assertThat(page.locator("#said")).hasText("10");
    Hand.clickAt(track(page), 0.75, 0.5);
    assertThat(page.locator("#said")).hasText("15");
  }

  @Test
  void slsl002_aClickOnTheTrackMovesTheNearerEnd(DashPage dash) {
    Page page = openRange(dash, range(0, 20).value(new double[] {5, 15}));
    assertThat(page.locator("#said")).hasText("[5,15]");
    Hand.clickAt(track(page), 0.1, 0.5);
    assertThat(page.locator("#said")).hasText("[2,15]");
    Hand.clickAt(track(page), 0.5, 0.5);
    assertThat(page.locator("#said")).hasText("[2,10]");
  }

  @Test
  @Also("slsl004")
  void slsl003_marksOutsideTheRangeDoNotShow(DashPage dash) {
    Component both =
        div(
            div(Slider.of(ONE).range(0, 5).marks(labels(-1, 10))).id("first"),
            div(RangeSlider.of(RangeSlider.value("other")).range(0, 5).marks(labels(-1, 10)))
                .id("second"));
    Page page = Hand.open(dash, both);
    assertThat(page.locator("#first .dash-slider-mark")).hasCount(6);
    assertThat(page.locator("#second .dash-slider-mark")).hasCount(6);
  }

  @Test
  void slsl007_aDragIsToldOnTheWayAndTheValueAtItsEnd(DashPage dash) {
    Page page = open(dash, one(0, 20).value(5.0));
    assertThat(page.locator("#said")).hasText("5");
    assertThat(page.locator("#drag-said")).hasText("5");
    Hand.moveTo(track(page), 0.25, 0.5);
    page.mouse().down();
    Hand.moveTo(track(page), 0.75, 0.5);
    assertThat(page.locator("#drag-said")).hasText("15");
    Hand.moveTo(track(page), 0.5, 0.5);
    assertThat(page.locator("#drag-said")).hasText("10");
    assertThat(page.locator("#said")).hasText("5");
    page.mouse().up();
    assertThat(page.locator("#said")).hasText("10");
  }

  @Test
  void slsl008_aDragOfOneEndIsToldOnTheWayAndTheValueAtItsEnd(DashPage dash) {
    Page page = openRange(dash, range(0, 20).value(new double[] {5, 15}));
    assertThat(page.locator("#drag-said")).hasText("[5,15]");
    Hand.moveTo(track(page), 0.25, 0.5);
    page.mouse().down();
    Hand.moveTo(track(page), 0.5, 0.5);
    assertThat(page.locator("#drag-said")).hasText("[10,15]");
    assertThat(page.locator("#said")).hasText("[5,15]");
    page.mouse().up();
    assertThat(page.locator("#said")).hasText("[10,15]");
  }

  @Test
  void slsl009_aSliderThatIsSetShowsThatItWaits(DashPage dash) {
    assertShowsThatItWaits(dash, one(0, 9).marks(LABELS).value(5.0), ONE, 5.0);
  }

  @Test
  void slsl010_aRangeSliderThatIsSetShowsThatItWaits(DashPage dash) {
    double[] value = {4, 6};
    assertShowsThatItWaits(dash, range(0, 9).marks(LABELS).value(value), RANGE, value);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Also("slsl012")
  void slsl011_aThumbCanBeClickedInEitherDirection(boolean vertical, DashPage dash) {
    Component slider =
        div(one(0, 9).marks(LABELS).value(5.0).vertical(vertical)).style("height", 400);
    Page page = open(dash, slider);
    page.locator("#slider [role=slider]").click();
    assertThat(page.locator("#slider [role=slider]")).isFocused();
    page.keyboard().press(vertical ? "ArrowUp" : "ArrowRight");
    assertThat(page.locator("#said")).hasText("6");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Also("slsl014")
  void slsl013_bothThumbsCanBeClickedInEitherDirection(boolean vertical, DashPage dash) {
    Component slider =
        div(range(0, 9).marks(LABELS).value(new double[] {4, 6}).vertical(vertical))
            .style("height", 400);
    Page page = openRange(dash, slider);
    page.locator("#slider .dash-slider-thumb-1").click();
    page.keyboard().press(vertical ? "ArrowDown" : "ArrowLeft");
    assertThat(page.locator("#said")).hasText("[3,6]");
    page.locator("#slider .dash-slider-thumb-2").click();
    page.keyboard().press(vertical ? "ArrowUp" : "ArrowRight");
    assertThat(page.locator("#said")).hasText("[3,7]");
  }

  @Test
  void slsl015_range_slider_step_none_aValueBetweenTheOnlyMarksStays(DashPage dash) {
    Page page = open(dash, Slider.of(ONE).range(0, 6).marks(LABELS).onlyMarks().value(4.6));
    assertThat(page.locator("#slider .dash-slider-thumb")).hasAttribute("aria-valuenow", "4.6");
    assertThat(page.locator("#said")).hasText("4.6");
  }

  @Test
  void slsl015_range_slider_no_min_max_withoutARangeTheMarksSayIt(DashPage dash) {
    Page page = open(dash, Slider.of(ONE).marks(LABELS).onlyMarks().value(5.0));
    assertThat(page.locator("#slider .dash-slider-thumb")).hasAttribute("aria-valuemax", "5");
  }

  @Test
  void sls016_tipsSayTheValueInTheirOwnWords(DashPage dash) {
    Slider.Tip tip = Slider.Tip.of().template("Custom: {value}").alwaysVisible(true);
    RangeSlider.Tip tips = RangeSlider.Tip.of().template("Custom: {value}").alwaysVisible(true);
    Component both =
        div(
            Slider.of(ONE).range(20, 100).value(34.0).tooltip(tip.style(Map.of("padding", "8px"))),
            RangeSlider.of(RangeSlider.value("range"))
                .range(20, 100)
                .value(new double[] {48, 60})
                .tooltip(tips));
    Page page = Hand.open(dash, both);
    assertThat(page.locator("#slider-tooltip-1-content")).hasText("Custom: 34");
    assertThat(page.locator("#range-tooltip-1-content")).hasText("Custom: 48");
    assertThat(page.locator("#range-tooltip-2-content")).hasText("Custom: 60");
    assertThat(page.locator("#slider-tooltip-1-content")).hasCSS("padding", "8px");
  }

  @Test
  void slsl017_fiveHundredMarksAreNotTooMany(DashPage dash) {
    List<String> said = said(dash.page());
    Page page = open(dash, one(0, 499).marks(labels(0, 500)).value(250.0));
    assertThat(page.locator("#said")).hasText("250");
    assertThat(said).noneMatch(text -> text.contains("Too many marks"));
  }

  @Test
  void slsl018_moreThanFiveHundredMarksAreTooMany(DashPage dash) {
    dash.expect("Too many marks");
    List<String> said = said(dash.page());
    Page page = open(dash, one(0, 500).marks(labels(0, 501)).value(250.0));
    assertThat(page.locator("#said")).hasText("250");
    dash.until(() -> said.stream().anyMatch(text -> text.contains("Too many marks")));
  }

  @Test
  void slsl019_aSliderWithoutFieldsIsStillASlider(DashPage dash) {
    Prop<double[]> range = RangeSlider.value("range");
    Component both =
        div(
            one(0, 100).step(5).value(50.0).directInput(false),
            RangeSlider.of(range).range(0, 100).step(5).value(25, 75).directInput(false),
            p().id("range-said"));
    Page page =
        Hand.open(dash, around(both), Hand.shows(SAID, ONE), Hand.shows(text("range-said"), range));
    assertThat(page.locator("#said")).hasText("50");
    assertThat(page.locator("#range-said")).hasText("[25,75]");
    assertThat(page.locator(".dash-range-slider-input")).hasCount(0);
    Hand.clickAt(track(page), 0.75, 0.5);
    assertThat(page.locator("#said")).hasText("75");
    Hand.clickAt(page.locator("#range .dash-slider-root"), 0.1, 0.5);
    assertThat(page.locator("#range-said")).hasText("[10,75]");
  }

  @Test
  void slsl020_aMarkWithoutATextIsAsHighAsOneWith(DashPage dash) {
    Map<Integer, String> marks = new TreeMap<>();
    IntStream.rangeClosed(0, 30).forEach(i -> marks.put(i * 5, i % 2 == 0 ? "" + i * 5 : ""));
    Page page = open(dash, Slider.of(ONE).range(0, 150).onlyMarks().value(0.0).marks(marks));
    Locator all = page.locator("#slider .dash-slider-mark");
    assertThat(all.nth(2)).hasText("10");
    assertThat(all.nth(1)).hasText("");
    assertThat(all.nth(2).boundingBox().height).isEqualTo(12);
    assertThat(all.nth(1).boundingBox().height).isEqualTo(12);
  }

  @Test
  void slsl_extreme_range_marks_density_aVastRangeHasFewMarks(DashPage dash) {
    Component narrow =
        div(RangeSlider.of(RANGE).range(-1, 480_256_671).value(new double[] {-1, 480_256_671}))
            .style("width", "365px");
    Page page = Hand.open(dash, narrow);
    Locator marks = page.locator(".dash-slider-mark");
    assertThat(marks.getByText("-1")).isVisible();
    dash.until(() -> marks.count() >= 2 && marks.count() <= 7);
    assertThat(marks.allTextContents()).anyMatch(text -> text.contains("480"));
  }

  @ParameterizedTest
  @CsvSource({"0,10,2", "0,100,3", "0,1,0.05"})
  void slst001_everyClickGivesAStep(double min, double max, double by, DashPage dash) {
    Page page = open(dash, Slider.of(ONE).range(min, max).step(by).value(min));
    assertThat(page.locator(".dash-slider-mark").nth(2)).isVisible();
    for (double at : new double[] {0.3, 0.55, 0.8}) {
      String before = page.locator("#said").textContent();
      Hand.clickAt(track(page), at, 0.5);
      assertThat(page.locator("#said")).not().hasText(before);
      double steps = (Double.parseDouble(page.locator("#said").textContent()) - min) / by;
      assertThat(steps).isCloseTo(Math.rint(steps), within(1e-6));
    }
  }

  private static <T> void assertShowsThatItWaits(
      DashPage dash, Component slider, Prop<T> value, T set) {
    Semaphore gate = new Semaphore(0);
    Page page =
        Hand.open(
            dash,
            div(button("Set").id("set"), slider),
            on(clicks("set"))
                .set(
                    value,
                    (n, ctx) -> {
                      gate.acquire();
                      return set;
                    }));
    assertThat(page.locator("#slider[data-dash-is-loading=true]")).isVisible();
    gate.release();
    assertThat(page.locator("#slider:not([data-dash-is-loading=true])")).isVisible();
    page.locator("#set").click();
    assertThat(page.locator("#slider[data-dash-is-loading=true]")).isVisible();
    gate.release();
    assertThat(page.locator("#slider:not([data-dash-is-loading=true])")).isVisible();
  }

  private static List<String> said(Page page) {
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    return said;
  }

  private static Map<Integer, String> labels(int from, int to) {
    Map<Integer, String> labels = new TreeMap<>();
    IntStream.range(from, to).forEach(i -> labels.put(i, "Label " + i));
    return labels;
  }

  private static Slider.Builder<Double> one(int min, int max) {
    return Slider.of(ONE).range(min, max).step(1);
  }

  private static RangeSlider.Builder range(int min, int max) {
    return RangeSlider.of(RANGE).range(min, max).step(1);
  }

  private static Locator track(Page page) {
    return page.locator("#slider .dash-slider-root");
  }

  private static Page open(DashPage dash, Component slider) {
    return Hand.open(dash, around(slider), Hand.shows(SAID, ONE), Hand.shows(DRAG_SAID, DRAGGED));
  }

  private static Page openRange(DashPage dash, Component slider) {
    return Hand.open(
        dash, around(slider), Hand.shows(SAID, RANGE), Hand.shows(DRAG_SAID, RANGE_DRAGGED));
  }

  private static Component around(Component slider) {
    return div(div(slider).style("width", "600px"), p().id("said"), p().id("drag-said"));
  }
}
