package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
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
      Keyboard.awaitFocus(page, Find.button(page, "More"));
    }
  }

  @Test
  void aNameAndAStarThatAreGivenInOneTabShowInTheOther(Visit visit) {
    Page page = instance(visit, "in two tabs");
    Page other = visit.newTab();
    other.navigate(page.url());
    assertThat(days(other)).hasText("2015-01-01");
    Find.button(page, "Star").click();
    assertThat(Find.button(other, "Star")).hasAttribute("aria-pressed", "true");
    Find.button(other, "in two tabs").click();
    other.keyboard().type("In both tabs");
    other.keyboard().press("Enter");
    assertThat(Find.button(page, "In both tabs")).isVisible();
    page.reload();
    assertThat(Find.button(page, "Star")).hasAttribute("aria-pressed", "true");
    Find.button(page, "More").click();
    page.getByRole(AriaRole.SWITCH).click();
    assertThat(page.getByRole(AriaRole.SWITCH)).not().isChecked();
    Dash.choose(other, "year", "2013"); // it knows that it is to wait for Save
    assertThat(said(other, "Unsaved changes")).isVisible();
    Find.button(other, "Save").click();
    assertThat(said(other, "Saved")).isVisible();
    assertThat(page.getByText("Somebody has changed this meanwhile.")).isHidden();
    page.bringToFront();
    page.evaluate("dispatchEvent(new Event('focus'))");
    assertThat(page.getByText("Somebody has changed this meanwhile.")).isVisible();
  }

  @Test
  void whatIsDeletedWhileItIsLookedAtIsToldCalmly(Visit visit) {
    visit.expect("status of 404");
    Page page = instance(visit, "soon gone");
    api(page, "DELETE", "", "undefined");
    Dash.choose(page, "year", "2013");
    assertThat(said(page, "This is not there any more, or not for you.")).isVisible();
    assertThat(page.getByText("Deleted, or not shared with you any more.")).isVisible();
    assertThat(page.getByText("Something went wrong here.")).hasCount(0);
    assertThat(page.locator("#year")).hasText("2013");
    Find.button(page, "Save a copy\u2026").click();
    page.getByLabel("Name").fill("what I saw");
    Find.button(page, "Save").click();
    assertThat(page).hasURL(STREET.at("/weather/i/what-i-saw/"));
    assertThat(days(page)).hasText("2013-01-01");
  }

  @Test
  void ofAllWhoHaveAccessOneIsChangedAndOneTakenAwayByKeyboard(Visit visit) {
    Page page = instance(visit, "shared by many");
    api(page, "POST", "/grants", "{kind: 'user', whom: 'ada', right: 'view'}");
    api(page, "POST", "/grants", "{kind: 'role', whom: 'pilots', right: 'edit'}");
    api(
        page,
        "POST",
        "/grants",
        "{kind: 'link', right: 'interact', until: '2100-01-31T12:00:00Z'}");
    Find.button(page, "Share\u2026").click();
    Locator ada = page.getByLabel("What ada may do");
    Keyboard.tabTo(page, ada);
    page.keyboard().press("ArrowDown");
    assertThat(ada).hasValue("interact");
    Keyboard.awaitFocus(page, ada);
    page.keyboard().press("ArrowDown");
    assertThat(ada).hasValue("edit");
    assertThat(page.getByLabel("What the role pilots may do")).hasValue("edit");
    assertThat(page.getByText("until 31 Jan 2100, 12:00")).isVisible();
    page.getByLabel("Take away the link that may try things out").click();
    assertThat(page.getByText("until 31 Jan 2100, 12:00")).hasCount(0);
    page.getByLabel("Person or role").fill("carol");
    page.getByLabel("How long", new Page.GetByLabelOptions().setExact(true)).selectOption("7");
    page.getByLabel("Person or role").press("Enter");
    assertThat(page.getByLabel("What carol may do")).hasValue("view");
    page.getByLabel("Person or role").fill("viewer"); // is the name of a person and of a role
    page.getByLabel("Person or role").press("Enter");
    assertThat(page.getByText("There are several of this name.")).isVisible();
    page.keyboard().press("Escape"); // closes the list of names
    page.keyboard().press("Escape");
    Keyboard.awaitFocus(page, Find.button(page, "Share\u2026"));
  }

  @Test
  void aLongHistoryIsWalkedThroughNamedOpenedAndCopied(Visit visit) {
    Page page = instance(visit, "long ago, with a name that needs much room");
    page.evaluate(
        """
        async (id) => {
          for (let at = 0; at < 205; at++) await fetch(`/api/instances/${id}/values`, { method: 'PUT',
            headers: { 'Content-Type': 'application/json', 'X-Verdash-Call': crypto.randomUUID() },
            body: JSON.stringify({ values: { 'year.value': 2012 + at % 4 } }) });
        }
        """,
        id(page));
    page.reload();
    Viewing.onPhone(page);
    Find.button(page, "More").click();
    Find.button(page, "History").click();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    assertThat(slider).hasAttribute("max", "199");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasJSProperty("scrollWidth", 360);
    Find.button(page, "Still older").click();
    Keyboard.awaitFocus(page, slider);
    assertThat(slider).hasAttribute("max", "205");
    assertThat(page.getByText("2015 \u2192 2012")).isVisible(); // what changed stays to be read
    page.keyboard().press("Home");
    assertThat(said(page, "Revision 1")).isVisible();
    assertThat(Find.button(page, "Earlier")).isDisabled();
    Viewing.onDesktop(page);
    Find.link(page, "Open").click();
    assertThat(page).hasURL(Pattern.compile(".*/@1/"));
    Find.button(page, "History").click();
    assertThat(said(page, "Revision 206")).isVisible();
    Find.button(page, "Copy\u2026").click();
    assertThat(page).hasURL(Pattern.compile(".*revision-206/"));
    Find.button(page, "History").click();
    Find.link(page, "As a list").click();
    assertThat(page).hasURL(Pattern.compile(".*/instances/history/.*"));
  }

  @Test
  void theBarFitsToTheAppsLettersDarknessAndFixedHeaderAndSignsOut(Visit visit) {
    Page page = instance(visit, "small print");
    Locator bar = page.locator("verdash-bar .bar");
    double height = bar.boundingBox().height;
    page.evaluate("document.documentElement.style.fontSize = '50%'");
    assertThat(bar.boundingBox().height).isEqualTo(height);
    Viewing.zoomedTwice(page);
    Viewing.assertNoSidewaysScroll(page);
    page.evaluate(
        """
        const header = document.createElement('div');
        header.style.cssText = 'position: fixed; inset: 0 0 auto; height: 56px; background: navy';
        document.getElementById('react-entry-point').append(header);
        document.documentElement.style.colorScheme = 'normal';
        document.body.style.background = '#101820';
        """);
    assertThat(page.locator("verdash-bar")).hasCSS("color-scheme", "dark");
    Find.button(page, "More").click();
    assertThat(page.getByText("Signed in as editor")).isVisible();
    Find.button(page, "Sign out").click();
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(Find.link(page, "Sign in").first()).isVisible();
  }

  @Test
  void aSessionThatEndsOverADialogIsBegunAnewFromThere(Visit visit) {
    visit.expect("status of 401");
    Page page = instance(visit, "over a dialog");
    Find.button(page, "Share\u2026").click();
    assertThat(said(page, "Owner")).isVisible();
    STREET.endSession(visit, "editor");
    page.getByLabel("Person or role").fill("dora");
    page.getByLabel("Person or role").press("Enter");
    assertThat(page.getByText("Your session has ended.").first()).isVisible();
    Page window = page.waitForPopup(() -> Find.button(page, "Sign in").first().click());
    window.getByLabel("Name").fill("editor");
    window.getByLabel("Password").fill(STREET.password("editor"));
    Find.button(window, "Sign in").click();
    assertThat(page.getByText("Your session has ended.")).hasCount(0);
    assertThat(page.getByLabel("Person or role")).hasValue("dora");
    page.getByLabel("Person or role").press("Enter");
    assertThat(page.getByLabel("What dora may do")).hasValue("view");
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

  private static String id(Page page) {
    return (String) page.evaluate("verdash_saved.page.instance.id");
  }

  private static void api(Page page, String method, String below, String body) {
    String call =
        "async ([method, path]) => (await fetch('/api/instances/' + path, { method, headers: {"
            + " 'Content-Type': 'application/json', 'X-Verdash-Call': crypto.randomUUID() },"
            + " body: JSON.stringify("
            + body
            + ") })).ok";
    assertThat((Boolean) page.evaluate(call, List.of(method, id(page) + below))).isTrue();
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
