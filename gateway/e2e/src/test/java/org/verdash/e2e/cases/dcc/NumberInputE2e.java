package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of fields of numbers. */
@ExtendWith(Stage.class)
final class NumberInputE2e {
  private static final Prop<Double> NUMBER = Input.value("input", Type.NUMBER);
  private static final Prop<String> SAID = text("said");
  // Of "12-.3" the person has typed 1 and 12 on the way.
  private static final Pattern NOTHING_BUT_SEVEN = Pattern.compile("^((1 )?(12 )?null )+7$");

  @ParameterizedTest
  @CsvSource({
    "10e10000,false",
    "10e10000,true",
    "e+++eeeeeE-,false",
    "e+++eeeeeE-,true",
    "12-.3,false",
    "12-.3,true"
  })
  void inni001_whatIsNoNumberIsNotTold(String typed, boolean debounce, DashPage dash) {
    Page page = open(dash, number().debounce(debounce));
    assertThat(page.locator("#said")).hasText("null");
    page.locator("#input").pressSequentially(typed);
    page.locator("#input").press("Tab");
    page.locator("#input").clear();
    page.locator("#input").pressSequentially(typed);
    page.locator("#input").press("Enter");
    page.locator("#input").fill("7");
    page.locator("#input").press("Enter");
    assertThat(page.locator("#said")).hasText(NOTHING_BUT_SEVEN);
  }

  @Test
  void inni002_aNumberTooSmallIsZero(DashPage dash) {
    Page page = open(dash, number());
    page.locator("#input").pressSequentially("5e-325");
    assertThat(page.locator("#said")).containsText(" 0");
  }

  @Test
  void inni003_aNumberOutOfItsRangeIsNotTold(DashPage dash) {
    Page page = open(dash, number().min(10.0).max(10_000.0).step(3.0));
    page.locator("#input").fill("1999");
    assertThat(page.locator("#said")).hasText("null 1999");
    page.locator("#input").fill("12");
    assertThat(page.locator("#said")).hasText("null 1999 null");
    page.locator("#input").fill("1999");
    assertThat(page.locator("#said")).hasText("null 1999 null 1999");
    page.locator("#input").fill("-13");
    assertThat(page.locator("#said")).hasText("null 1999 null 1999 null");
  }

  @Test
  void inni004_stepsStayWithinTheRange(DashPage dash) {
    Page page =
        open(dash, number().min(10.0).max(10_000.0).step(3.0).debounce(Duration.ofMillis(100)));
    page.locator("#input").fill("100");
    assertEnds(page, "100");
    more(page).click();
    assertEnds(page, "103");
    less(page).click();
    assertEnds(page, "100");
    more(page).click();
    more(page).click();
    assertEnds(page, "106");
    page.locator("#input").fill("11");
    assertEnds(page, "null");
    less(page).click();
    assertEnds(page, "10");
    assertThat(less(page)).isDisabled();
    page.locator("#input").fill("9999");
    assertEnds(page, "null");
    more(page).click();
    assertEnds(page, "10000");
    assertThat(more(page)).isDisabled();
  }

  @Test
  void inni005_theFirstStepDownIsOne(DashPage dash) {
    Page page = open(dash, number().value(17.0).min(10.0).max(23.0));
    assertThat(page.locator("#said")).hasText("17");
    less(page).click();
    assertThat(page.locator("#said")).hasText("17 16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.01", "0.001", "0.0001", "0.00001"})
  @Also("inni007")
  void inni006_stepsAreExact(String step, DashPage dash) {
    Prop<BigDecimal> exact = Input.value("input", Type.DECIMAL);
    BigDecimal by = new BigDecimal(step);
    Page page =
        Hand.open(
            dash,
            div(
                Input.of(exact).type(Input.Kind.NUMBER).value(BigDecimal.ZERO).step(by),
                p().id("said")),
            Hand.shows(SAID, exact.map(value -> value.toPlainString())));
    assertThat(page.locator("#said")).hasText("\"0\"");
    for (int i = 1; i < 10; i++) {
      more(page).click();
      assertThat(page.locator("#said")).hasText(times(by, i));
    }
    for (int i = 8; i > 0; i--) {
      less(page).click();
      assertThat(page.locator("#said")).hasText(times(by, i));
    }
    less(page).click();
    assertThat(page.locator("#said")).hasText("\"0\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,1",
    "10e10,1E11",
    "-1.0001,-1.0001",
    "1.7976931348623157e308,1.7976931348623157E308",
    "2.2250738585072014e-308,2.2250738585072014E-308"
  })
  void inni010_aNumberArrivesAsItIs(String typed, String told, DashPage dash) {
    Page page = open(dash, number());
    page.locator("#input").fill(typed);
    assertThat(page.locator("#said")).hasText("null " + told);
  }

  @Test
  void inni011_withoutARangeThereAreStepsToo(DashPage dash) {
    Page page = open(dash, number().value(17.0).put("min", null).put("max", null));
    assertThat(page.locator("#said")).hasText("17");
    less(page).click();
    assertThat(page.locator("#said")).hasText("17 16");
  }

  private static void assertEnds(Page page, String number) {
    assertThat(page.locator("#said"))
        .hasText(Pattern.compile(".* " + number.replace(".", "\\.") + "$"));
  }

  private static String times(BigDecimal by, int times) {
    return '"' + by.multiply(BigDecimal.valueOf(times)).stripTrailingZeros().toPlainString() + '"';
  }

  private static Locator more(Page page) {
    return page.locator(".dash-stepper-increment");
  }

  private static Locator less(Page page) {
    return page.locator(".dash-stepper-decrement");
  }

  private static Input.Builder<Double> number() {
    return Input.of(NUMBER).type(Input.Kind.NUMBER);
  }

  private static Page open(DashPage dash, Input.Builder<Double> input) {
    return Hand.open(dash, div(input, p().id("said")), Hand.remembers(SAID, NUMBER));
  }
}
