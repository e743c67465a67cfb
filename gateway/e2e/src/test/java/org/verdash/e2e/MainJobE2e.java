package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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

/** The main job without a mouse, and the browser's own buttons. */
@ExtendWith(BrowserExtension.class)
final class MainJobE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(MainJobE2e.class);

  @Test
  void byKeyboardAloneFromTheSignInToAnotherYear(Visit visit) {
    Page page = visit.page();
    page.navigate(STREET.at("/"));
    press(page, Find.link(page, "Sign in").first());
    assertThat(page.getByLabel("Name")).isFocused();
    page.keyboard().type("viewer");
    page.keyboard().press("Tab");
    page.keyboard().type(STREET.password("viewer"));
    page.keyboard().press("Enter");
    assertThat(Find.heading(page)).hasText("Apps");

    press(page, Find.link(page, "Open Seattle weather"));
    assertThat(Find.heading(page)).hasText("Seattle weather");
    Locator year = page.locator("#year");
    assertThat(year).hasText("2015");
    page.waitForCondition(() -> Dash.drawn(page, "temperature").size() > 300);
    List<Double> before = Dash.drawn(page, "temperature");

    press(page, year);
    Keyboard.awaitFocus(page, Dash.option(page, "2015"));
    page.keyboard().press("ArrowUp");
    Keyboard.awaitFocus(page, Dash.option(page, "2014"));
    page.keyboard().press("Enter");
    assertThat(year).hasText("2014");
    Keyboard.awaitFocus(page, year);
    page.waitForCondition(() -> !Dash.drawn(page, "temperature").equals(before));
  }

  @Test
  void twoTabsHaveTheirOwnValues(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page first = weather(visit.page());
    Page second = weather(visit.newTab());
    Dash.choose(first, "year", "2013");
    Dash.choose(second, "year", "2012");
    assertThat(first.locator("#year")).hasText("2013");
    assertThat(days(first).first()).hasText("2013-01-01");
    assertThat(days(second).first()).hasText("2012-01-01");
    assertThat(second.locator("#year")).hasText("2012");
  }

  @Test
  void signingOutInOneTabIsNoticedInTheOtherWithItsNextCall(Visit visit) {
    visit.expect("status of 401");
    STREET.signIn(visit, "viewer");
    Page app = weather(visit.page());
    Page gallery = visit.newTab();
    gallery.navigate(STREET.at("/"));
    Find.button(gallery, "Sign out").click();
    assertThat(Find.link(gallery, "Sign in").first()).isVisible();
    Dash.choose(app, "year", "2013");
    assertThat(app.getByText("Your session has ended.")).isVisible();
    assertThat(days(app).first()).hasText("2015-01-01");
  }

  @Test
  void theBackButtonLeadsToTheGalleryAndForwardIntoAnAppThatWorks(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/"));
    Find.link(page, "Open Seattle weather").click();
    assertThat(Find.heading(page)).hasText("Seattle weather");
    page.goBack();
    assertThat(Find.heading(page)).hasText("Apps");
    page.goForward();
    assertAnswers(page);
    page.reload();
    assertAnswers(page);
  }

  private static void assertAnswers(Page page) {
    assertThat(days(page).first()).hasText("2015-01-01");
    Dash.choose(page, "year", "2013");
    assertThat(days(page).first()).hasText("2013-01-01");
  }

  private static Locator days(Page page) {
    return Dash.column(page, "days", "date");
  }

  private static Page weather(Page page) {
    page.navigate(STREET.at("/weather/"));
    assertThat(days(page).first()).hasText("2015-01-01");
    return page;
  }

  private static void press(Page page, Locator target) {
    Keyboard.tabTo(page, target);
    Keyboard.assertFocusShows(target);
    page.keyboard().press("Enter");
  }
}
