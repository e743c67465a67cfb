package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Notebook;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Several pages of one instance, of which each shows what the others have changed since. */
@ExtendWith(BrowserExtension.class)
final class StaleTabsE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Notebook.class, StaleTabsE2e.class);

  @Test
  void inTwoBrowsersNothingIsOverwrittenThatWasNotTouched(Visit here, Visit there) {
    String mine = make(here, "browsers");
    STREET.signIn(there, "editor");
    Page one = open(here.page(), mine);
    Page two = open(there.page(), mine);
    saving(one, mine, () -> Dash.choose(one, "city", "Oslo"));
    // It still shows no city, and sends that beside what is typed.
    saving(two, mine, () -> two.getByLabel("Title").fill("Trip"));
    assertThat(two.locator("#summary")).hasText("Trip, null, ");
    assertShows(here.newTab(), mine, new String[] {"Trip", "Oslo", ""});

    saving(one, mine, () -> one.getByLabel("Note").fill("by train"));
    saving(two, mine, () -> Dash.choose(two, "city", "Rome"));
    saving(one, mine, () -> one.getByLabel("Note").fill("by bus"));
    // Its title and city are from long ago, and only the memo is its own.
    one.getByLabel("Memo").fill("two tickets");
    saving(one, mine, () -> Find.button(one, "Keep").click());
    assertThat(one.locator("#kept")).hasText(", Oslo, two tickets");
    saving(two, mine, () -> Find.button(two, "Keep").click());
    assertThat(two.locator("#kept")).hasText("Trip, Rome, ");
    assertThat(open(here.newTab(), mine).getByLabel("Memo")).hasValue("two tickets");
    assertShows(there.newTab(), mine, new String[] {"Trip", "Rome", "by bus"});
  }

  @Test
  void twoTabsOfOneInstanceDoNotUndoEachOther(Visit visit) {
    String mine = make(visit, "tabs");
    Page one = open(visit.page(), mine);
    Page two = open(visit.newTab(), mine);
    for (int turn = 1; turn <= 3; turn++) {
      String text = "turn " + turn;
      saving(one, mine, () -> one.getByLabel("Title").fill(text));
      saving(two, mine, () -> two.getByLabel("Note").fill(text));
    }
    saving(one, mine, () -> Find.button(one, "Add").click());
    saving(two, mine, () -> Find.button(two, "Add").click());
    Page fresh = visit.newTab();
    assertShows(fresh, mine, new String[] {"turn 3", "", "turn 3"});
    assertThat(fresh.locator("#items p")).hasText(new String[] {"item 1", "item 1"});
  }

  @Test
  void aClearedInputStaysClearedWhateverAStaleTabStillShows(Visit visit) {
    String mine = make(visit, "cleared");
    Page one = open(visit.page(), mine);
    saving(one, mine, () -> Dash.choose(one, "city", "Oslo"));
    Page stale = open(visit.newTab(), mine);
    assertThat(stale.locator("#city")).containsText("Oslo");
    saving(one, mine, () -> one.getByLabel("Clear selection").click());
    saving(stale, mine, () -> stale.getByLabel("Note").fill("still here"));
    assertShows(visit.newTab(), mine, new String[] {"", "", "still here"});
  }

  @Test
  void theBackButtonBringsNothingOldBack(Visit visit) {
    String mine = make(visit, "back");
    Page page = open(visit.page(), mine);
    saving(page, mine, () -> Dash.choose(page, "city", "Oslo"));
    page.navigate(STREET.at("/notebook/"));
    assertThat(page.locator("#summary")).hasText(", null, ");
    Page other = open(visit.newTab(), mine);
    saving(other, mine, () -> Dash.choose(other, "city", "Rome"));
    saving(other, mine, () -> other.getByLabel("Title").fill("Trip"));
    long before = revision(page, mine);

    page.goBack();
    assertThat(Find.heading(page)).hasText("Notebook");
    assertThat(page.locator("#summary")).hasText("Trip, Rome, ");
    page.reload();
    assertThat(page.locator("#summary")).hasText("Trip, Rome, ");
    assertThat(revision(page, mine)).isEqualTo(before);
    saving(page, mine, () -> page.getByLabel("Note").fill("again"));
    assertShows(visit.newTab(), mine, new String[] {"Trip", "Rome", "again"});
  }

  @Test
  @DisplayName("(q) shared outputs, set_props, running and pages work on a saved instance")
  void everyWayToSetAPropertyIsRemembered(Visit visit) {
    String mine = make(visit, "ways");
    Page page = open(visit.page(), mine);
    saving(page, mine, () -> Dash.choose(page, "city", "Oslo"));
    assertThat(page.locator("#hint")).hasText("gone to Oslo");
    saving(page, mine, () -> Find.button(page, "Hint").click());
    assertThat(page.locator("#hint")).hasText("asked 1");
    page.evaluate(
        """
        () => {
          window.seen = [];
          const busy = document.getElementById('busy');
          new MutationObserver(() => window.seen.push(busy.textContent))
            .observe(busy, { childList: true, characterData: true, subtree: true });
        }
        """);
    saving(page, mine, () -> Find.button(page, "Add").click());
    saving(page, mine, () -> Find.button(page, "Add").click());
    assertThat(page.locator("#busy")).hasText("added");
    assertThat(page.evaluate("window.seen.includes('adding')")).isEqualTo(true);
    Find.link(page, "Second").click();
    assertThat(page.locator("#page")).hasText("Second page");
    assertThat(page).hasURL(STREET.at("/notebook/i/ways/second"));

    page.reload();
    assertThat(page.locator("#page")).hasText("Second page");
    assertThat(page.locator("#items p")).hasText(new String[] {"item 1", "item 2"});
    assertThat(page.locator("#status")).hasText("added 2");
    assertThat(page.locator("#hint")).hasText("asked 1");
    assertThat(page.locator("#city")).containsText("Oslo");
    Find.link(page, "First").click();
    assertThat(page.locator("#page")).hasText("First page");
    assertThat(page.locator("#status")).hasText("added 2");
  }

  /** Makes an instance; answers its slug. */
  private static String make(Visit visit, String slug) {
    STREET.signIn(visit, "editor");
    APIResponse made =
        visit
            .context()
            .request()
            .post(
                STREET.at("/api/instances"),
                RequestOptions.create()
                    .setHeader("Origin", STREET.at(""))
                    .setData(Map.of("app", "notebook", "slug", slug)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return slug;
  }

  private static Page open(Page page, String slug) {
    page.navigate(STREET.at("/notebook/i/" + slug + "/"));
    assertThat(Find.heading(page)).hasText("Notebook");
    assertThat(page.locator("#summary")).not().isEmpty();
    return page;
  }

  /** Does something, and waits until it is saved. */
  private static void saving(Page page, String slug, Runnable deed) {
    long before = revision(page, slug);
    deed.run();
    page.waitForCondition(() -> revision(page, slug) > before);
    // The calls that it made may be several.
    page.waitForFunction("() => !window.store.getState().isLoading");
  }

  private static long revision(Page page, String slug) {
    String all = page.context().request().get(STREET.at("/api/instances?app=notebook")).text();
    for (JsonElement each : JsonParser.parseString(all).getAsJsonArray()) {
      if (each.getAsJsonObject().get("slug").getAsString().equals(slug)) {
        return each.getAsJsonObject().get("revision").getAsLong();
      }
    }
    throw new AssertionError("no instance " + slug + " in " + all);
  }

  private static void assertShows(Page page, String slug, String[] titleCityNote) {
    open(page, slug);
    assertThat(page.getByLabel("Title")).hasValue(titleCityNote[0]);
    if (titleCityNote[1].isEmpty()) {
      assertThat(page.locator("#city")).not().containsText("Oslo");
    } else {
      assertThat(page.locator("#city")).containsText(titleCityNote[1]);
    }
    assertThat(page.getByLabel("Note")).hasValue(titleCityNote[2]);
  }
}
