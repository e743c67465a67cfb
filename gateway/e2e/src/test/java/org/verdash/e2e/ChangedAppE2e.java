package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Budget;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** An instance whose app has another version of its state by now. */
@ExtendWith(BrowserExtension.class)
final class ChangedAppE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Budget.class, ChangedAppE2e.class);

  @Test
  void anInstanceOfAnEarlierVersionAsksAndOpensWithWhatFits(Visit visit) {
    visit.expect("status of 409");
    STREET.signIn(visit, "editor");
    Page page = visit.page();
    page.navigate(STREET.at("/budget/"));
    assertThat(said(page)).hasText("nobody has little");
    page.getByLabel("Of").fill("Ada");
    Find.button(page, "Save as\u2026").click();
    page.getByLabel("Name").fill("Ada's year");
    Find.button(page, "Save").click();
    assertThat(page).hasURL(STREET.at("/budget/i/ada-s-year/"));
    assertThat(said(page)).hasText("Ada has little");

    STREET.stop();
    Street.apps(ChangedAppE2e.class).with(Budget.InNumbers.class);
    STREET.start();
    page.reload();
    assertThat(page.getByText("Ada's year")).isVisible();
    looksWell(page);

    Locator copy = Find.button(page, "Open a copy");
    Keyboard.tabTo(page, copy);
    page.keyboard().press("Enter");
    assertThat(said(page)).hasText("Ada has 100");
    assertThat(page).hasURL(STREET.at("/budget/i/ada-s-year-copy/"));
    page.navigate(STREET.at("/budget/i/ada-s-year/"));
    Find.button(page, "Open with what fits").click();
    assertThat(said(page)).hasText("Ada has 100");
    assertThat(page).hasURL(STREET.at("/budget/i/ada-s-year/"));
  }

  private static void looksWell(Page page) {
    for (int width : new int[] {1280, 360}) {
      for (ColorScheme light : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.setViewportSize(width, 740);
        // No colour is on its way to another while it is looked at.
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(light)
                .setReducedMotion(ReducedMotion.REDUCE));
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(wide).isEqualTo(false);
        Axe.assertAccessible(page);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "e2e").resolve("asks-" + width + "-" + light + ".png")));
      }
    }
  }

  private static Locator said(Page page) {
    return page.locator("#said");
  }
}
