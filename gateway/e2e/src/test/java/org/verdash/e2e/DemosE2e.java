package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Position;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** The first things that anybody sees: the gallery and its apps on real data. */
@ExtendWith(BrowserExtension.class)
final class DemosE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(DemosE2e.class);

  @Test
  void theGalleryFindsAnAppByAWordOfItsDescriptionAndShowsAPictureOfEach(Visit visit) {
    Page page = open(visit, "/", "Apps");
    Locator cards = page.locator(".card:visible");
    assertThat(cards).hasCount(10);
    assertThat(page.locator(".card img")).hasCount(10);
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
  void aSavedCardOpensAsItWasLeftAndWhoMayOnlyTryItChangesNothing(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = open(visit, "/postcard/i/from-the-mountains/", "A postcard");
    Locator greeting = page.locator("#greeting");
    assertThat(greeting).containsText("Snow in the morning");
    assertThat(page.locator("#picture img")).hasAttribute("alt", "A lake below snowy mountains");
    assertThat(page.locator("#sender")).hasText("Yours, viewer");
    assertThat(page.locator("#kept")).containsText("kept as \u201cFrom the mountains\u201d");
    page.locator("#words").fill("Mine now");
    assertThat(greeting).hasText("Mine now");
    assertThat(page.locator("#last")).hasText("You changed the greeting last.");
    page.reload();
    assertThat(greeting).containsText("Snow in the morning");
  }

  @Test
  void argumentsInTheAddressComeBeforeWhatASavedCardRemembers(Visit visit) {
    Page page = open(visit, "/postcard/i/from-the-mountains/", "A postcard");
    Locator picture = page.locator("#picture img");
    Find.link(page, "The same card from the city").click();
    assertThat(picture).hasAttribute("alt", "Lit windows of towers under a full moon");
    assertThat(page.locator("#mark")).hasClass("stamp green");
    assertThat(page.locator("#greeting")).containsText("Snow in the morning");
    Find.link(page, "as it is kept").click();
    assertThat(picture).hasAttribute("alt", "A lake below snowy mountains");
    assertThat(page.locator("#mark")).hasClass("stamp blue");
  }

  @Test
  void whatIsSavedLeavesTheAddressSoThatItIsThereAfterAReload(Visit visit) {
    visit
        .context()
        .request()
        .post(
            STREET.at("/api/instances"),
            RequestOptions.create()
                .setHeader("Authorization", STREET.bearer("viewer"))
                .setData(Map.of("app", "postcard", "slug", "addressed")));
    Page page = open(visit, "/postcard/i/addressed/?view=CITY&stamp=green", "A postcard");
    Locator mark = page.locator("#mark");
    assertThat(mark).hasClass("stamp green");
    page.locator("#stamp").getByText("Blue").click();
    assertThat(mark).hasClass("stamp blue");
    assertThat(page).hasURL(STREET.at("/postcard/i/addressed/?view=CITY"));
    page.reload();
    assertThat(mark).hasClass("stamp blue");
    assertThat(page.locator("#picture img")).hasAttribute("alt", Pattern.compile("^Lit windows"));
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
  void callbacksReachWhatStandsInsidePropertiesOfAnotherLibrary(Visit visit) {
    Page page = open(visit, "/penguins/", "Palmer penguins");
    // The accordion opens its first item only if it knows the name that the item has.
    assertThat(page.getByText("mostly eats krill")).isVisible();
    Locator gentoo = page.locator(".accordion-button #count-Gentoo");
    assertThat(gentoo).hasText("123 penguins");
    page.waitForCondition(() -> Dash.drawn(page, "chart").size() == 151);
    page.getByRole(AriaRole.CHECKBOX, named("Gentoo")).uncheck();
    assertThat(gentoo).hasText("0 penguins");
    assertThat(page.locator("#means tr")).hasCount(4);
    page.getByRole(AriaRole.CHECKBOX, named("Adelie")).uncheck();
    page.locator("#island").selectOption("Torgersen");
    assertThat(page.locator("#nobody")).containsText("No penguin is both");
  }

  @Test
  void aDialogOfAnotherLibraryOpensAndClosesByKeyboard(Visit visit) {
    Page page = open(visit, "/penguins/", "Palmer penguins");
    Keyboard.tabTo(page, Find.button(page, "About the data"));
    page.keyboard().press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Kristen Gorman");
    Keyboard.tabTo(page, dialog.getByText("Close"));
    page.keyboard().press("Enter");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void aTapOnAPointOfTheGraphShowsWhereItLeads(Visit visit) {
    Page page = open(visit, "/flights/", "A year of flights");
    page.waitForCondition(() -> points(page) == 48);
    assertThat(page.locator("#name")).hasText("Atlanta, GA");
    Locator graph = page.locator("#network");
    // Until the points have found their places, a tap meets none.
    page.waitForCondition(
        () -> {
          graph.click(new Locator.ClickOptions().setPosition(place(page, "DEN")));
          return page.locator("#name").textContent().equals("Denver, CO");
        });
    assertThat(Dash.column(page, "routes", "to").first()).containsText("(");
    assertThat(page.locator("#airport")).containsText("Denver, CO (DEN)");
  }

  @Test
  void aGraphHasOtherPointsAndAnotherArrangementWhenItIsTold(Visit visit) {
    Page page = open(visit, "/flights/", "A year of flights");
    page.waitForCondition(() -> points(page) == 48);
    Dash.choose(page, "busy", "15,000 flights or more");
    page.waitForCondition(() -> points(page) == 28);
    assertThat(page.locator("#count")).containsText("28 airports, and 32 routes");
    double before = place(page, "DEN").x;
    Dash.choose(page, "arrangement", "Circle");
    page.waitForCondition(() -> place(page, "DEN").x != before);
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

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static int points(Page page) {
    String count = "document.getElementById('network')?._cyreg?.cy.nodes().length ?? 0";
    return ((Number) page.evaluate(count)).intValue();
  }

  /** Where a point of the graph is drawn. */
  private static Position place(Page page, String point) {
    String at = "(id) => document.getElementById('network')._cyreg.cy.$id(id).renderedPosition()";
    Map<?, ?> place = (Map<?, ?>) page.evaluate(at, point);
    return new Position(
        ((Number) place.get("x")).doubleValue(), ((Number) place.get("y")).doubleValue());
  }

  // Plotly catches the pointer with a transparent sheet above its points.
  private static Locator.HoverOptions force() {
    return new Locator.HoverOptions().setForce(true);
  }
}
