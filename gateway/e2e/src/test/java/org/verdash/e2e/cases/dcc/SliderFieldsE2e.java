package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.dcc.RangeSlider;
import org.verdash.dcc.Slider;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of the fields beside a slider. */
@ExtendWith(Stage.class)
final class SliderFieldsE2e {
  private static final Prop<Double> ONE = Slider.value("slider");
  private static final Prop<Double> DRAGGED = Slider.dragged("slider");
  private static final Prop<double[]> RANGE = RangeSlider.value("slider");
  private static final Prop<double[]> RANGE_DRAGGED = RangeSlider.dragged("slider");
  private static final Prop<String> SAID = text("said");
  private static final Prop<String> DRAG_SAID = text("drag-said");

  @Test
  void slkb001_aTypedValueStaysWithinTheRange(DashPage dash) {
    Page page = open(dash, Slider.of(ONE).range(1, 20).value(5.0), ONE, DRAGGED);
    assertSays(page, "5");
    type(greatest(page), "4");
    assertSays(page, "4");
    type(greatest(page), "42");
    assertThat(page.locator("#said")).hasText("20");
    type(greatest(page), "-20");
    assertThat(page.locator("#said")).hasText("1");
    type(greatest(page), "15");
    assertSays(page, "15");
  }

  @Test
  void slkb002_typedEndsStayWithinTheRangeAndInOrder(DashPage dash) {
    Page page =
        open(
            dash,
            RangeSlider.of(RANGE).range(1, 20).value(new double[] {5, 7}),
            RANGE,
            RANGE_DRAGGED);
    assertSays(page, "[5,7]");
    type(greatest(page), "8");
    assertSays(page, "[5,8]");
    type(least(page), "4");
    assertThat(page.locator("#said")).hasText("[4,8]");
    type(greatest(page), "42");
    assertThat(page.locator("#said")).hasText("[4,20]");
    type(least(page), "-4");
    assertThat(page.locator("#said")).hasText("[1,20]");
    type(greatest(page), "5");
    assertSays(page, "[1,5]");
    type(least(page), "7");
    assertThat(page.locator("#said")).hasText("[5,5]");
  }

  @Test
  void slkb003_aTypedValueGoesToTheNearestStep(DashPage dash) {
    Page page = open(dash, Slider.of(ONE).range(-20, 20).step(5).value(5.0), ONE, DRAGGED);
    assertSays(page, "5");
    type(greatest(page), "-15");
    assertSays(page, "-15");
    type(greatest(page), "-12");
    assertThat(page.locator("#said")).hasText("-10");
    type(greatest(page), "2");
    assertThat(page.locator("#said")).hasText("0");
    type(greatest(page), "20");
    assertThat(page.locator("#said")).hasText("20");
  }

  @Test
  void slkb004_typedEndsGoToTheNearestStep(DashPage dash) {
    Page page =
        open(
            dash,
            RangeSlider.of(RANGE).range(-20, 20).step(5).value(new double[] {-5, 5}),
            RANGE,
            RANGE_DRAGGED);
    assertSays(page, "[-5,5]");
    type(greatest(page), "19");
    assertThat(page.locator("#said")).hasText("[-5,20]");
    type(least(page), "-14");
    assertThat(page.locator("#said")).hasText("[-15,20]");
  }

  @Test
  void slkb005_aTypedValueHasAsManyDigitsAsAStep(DashPage dash) {
    Page page = open(dash, Slider.of(ONE).range(-20.5, 20.5).step(0.01).value(5.0), ONE, DRAGGED);
    assertSays(page, "5");
    type(greatest(page), "3.14159");
    assertSays(page, "3.14");
  }

  private static void assertSays(Page page, String value) {
    assertThat(page.locator("#said")).hasText(value);
    assertThat(page.locator("#drag-said")).hasText(value);
  }

  private static void type(Locator field, String value) {
    field.click();
    field.press("Control+a");
    field.pressSequentially(value);
    field.press("Tab");
  }

  private static Locator least(Page page) {
    return page.locator("#slider .dash-range-slider-min-input");
  }

  private static Locator greatest(Page page) {
    return page.locator("#slider .dash-range-slider-max-input");
  }

  private static Page open(DashPage dash, Component slider, In<?> value, In<?> dragged) {
    Component page = div(div(slider).style("width", "600px"), p().id("said"), p().id("drag-said"));
    return Hand.open(dash, page, Hand.shows(SAID, value), Hand.shows(DRAG_SAID, dragged));
  }
}
