package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
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

/** The page of saved instances, their history, and two of them side by side. */
@ExtendWith(BrowserExtension.class)
final class InstancesE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(InstancesE2e.class);

  @Test
  void aPersonFindsStarsRenamesDeletesAndBringsBack(Visit visit) {
    make(visit, "spring", 2013);
    make(visit, "autumn", 2014);
    Page page = instances(visit);
    assertThat(card(page, "spring")).isVisible();
    Find.button(page, "Star spring").click();
    assertThat(Find.button(page, "Star spring")).hasAttribute("aria-pressed", "true");
    page.getByLabel("Search").fill("spr");
    assertThat(card(page, "autumn")).hasCount(0);

    choose(page, "spring", "Rename");
    page.getByLabel("New name of spring").fill("Spring in Seattle");
    page.keyboard().press("Enter");
    assertThat(card(page, "Spring in Seattle")).isVisible();
    tab(page, "Starred");
    choose(page, "Spring in Seattle", "Delete");
    assertThat(page.getByText("gone for good after")).isVisible();
    tab(page, "Deleted");
    Find.button(page, "Bring back Spring in Seattle").click();
    Find.link(page, "Spring in Seattle").click();
    assertThat(page.locator("#year")).hasText("2013");
  }

  @Test
  void aLongListTurnsLeafByLeaf(Visit visit) {
    for (int i = 1; i <= 26; i++) {
      make(visit, "leaf-" + i, 2013);
    }
    Page page = visit.page();
    page.navigate(STREET.at("/instances/?q=" + "%F0%9F%98%80".repeat(100) + "%00"));
    assertThat(page.locator(".count")).hasText("None fits");
    page.navigate(STREET.at("/instances/?q=leaf-"));
    Locator count = page.locator(".count");
    assertThat(count).hasText("The first 25");
    assertThat(Find.button(page, "\u2190 Previous")).isHidden();
    Find.button(page, "Next \u2192").click();
    assertThat(count).hasText("The last, number 26");
    assertThat(card(page, "leaf-1")).isVisible();
    assertThat(Find.button(page, "Next \u2192")).isHidden();
    assertThat(count).isFocused();
    Find.button(page, "\u2190 Previous").click();
    assertThat(card(page, "leaf-26")).isVisible();
    assertThat(page.locator(".cards > .card")).hasCount(25);
    page.getByLabel("Search").fill("leaf-1");
    assertThat(count).hasText("11 instances");
    assertThat(Find.button(page, "Next \u2192")).isHidden();
  }

  @Test
  void whatIsRenamedOrDeletedHereIsSoOnItsOwnPageAtOnce(Visit visit) {
    make(visit, "short-lived", 2013);
    Page own = visit.page();
    own.navigate(STREET.at("/weather/i/short-lived/"));
    assertThat(own.locator("#year")).hasText("2013");
    Page list = visit.context().newPage();
    list.navigate(STREET.at("/instances/?q=short-lived"));
    own.reload();
    choose(list, "short-lived", "Rename");
    list.getByLabel("New name of short-lived").fill("Long-lived");
    list.keyboard().press("Enter");
    assertThat(card(list, "Long-lived")).isVisible();
    assertThat(own.reload().text()).contains("Long-lived");
    Page stale = visit.context().newPage();
    stale.navigate(STREET.at("/instances/?q=Long-lived"));
    assertThat(card(stale, "Long-lived")).isVisible();
    choose(list, "Long-lived", "Delete");
    assertThat(list.getByText("gone for good after")).isVisible();
    visit.expect("status of 404");
    assertThat(own.reload().status()).isEqualTo(404);

    visit.expect("status of 422");
    choose(stale, "Long-lived", "Rename");
    stale.getByLabel("New name of Long-lived").fill("Too late");
    stale.keyboard().press("Enter");
    assertThat(stale.getByText("This instance was deleted meanwhile.")).isVisible();
  }

  @Test
  void everythingOfARowWorksByKeyboardAlone(Visit visit) {
    make(visit, "by-hand", 2013);
    Page page = instances(visit);
    Locator actions = actions(page, "by-hand");
    Keyboard.tabTo(page, actions);
    Keyboard.assertFocusShows(actions);
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    Keyboard.awaitFocus(page, item(page, "by-hand", "Rename"));
    page.keyboard().press("Escape");
    Keyboard.awaitFocus(page, actions);
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("New name of by-hand")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.getByLabel("New name of by-hand")).isHidden();
    Keyboard.awaitFocus(page, actions);
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    Keyboard.awaitFocus(page, Find.button(page, "Bring back by-hand"));
    page.keyboard().press("Enter");
    Keyboard.awaitFocus(page, actions(page, "by-hand"));
  }

  @Test
  void historyTellsNamesRestoresAndCopies(Visit visit) {
    String id = make(visit, "told", 2013);
    Page page = visit.page();
    page.navigate(STREET.at("/weather/i/told/"));
    assertThat(days(page)).hasText("2013-01-01");
    Dash.choose(page, "year", "2012");
    assertThat(days(page)).hasText("2012-01-01");

    page.navigate(STREET.at("/instances/history/" + id));
    Find.button(page, "What changed in revision 2").click();
    assertThat(page.locator(".differences")).containsText("2013");
    choose(page, "Revision 1", "Name");
    page.getByLabel("Name of revision 1").fill("As it began");
    page.keyboard().press("Enter");
    assertThat(card(page, "Revision 1")).containsText("As it began");
    choose(page, "Revision 1", "Copy");
    assertThat(Find.link(page, "Copy of told")).isVisible();
    choose(page, "Revision 1", "Restore");
    assertThat(card(page, "Revision 3")).containsText("now");
    page.navigate(STREET.at("/weather/i/told/"));
    assertThat(page.locator("#year")).hasText("2013");
  }

  @Test
  void twoStandSideBySideWithWhatDiffersMarked(Visit visit) {
    String left = make(visit, "left", 2012);
    String right = make(visit, "right", 2014);
    Page page = visit.page();
    page.navigate(STREET.at("/compare?left=" + left + "&right=" + right));
    FrameLocator one = page.frameLocator("iframe >> nth=0");
    FrameLocator other = page.frameLocator("iframe >> nth=1");
    assertThat(one.locator("#year")).hasText("2012");
    assertThat(other.locator("#year")).hasText("2014");
    assertThat(one.locator("#year[data-verdash-differs]")).isVisible();
    assertThat(page.getByText("1 of 1 remembered properties.")).isVisible();
    Axe.assertAccessible(page);
    Viewing.onPhone(page);
    Viewing.assertNoSidewaysScroll(page);
    Viewing.onDesktop(page);

    page.navigate(STREET.at("/compare?left=" + left + "@1&right=" + left));
    assertThat(page.getByText("Nothing: all 1 remembered properties are alike.")).isVisible();

    page.navigate(STREET.at("/compare?left=" + left + "@99&right=" + right));
    assertThat(page.getByText("This revision is no longer kept.")).isVisible();
    Dash.choose(page, "left-at", "Now");
    assertThat(page.getByText("1 of 1 remembered properties.")).isVisible();
  }

  @Test
  void forAnotherPersonTheyAreNotThere(Visit ada, Visit bob) {
    String id = make(ada, "secret", 2013);
    STREET.signIn(bob, "viewer");
    Page page = bob.page();
    page.navigate(STREET.at("/instances/"));
    assertThat(page.getByText("Nothing here yet")).isVisible();
    page.navigate(STREET.at("/instances/history/" + id));
    assertThat(page.getByText("There is no such instance")).isVisible();
    page.navigate(STREET.at("/compare?left=" + id));
    assertThat(page.getByText("There is no such instance")).isVisible();
  }

  @Test
  void everyListReadsWellAndFitsAPhone(Visit visit) {
    make(visit, "seen", 2013);
    Page page = instances(visit);
    for (String path : new String[] {"", "shared", "recent", "starred", "deleted"}) {
      page.navigate(STREET.at("/instances/" + path));
      assertThat(page.locator(".count")).isVisible();
      Viewing.inTheDark(page);
      Axe.assertAccessible(page);
      Viewing.inTheLight(page);
      Axe.assertAccessible(page);
      Viewing.onPhone(page);
      Viewing.assertNoSidewaysScroll(page);
      Viewing.onDesktop(page);
    }
  }

  private static Page instances(Visit visit) {
    visit.page().navigate(STREET.at("/"));
    Find.link(visit.page(), "Instances").click();
    assertThat(Find.heading(visit.page())).hasText("Instances");
    return visit.page();
  }

  /** Saves one of the weather as the editor, and says its id. */
  private static String make(Visit visit, String slug, int year) {
    STREET.signIn(visit, "editor");
    APIResponse made =
        visit
            .context()
            .request()
            .post(
                STREET.at("/api/instances"),
                RequestOptions.create()
                    .setHeader("Authorization", STREET.bearer("editor"))
                    .setData(
                        Map.of(
                            "app", "weather", "slug", slug, "values", Map.of("year.value", year))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return JsonParser.parseString(made.text()).getAsJsonObject().get("id").getAsString();
  }

  private static void tab(Page page, String name) {
    page.getByRole(AriaRole.NAVIGATION).getByText(name).click();
    assertThat(page.locator(".tab.here")).containsText(name);
  }

  private static Locator card(Page page, String name) {
    return page.locator(".card")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))));
  }

  private static Locator actions(Page page, String name) {
    return card(page, name).locator("summary");
  }

  private static Locator item(Page page, String name, String text) {
    return card(page, name)
        .locator(".items")
        .getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  private static void choose(Page page, String name, String text) {
    actions(page, name).click();
    item(page, name, text).click();
  }

  private static Locator days(Page page) {
    return Dash.column(page, "days", "date").first();
  }
}
