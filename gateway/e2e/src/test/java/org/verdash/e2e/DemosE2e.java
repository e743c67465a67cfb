package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** The first things that anybody sees: the gallery and its apps on real data. */
@ExtendWith(BrowserExtension.class)
final class DemosE2e {
  @AutoClose private static final Street STREET = Street.withDemos(DemosE2e.class);

  @Test
  void theGalleryFindsAnAppByAWordOfItsDescriptionAndShowsAPictureOfEach(Visit visit) {
    Page page = open(visit, "/", "Apps");
    Locator cards = page.locator(".card:visible");
    assertThat(cards).hasCount(6);
    assertThat(page.locator(".card img")).hasCount(6);
    page.waitForCondition(
        () -> (Boolean) page.evaluate("[...document.images].every((i) => i.naturalWidth > 0)"));
    page.keyboard().press("/");
    page.keyboard().type("shares");
    assertThat(cards).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(Find.heading(page)).hasText("Five shares");
  }

  @Test
  void aYearOfWeatherSetsTwoChartsFourFactsAndATable(Visit visit) {
    Page page = open(visit, "/weather/", "Seattle weather");
    assertThat(Dash.column(page, "days", "date").first()).hasText("2015-01-01");
    String facts = page.locator("#facts").textContent();
    String counts = page.locator("#counts").textContent();
    page.waitForCondition(() -> !Dash.drawn(page, "kinds").isEmpty());
    List<Double> kinds = Dash.drawn(page, "kinds");

    Dash.choose(page, "year", "2012");
    assertThat(Dash.column(page, "days", "date").first()).hasText("2012-01-01");
    page.waitForCondition(() -> !Dash.drawn(page, "kinds").equals(kinds));
    // A leap year, measured every day.
    page.waitForCondition(() -> Dash.drawn(page, "temperature").size() == 366);
    assertThat(page.locator("#facts")).not().hasText(facts);
    assertThat(page.locator("#counts")).not().hasText(counts);
  }

  @Test
  void aFormIsReadAsAWholeWhenItsButtonIsPressed(Visit visit) {
    Page page = open(visit, "/stocks/", "Five shares");
    Locator companies = Dash.column(page, "returns", "company");
    assertThat(companies).hasCount(4);
    page.locator("#symbols").click();
    Dash.option(page, "IBM").click();
    page.keyboard().press("Escape");
    assertThat(page.locator("#symbols")).not().containsText("IBM");
    assertThat(companies).hasCount(4);
    Find.button(page, "Apply").click();
    assertThat(companies).hasCount(3);
  }

  @Test
  void aClickOnABubbleChoosesItsCountryEverywhere(Visit visit) {
    Page page = open(visit, "/gapminder/", "Longer lives, smaller families");
    Locator country = page.locator("#country");
    assertThat(country).hasText("Rwanda");
    page.waitForCondition(() -> !Dash.drawn(page, "world").isEmpty());
    Locator summary = page.locator("#summary");
    assertThat(summary).not().isEmpty();
    String before = summary.textContent();
    page.locator("#world .nsewdrag").first().scrollIntoViewIfNeeded();
    page.locator("#world .scatterlayer .point").first().hover(force());
    page.mouse().down();
    page.mouse().up();
    assertThat(country).not().hasText("Rwanda");
    assertThat(summary).not().hasText(before);
    assertThat(summary).containsText(country.textContent());
  }

  @Test
  void aSliderByKeyboardMovesTheWorldToAnotherYear(Visit visit) {
    Page page = open(visit, "/gapminder/", "Longer lives, smaller families");
    Locator count = page.locator("#count");
    assertThat(count).hasText(Pattern.compile("\\d+ countries in 2005"));
    page.getByRole(AriaRole.SLIDER).focus();
    page.keyboard().press("ArrowLeft");
    assertThat(count).hasText(Pattern.compile("\\d+ countries in 2000"));
  }

  @Test
  void eachDemoShowsItsOwnSourceAndCopiesIt(Visit visit) {
    Page page = open(visit, "/stocks/", "Five shares");
    page.locator("verdash-source[src$='/Stocks.java'] summary").click();
    Locator source = page.locator("verdash-source[src$='/Stocks.java'] code");
    assertThat(source).containsText("public final class Stocks implements AppFactory {");
    Find.button(page, "Copy").click();
    assertThat(page.getByText("Copied")).isVisible();
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertThat(copied).startsWith("package org.verdash.demos.stocks;").contains("App.named(");
    assertThat(copied.strip()).isEqualTo(source.textContent().strip());
  }

  private static Page open(Visit visit, String path, String heading) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at(path));
    assertThat(Find.heading(page)).hasText(heading);
    return page;
  }

  // Plotly catches the pointer with a transparent sheet above its points.
  private static Locator.HoverOptions force() {
    return new Locator.HoverOptions().setForce(true);
  }
}
