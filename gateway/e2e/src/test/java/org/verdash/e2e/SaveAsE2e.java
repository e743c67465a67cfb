package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** A person saves an app under a name and finds it again. */
@ExtendWith(BrowserExtension.class)
final class SaveAsE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(SaveAsE2e.class);

  @Test
  void whatWasSavedAndChangedIsThereAfterReloadAndRestart(Visit visit) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    Dash.choose(page, "year", "2013");
    assertThat(days(page)).hasText("2013-01-01");
    saveAs(page, "My Frühling!");
    assertThat(page).hasURL(STREET.at("/weather/i/my-fruhling/"));
    assertThat(days(page)).hasText("2013-01-01");
    assertThat(page.getByText("My Frühling!", exact())).isVisible();

    Dash.choose(page, "year", "2012");
    assertThat(days(page)).hasText("2012-01-01");
    assertThat(page.getByText("Saved", exact())).isVisible();
    page.reload();
    assertThat(days(page)).hasText("2012-01-01");
    assertThat(page.locator("#year")).hasText("2012");

    STREET.stop();
    STREET.start();
    page.reload();
    assertThat(days(page)).hasText("2012-01-01");
    page.navigate(STREET.at("/weather/"));
    assertThat(days(page)).hasText("2015-01-01");
  }

  @Test
  void byKeyboardAlone(Visit visit) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    Locator opener = Find.button(page, "Save as\u2026");
    Keyboard.tabTo(page, opener);
    Keyboard.assertFocusShows(opener);
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Name")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.getByLabel("Name")).isHidden();
    Keyboard.awaitFocus(page, opener);
    page.keyboard().press("Enter");
    page.keyboard().type("by keyboard");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(STREET.at("/weather/i/by-keyboard/"));
    assertThat(days(page)).hasText("2015-01-01");
  }

  @Test
  void aTakenNameIsGivenAFreeAddress(Visit visit) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    saveAs(page, "twice");
    assertThat(page).hasURL(STREET.at("/weather/i/twice/"));
    page.navigate(STREET.at("/weather/"));
    assertThat(days(page)).hasText("2015-01-01");
    saveAs(page, "Twice");
    assertThat(page).hasURL(STREET.at("/weather/i/twice-2/"));
    assertThat(days(page)).hasText("2015-01-01");
  }

  @Test
  void forAnotherUserItIsNotThere(Visit ada, Visit bob) {
    bob.expect("status of 404");
    STREET.signIn(ada, "editor");
    Page page = weather(ada);
    saveAs(page, "secret");
    assertThat(page).hasURL(STREET.at("/weather/i/secret/"));
    STREET.signIn(bob, "viewer");
    bob.page().navigate(STREET.at("/weather/i/secret/"));
    assertThat(bob.page()).hasTitle(Pattern.compile(".*[Nn]ot.*|.*[Nn]othing.*"));
  }

  @Test
  void theDialogFitsAPhoneInBothLights(Visit visit) {
    STREET.signIn(visit, "editor");
    for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = visit.newTab();
      page.setViewportSize(360, 700);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
      page.navigate(STREET.at("/weather/"));
      Find.button(page, "Save as\u2026").click();
      assertThat(page.getByLabel("Name")).isFocused();
      Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
      org.assertj.core.api.Assertions.assertThat(wide).isEqualTo(false);
      Axe.assertAccessible(page);
    }
  }

  private static void saveAs(Page page, String name) {
    Find.button(page, "Save as\u2026").click();
    page.getByLabel("Name").fill(name);
    Find.button(page, "Save").click();
  }

  private static Page weather(Visit visit) {
    visit.page().navigate(STREET.at("/weather/"));
    assertThat(days(visit.page())).hasText("2015-01-01");
    return visit.page();
  }

  private static Locator days(Page page) {
    return Dash.column(page, "days", "date").first();
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
