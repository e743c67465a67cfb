package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** What the bar above an instance is for. */
@ExtendWith(BrowserExtension.class)
final class BarE2e {
  @AutoClose @RegisterExtension private static final Street STREET = Street.withDemos(BarE2e.class);

  @Test
  void aNameIsWrittenInItsPlaceByKeyboardAlone(Visit visit) {
    Page page = instance(visit, "first words");
    Locator name = Find.button(page, "first words");
    Keyboard.tabTo(page, name);
    page.keyboard().press("Enter");
    page.keyboard().type("Better words");
    page.keyboard().press("Enter");
    Keyboard.awaitFocus(page, Find.button(page, "Better words"));
    page.keyboard().press("Enter");
    page.keyboard().type("No, not that");
    page.keyboard().press("Escape");
    Keyboard.awaitFocus(page, Find.button(page, "Better words"));
    page.reload();
    assertThat(Find.button(page, "Better words")).isVisible();
  }

  @Test
  void whereOneSavesOnDemandThePageTellsWhatIsNotSavedAndSavesItWhenAsked(Visit visit) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    openSaveAs(page, "on demand");
    page.getByLabel("Save changes only when I press Save").check();
    Find.button(page, "Save").click();
    assertThat(page).hasURL(STREET.at("/weather/i/on-demand/"));
    assertThat(days(page)).hasText("2015-01-01");
    assertThat(said(page, "Saved")).isVisible();

    Dash.choose(page, "year", "2013");
    assertThat(said(page, "Unsaved changes")).isVisible();
    page.keyboard().press("Control+s");
    assertThat(said(page, "Saved")).isVisible();
    Dash.choose(page, "year", "2012");
    assertThat(said(page, "Unsaved changes")).isVisible();
    page.onceDialog(dialog -> dialog.accept()); // the browser asks whether to leave
    page.reload();
    assertThat(days(page)).hasText("2013-01-01");
  }

  @Test
  void theSliderTravelsInTimeAndBringsBackWhatWas(Visit visit) {
    Page page = instance(visit, "travels");
    for (String year : List.of("2014", "2013")) {
      Dash.choose(page, "year", year);
      assertThat(days(page)).hasText(year + "-01-01");
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Find.button(page, "History").click();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    Keyboard.awaitFocus(page, slider);
    FrameLocator then = page.frameLocator("iframe:not(.coming)");
    assertThat(firstDay(then)).hasText("2013-01-01");

    page.keyboard().press("ArrowLeft");
    assertThat(firstDay(then)).hasText("2014-01-01");
    assertThat(then.locator("verdash-bar")).hasCount(0);
    Axe.assertAccessible(page);
    page.getByLabel("Name of this revision").fill("The warm one");
    Find.button(page, "Keep").click();
    assertThat(said(page, "The warm one")).isVisible();

    Find.button(page, "Restore").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(days(page)).hasText("2014-01-01");
    assertThat(page.locator("#year")).hasText("2014");
  }

  @Test
  void aRevisionHasAPageThatSavesNothingAndLeadsBack(Visit visit) {
    Page page = instance(visit, "past");
    Dash.choose(page, "year", "2013");
    assertThat(days(page)).hasText("2013-01-01");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.navigate(STREET.at("/weather/i/past/@1/"));
    assertThat(days(page)).hasText("2015-01-01");
    assertThat(said(page, "Revision 1")).isVisible();
    Dash.choose(page, "year", "2012");
    assertThat(days(page)).hasText("2012-01-01");
    Find.link(page, "Back to now").click();
    assertThat(page).hasURL(STREET.at("/weather/i/past/"));
    assertThat(days(page)).hasText("2013-01-01");
  }

  @Test
  void whomItIsSharedWithComesInUntilItIsTakenAway(Visit ada, Visit bob) {
    bob.expect("status of 403");
    bob.expect("status of 404");
    signInByTheForm(bob.page(), "viewer"); // whom the house has seen it completes
    Page page = instance(ada, "together");
    Find.button(page, "Share\u2026").click();
    page.getByLabel("Person or role").pressSequentially("view");
    page.getByRole(AriaRole.OPTION).first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Person or role")).hasValue("viewer");
    page.keyboard().press("Enter");
    Locator grant = page.getByLabel("What viewer may do");
    assertThat(grant).hasValue("view");
    Axe.assertAccessible(page);

    bob.page().navigate(STREET.at("/weather/i/together/"));
    assertThat(days(bob.page())).hasText("2015-01-01");
    assertThat(said(bob.page(), "View only")).isVisible();
    Dash.choose(bob.page(), "year", "2013");
    assertThat(bob.page().getByText("You may look at it, but not change anything")).isVisible();
    assertThat(days(bob.page())).hasText("2015-01-01");
    Find.button(page, "Take away from viewer").click();
    assertThat(grant).hasCount(0);
    assertThat(bob.page().reload().status()).isEqualTo(404);
  }

  @Test
  void aLinkIsShownOnceAndCopiedAndOpensForWhoeverHasIt(Visit visit, Visit other) {
    Page page = instance(visit, "by link");
    Find.button(page, "Share\u2026").click();
    Find.button(page, "Make a link").click();
    Locator link = page.getByLabel("The link", new Page.GetByLabelOptions().setExact(true));
    assertThat(link).isVisible();
    Find.button(page, "Copy").click();
    assertThat(Find.button(page, "Copied")).isVisible();
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(link.inputValue());
    assertThat(link.inputValue()).startsWith(STREET.at("/weather/i/by-link/?link="));

    // The app is for people who are signed in, so this comes first.
    other.expect("status of 401");
    other.page().navigate(link.inputValue());
    other.page().getByLabel("Name").fill("viewer");
    other.page().getByLabel("Password").fill(STREET.password("viewer"));
    Find.button(other.page(), "Sign in").click();
    assertThat(other.page()).hasURL(STREET.at("/weather/i/by-link/"));
    assertThat(days(other.page())).hasText("2015-01-01");
    assertThat(said(other.page(), "View only")).isVisible();
    assertThat(other.page().reload().status()).isEqualTo(200);
    String tampered = link.inputValue().replaceAll(".....$", "AAAAA");
    assertThat(other.page().navigate(tampered).status()).isEqualTo(401);
    assertThat(other.page().getByText("This link does not work")).isVisible();
    Axe.assertAccessible(other.page());
  }

  @Test
  void onAPhoneItIsOneLineAndAMenuInBothLights(Visit visit) {
    Page page = instance(visit, "A rather long name, as people do give");
    Viewing.onPhone(page);
    for (Runnable light :
        List.<Runnable>of(() -> Viewing.inTheLight(page), () -> Viewing.inTheDark(page))) {
      light.run();
      Find.button(page, "More").click();
      assertThat(Find.button(page, "Share\u2026")).isVisible();
      Axe.assertAccessible(page);
      Viewing.assertNoSidewaysScroll(page);
      Find.button(page, "Share\u2026").click();
      assertThat(page.getByLabel("Person or role")).isVisible();
      Axe.assertAccessible(page);
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }
  }

  @Test
  void signingOutIsInTheMenu(Visit visit) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    Find.button(page, "More").click();
    assertThat(page.getByText("Signed in as editor")).isVisible();
    Find.button(page, "Sign out").click();
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(Find.link(page, "Sign in").first()).isVisible();
  }

  private static Page instance(Visit visit, String name) {
    STREET.signIn(visit, "editor");
    Page page = weather(visit);
    openSaveAs(page, name);
    Find.button(page, "Save").click();
    page.waitForURL(url -> url.contains("/i/"));
    assertThat(days(page)).hasText("2015-01-01");
    return page;
  }

  private static void signInByTheForm(Page page, String user) {
    page.navigate(STREET.at("/login?return=/weather/"));
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(STREET.password(user));
    Find.button(page, "Sign in").click();
    assertThat(days(page)).hasText("2015-01-01");
  }

  private static void openSaveAs(Page page, String name) {
    Find.button(page, "Save as\u2026").click();
    page.getByLabel("Name").fill(name);
  }

  private static Page weather(Visit visit) {
    visit.page().navigate(STREET.at("/weather/"));
    assertThat(days(visit.page())).hasText("2015-01-01");
    return visit.page();
  }

  private static Locator days(Page page) {
    return Dash.column(page, "days", "date").first();
  }

  private static Locator firstDay(FrameLocator frame) {
    return frame.locator("#days td[data-dash-column='date']").first();
  }

  private static Locator said(Page page, String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true)).first();
  }
}
