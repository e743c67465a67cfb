package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.AuthorsProgram;

/** Whoever works on an app sees on its page what is wrong, and what they save. */
@ExtendWith(BrowserExtension.class)
final class DevToolsE2e {
  private static final String SOURCE = "java/bakery/Bakery.java";
  private static final String STYLE = "resources/bakery/assets/look.css";

  /** On a quiet machine it is less than two seconds; here others work, too. */
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir static Path work;
  private static AuthorsProgram program;

  @BeforeAll
  static void start() {
    program = AuthorsProgram.start(work, "bakery.Bakery", List.of(SOURCE, STYLE));
  }

  @AfterAll
  static void close() {
    program.close();
  }

  @Test
  void aFaultHasACardWithTheAuthorsFramesFirstAndEverythingAsText(Visit visit) {
    visit.expect("status of 500");
    visit.expect("Callback error");
    Page page = bakery(visit);

    Dash.choose(page, "bread", "stone");
    Locator card = card(page, "Callback error updating price.children");

    assertThat(card.locator(".verdash-card-what"))
        .hasText("java.lang.IllegalArgumentException: nobody eats <b>stone</b> & \"mortar\"");
    assertThat(card.locator(".verdash-card-frames li").first()).containsText("Bakery.price");
    assertThat(card.locator(".verdash-card-frames li").nth(1)).containsText("Bakery.app (lambda)");
    assertThat(card.locator(".verdash-card-frames li")).hasCount(2);
    assertThat(card.getByText("org.verdash.runtime").first()).isHidden();
    card.getByText("The whole stack").click();
    assertThat(card.locator("pre")).containsText("org.verdash.runtime");
    assertThat(page.getByText("Something went wrong here.")).hasCount(0);
  }

  @Test
  void anIdThatNobodyHasIsToldWithTheOneThatWasMeant(Visit visit) {
    Page page = bakery(visit);

    assertThat(card(page, "ID not found in layout")).containsText("Did you mean \"greeting\"?");
  }

  @Test
  void aPropertyOfTheWrongTypeHasACard(Visit visit) {
    visit.expect("Invalid argument");
    visit.expect("error occurred in");
    visit.expect("Warning: ");
    Page page = bakery(visit);

    Dash.choose(page, "bread", "wheat");

    assertThat(title(page, "Invalid argument `interval` passed into Interval")).isVisible();
  }

  @Test
  void theCallbackGraphKnowsWhatTheServerNeeded(Visit visit) {
    Page page = bakery(visit);

    page.locator("#dash-debug-menu__callback-graph-button").click();

    assertThat(page.locator(".dash-callback-dag--container canvas").first()).isVisible();
    Object compute =
        page.evaluate("() => store.getState().profile.callbacks['price.children'].compute");
    assertThat(((Number) compute).doubleValue()).isPositive();
  }

  @Test
  void aStyleSheetIsSwappedInPlace(Visit visit) {
    Page page = bakery(visit);
    assertThat(Find.heading(page)).hasCSS("color", "rgb(200, 0, 0)");
    mark(page);

    program.edit(STYLE, "200, 0, 0", "0, 90, 0");

    assertThat(Find.heading(page)).hasCSS("color", "rgb(0, 90, 0)");
    assertThat(isMarked(page)).isTrue();
    program.edit(STYLE, "0, 90, 0", "200, 0, 0");
    assertThat(Find.heading(page)).hasCSS("color", "rgb(200, 0, 0)");
  }

  @Test
  void aChangedClassIsServedAndThePageKeepsWhatWasEntered(Visit visit) {
    Page page = bakery(visit);
    page.getByLabel("Name").fill("Ada");
    assertThat(page.locator("#greeting")).hasText("Hello Ada");
    Dash.choose(page, "bread", "spelt");
    mark(page);

    long began = System.nanoTime();
    program.edit(SOURCE, "\"One costs \"", "\"Now it costs \"");

    assertThat(page.locator("#price")).hasText("Now it costs 3");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    assertThat(isMarked(page)).isFalse();
    assertThat(page.getByLabel("Name")).hasValue("Ada");
    assertThat(page.locator("#greeting")).hasText("Hello Ada");
    assertThat(page.locator("#bread")).hasText("spelt");
    program.edit(SOURCE, "\"Now it costs \"", "\"One costs \"");
    assertThat(page.locator("#price")).hasText("One costs 3");
  }

  @Test
  void sourcesThatDoNotCompileHaveACardAndTheVersionBeforeGoesOn(Visit visit) {
    visit.expect("It does not compile");
    Page page = bakery(visit);
    mark(page);

    program.edit(SOURCE, "\"Hello \" + name", "\"Hello \" + nmae");

    Locator card = card(page, "It does not compile; the version before goes on");
    assertThat(card).containsText("nmae");
    assertThat(card).containsText("Bakery.java:");
    page.getByLabel("Name").fill("Bob");
    assertThat(page.locator("#greeting")).hasText("Hello Bob");
    assertThat(isMarked(page)).isTrue();
    program.edit(SOURCE, "\"Hello \" + nmae", "\"Hello \" + name");
    page.waitForFunction("() => window.marked !== true"); // outlives the page that goes
    assertThat(page.getByLabel("Name")).hasValue("Bob");
  }

  private static Page bakery(Visit visit) {
    visit.expect("ID not found in layout");
    Page page = visit.page();
    page.navigate(program.at("/bakery/"));
    assertThat(page.locator("#greeting")).containsText("Hello");
    assertThat(page.locator("#price")).hasText("One costs 3");
    return page;
  }

  private static Locator title(Page page, String title) {
    return page.locator(".dash-fe-error__title")
        .filter(new Locator.FilterOptions().setHasText(title))
        .first();
  }

  private static Locator card(Page page, String title) {
    title(page, title).click();
    return page.locator(".dash-error-card__content")
        .filter(new Locator.FilterOptions().setHas(title(page, title)))
        .first();
  }

  private static void mark(Page page) {
    page.evaluate("() => { window.marked = true; }");
  }

  private static boolean isMarked(Page page) {
    return Boolean.TRUE.equals(page.evaluate("() => window.marked === true"));
  }
}
