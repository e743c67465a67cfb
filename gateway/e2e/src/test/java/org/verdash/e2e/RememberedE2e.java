package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Cupboard;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** A page is, after a reload, as the person has left it, whoever heard of what they did. */
@ExtendWith(BrowserExtension.class)
final class RememberedE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Cupboard.class, RememberedE2e.class);

  @Test
  void whatNoCallbackReadsIsSavedWhenThereIsAPause(Visit visit) {
    Page page = make(visit, "quiet");
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Letter").fill("Dear Bob");
    Dash.choose(page, "fruit", "Plum");
    page.keyboard().press("Escape");
    page.getByLabel("two", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByRole(AriaRole.SLIDER).first().press("ArrowRight");
    page.getByText("Beans").click();
    page.locator("#jars td input[type=checkbox]").nth(1).check();
    page.locator("#jars .dash-filter input").first().fill("ri");
    page.keyboard().press("Enter");
    assertStays(page, "quiet");
    assertThat(page.getByLabel("Name")).hasValue("Ada");
    assertThat(page.locator("#about-tab")).hasText("about b");
    JsonObject shown = shown(page);
    assertThat(shown.get("stored.data").toString()).isEqualTo("{\"length\":3}");
    assertThat(shown.get("fruit.value").toString()).isEqualTo("[\"Pear\",\"Plum\"]");
    assertThat(shown.get("span.value").toString()).isEqualTo("[3,5]");
    assertThat(shown.get("jars.filter_query").toString()).contains("ri");
    assertThat(shown.get("jars.selected_rows").toString()).isEqualTo("[1]");
  }

  @Test
  void openingSavesNothing(Visit visit) {
    Page page = make(visit, "opened");
    assertThat(page.locator("#about-tab")).hasText("about a");
    page.getByLabel("Name").fill("Ada");
    assertStays(page, "opened");
    assertThat(page.locator("#about-tab")).hasText("about a");
    page.getByLabel("Name").fill("Bob");
    assertStays(page, "opened");
    assertThat(revision(page, "opened")).isEqualTo(2);
  }

  @Test
  void whatAFunctionOfThePageHasSetStaysAsItWasChangedByHand(Visit visit) {
    Page page = make(visit, "hand");
    assertThat(page.getByLabel("Greeting")).hasValue("A tea, please");
    page.getByLabel("Greeting").fill("Two teas");
    assertStays(page, "hand");
    assertThat(page.getByLabel("Greeting")).hasValue("Two teas");
    page.getByLabel("coffee").check();
    assertThat(page.getByLabel("Greeting")).hasValue("A coffee, please");
    assertStays(page, "hand");
    assertThat(page.getByLabel("Greeting")).hasValue("A coffee, please");
  }

  @Test
  void theLastOfTextsThatOvertakeEachOtherStays(Visit visit) {
    Page page = make(visit, "slow");
    page.getByLabel("Slow").pressSequentially("abc");
    assertThat(page.locator("#echo")).hasText("heard abc");
    assertStays(page, "slow");
    assertThat(page.getByLabel("Slow")).hasValue("abc");
    assertThat(page.locator("#echo")).hasText("heard abc");
  }

  @Test
  void whatIsTypedRightBeforeTheReloadStays(Visit visit) {
    Page page = make(visit, "hasty");
    page.getByLabel("Name").fill("Ada");
    page.reload();
    assertThat(page.getByLabel("Name")).hasValue("Ada");
  }

  @Test
  void aChartIsSavedOnceAndAnErrorKeepsWhatWasTyped(Visit visit) {
    visit.expect("status of 500");
    visit.expect("500");
    Page page = make(visit, "chart");
    Find.button(page, "Draw").click();
    Dash.awaitDrawn(page, "chart", List.of(1.0, 3.0, 1.0));
    page.getByLabel("Letter").fill("typed");
    Find.button(page, "Break").click();
    assertStays(page, "chart");
    assertThat(revision(page, "chart")).isEqualTo(2);
    assertThat(page.getByLabel("Letter")).hasValue("typed");
    Dash.awaitDrawn(page, "chart", List.of(1.0, 3.0, 1.0));
  }

  @Test
  void aTextThatIsTooLongIsToldAndTheRestIsSaved(Visit visit) {
    Page page = make(visit, "long");
    page.getByLabel("Letter").fill("x".repeat(1_100_000));
    page.getByLabel("Name").fill("Ada");
    page.waitForFunction("() => window.verdash_saved.state === 'too-large'");
    page.reload();
    assertThat(page.getByLabel("Name")).hasValue("Ada");
    assertThat(page.getByLabel("Letter")).hasValue("Dear all");
  }

  @Test
  void rowsThatCallbacksMakeKeepTheirTexts(Visit visit) {
    Page page = make(visit, "rows");
    Find.button(page, "Add").click();
    page.getByLabel("Plate 1").fill("soup");
    Find.button(page, "Add").click();
    page.getByLabel("Plate 2").fill("nuts");
    assertStays(page, "rows");
    assertThat(page.getByLabel("Plate 1")).hasValue("soup");
    assertThat(page.getByLabel("Plate 2")).hasValue("nuts");
  }

  private static void awaitSaved(Page page) {
    page.waitForFunction(
        """
        () => !window.store.getState().isLoading
          && !window.verdash_saved.unsaved().length && window.verdash_saved.state === 'saved'
        """);
  }

  private static void assertStays(Page page, String slug) {
    awaitSaved(page);
    JsonObject before = shown(page);
    long revision = revision(page, slug);
    page.reload();
    assertThat(Find.heading(page)).hasText("Cupboard");
    page.waitForCondition(() -> shown(page).equals(before));
    awaitSaved(page);
    assertThat(shown(page)).isEqualTo(before);
    assertThat(revision(page, slug)).isEqualTo(revision);
  }

  private static JsonObject shown(Page page) {
    Object all = page.evaluate("JSON.stringify(window.verdash_saved.values())");
    return JsonParser.parseString((String) all).getAsJsonObject();
  }

  private static Page make(Visit visit, String slug) {
    STREET.signIn(visit, "editor");
    APIResponse made =
        visit
            .context()
            .request()
            .post(
                STREET.at("/api/instances"),
                RequestOptions.create()
                    .setHeader("Origin", STREET.at(""))
                    .setData(Map.of("app", "cupboard", "slug", slug)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Page page = visit.page();
    page.navigate(STREET.at("/cupboard/i/" + slug + "/"));
    assertThat(Find.heading(page)).hasText("Cupboard");
    return page;
  }

  private static long revision(Page page, String slug) {
    String all = page.context().request().get(STREET.at("/api/instances?app=cupboard")).text();
    for (JsonElement each : JsonParser.parseString(all).getAsJsonArray()) {
      JsonObject one = each.getAsJsonObject();
      if (one.get("slug").getAsString().equals(slug)) {
        return one.get("revision").getAsLong();
      }
    }
    throw new AssertionError("no instance " + slug + " in " + all);
  }
}
