package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Every page is for everybody: on any screen, in any light, read out or seen. */
@ExtendWith(BrowserExtension.class)
final class EveryPageE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(EveryPageE2e.class);

  /** The pages there are, by what stands above them. */
  enum Place {
    GALLERY_FOR_STRANGERS("/", "Apps", false),
    GALLERY("/", "Apps", true),
    SIGN_IN("/login?return=/weather/", "Sign in", false),
    SIGN_IN_WINDOW("/login?window=1", "Sign in", false),
    SIGNED_IN_WINDOW("/login/done", "You are signed in", true),
    USED_LINK("/login?once=used", "This link was used already", false),
    NOT_FOUND("/nowhere/", "There is nothing here", true),
    WEATHER("/weather/", "Seattle weather", true),
    STOCKS("/stocks/", "Five shares", true),
    GAPMINDER("/gapminder/", "Longer lives, smaller families", true),
    CHARTS("/charts/?chart=choropleth", "Charts", true),
    COMPONENTS("/components/", "Component explorer", true),
    COLUMNS("/columns/", "What is in this file?", true),
    COUNTRIES("/countries/", "Countries, one by one", true),
    COUNTRY("/countries/country/Japan", "Japan", true),
    PENGUINS("/penguins/", "Palmer penguins", true),
    FLIGHTS("/flights/", "A year of flights", true),
    POSTCARD("/postcard/", "A postcard", true),
    POSTCARD_INSTANCE("/postcard/i/from-the-mountains/", "A postcard", true);

    private final String path;
    private final String heading;
    private final boolean signedIn;

    Place(String path, String heading, boolean signedIn) {
      this.path = path;
      this.heading = heading;
      this.signedIn = signedIn;
    }

    private Page open(Visit visit) {
      visit.expect("status of 401"); // the used link
      visit.expect("status of 404"); // the page that is not there
      visit.expect("Scripts may close only the windows"); // a window that no script opened
      if (signedIn) {
        STREET.signIn(visit, "viewer");
      }
      Page page = visit.page();
      page.navigate(STREET.at(path));
      assertThat(Find.heading(page)).hasText(heading);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.locator("[data-dash-is-loading]")).hasCount(0);
      return page;
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsWellInEveryLightAndFitsAPhoneAndAnEnlargedWindow(Place place, Visit visit) {
    Page page = place.open(visit);
    Viewing.inTheLight(page);
    assertThat(brightness(page)).isGreaterThan(0.75);
    Axe.assertAccessible(page);
    Viewing.inTheDark(page);
    assertThat(brightness(page)).isLessThan(0.25);
    Axe.assertAccessible(page);
    Viewing.onPhone(page);
    Viewing.assertNoSidewaysScroll(page);
    Viewing.zoomedTwice(page);
    Viewing.assertNoSidewaysScroll(page);
    assertThat(Find.heading(page)).isVisible();
  }

  /** How bright the page's ground is, 0 to 1. */
  private static double brightness(Page page) {
    Object rgb =
        page.evaluate(
            """
            () => {
              const of = (e) => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);
              const clear = (c) => c.length === 4 && c[3] === 0;
              const ground = [document.body, document.documentElement].map(of).find((c) => !clear(c));
              return ground ? (ground[0] + ground[1] + ground[2]) / 765 : -1;
            }
            """);
    return ((Number) rgb).doubleValue();
  }
}
