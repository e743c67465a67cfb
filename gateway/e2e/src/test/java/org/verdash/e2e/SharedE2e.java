package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Outlook;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** What somebody sees who came by a link and is nobody to the house. */
@ExtendWith(BrowserExtension.class)
final class SharedE2e {
  private static final String ONLY_LOOK = "You may look at it, but not change anything";

  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Outlook.class, SharedE2e.class);

  @Test
  void whoMayOnlyLookIsToldSoOnceAndTheirPageAsksForNothingElse(Visit owner, Visit visit) {
    visit.expect("status of 403");
    Page page = opened(visit, link(owner, "calm", "view", "always"));
    assertThat(page.getByText("View only")).isVisible();
    List<Request> calls = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("_dash-update-component")) {
            calls.add(request);
          }
        });
    // Its clock goes on here; what it would ask is not asked.
    awaitTicks(page, 3);
    assertThat(calls).isEmpty();
    assertThat(page.getByText(ONLY_LOOK)).hasCount(0);

    page.getByLabel("Place").fill("Rome");
    assertThat(page.getByText(ONLY_LOOK)).isVisible();
    Find.button(page, "Close").click();
    page.getByLabel("Place").fill("Bern");
    awaitTicks(page, 3);
    assertThat(page.getByText(ONLY_LOOK)).hasCount(0);
    assertThat(calls).hasSize(1);
    assertThat(page.locator("#said")).hasText("Sunny in Oslo");

    Viewing.onPhone(page);
    Find.button(page, "More").click();
    assertThat(Find.link(page, "Sign in")).isVisible();
    Axe.assertAccessible(page);
    Viewing.assertNoSidewaysScroll(page);
    page.keyboard().press("Escape");

    Find.link(page, "Tomorrow").click();
    assertThat(page.locator("#page")).hasText("Tomorrow");
    page.goBack();
    assertThat(page.locator("#page")).hasText("Today");
    assertThat(page.locator("#time")).hasText("tick null");
  }

  @Test
  void whoCameByALinkTravelsInTimeAndMayNotTakeAnythingAlong(Visit owner, Visit visit) {
    Page mine = opened(owner, link(owner, "past", "view", "always"));
    mine.getByLabel("Place").fill("Rome");
    assertThat(mine.locator("#said")).hasText("Sunny in Rome");
    Page page = opened(visit, linkAgain(owner, "past", "view"));
    assertThat(page.locator("#said")).hasText("Sunny in Rome");
    Find.button(page, "History").click();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    assertThat(slider).isFocused();
    FrameLocator then = page.frameLocator("iframe:not(.coming)");
    assertThat(then.locator("#said")).hasText("Sunny in Rome");
    for (String no : List.of("Restore", "Copy\u2026", "Keep")) {
      assertThat(Find.button(page, no)).hasCount(0);
    }
    assertThat(Find.link(page, "Compare")).hasCount(0);
  }

  @Test
  void whoMayEditByALinkSavesWithTheButtonAndRestores(Visit owner, Visit visit) {
    Page page = opened(visit, link(owner, "editing", "edit", "on-demand"));
    page.getByLabel("Place").fill("Rome");
    assertThat(page.locator("#said")).hasText("Sunny in Rome");
    Find.button(page, "Save").click();
    assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    page.reload();
    assertThat(page.locator("#said")).hasText("Sunny in Rome");
    page.getByLabel("Place").fill("Bern");
    assertThat(page.locator("#said")).hasText("Sunny in Bern");
    page.keyboard().press("Control+s");
    assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    Find.button(page, "History").click();
    FrameLocator then = page.frameLocator("iframe:not(.coming)");
    assertThat(then.locator("#said")).hasText("Sunny in Bern");
    page.keyboard().press("ArrowLeft");
    assertThat(then.locator("#said")).hasText("Sunny in Rome");
    assertThat(page.getByText("by somebody with a link")).isVisible();
    Find.button(page, "Restore").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(page.locator("#said")).hasText("Sunny in Rome");
  }

  private static void awaitTicks(Page page, int ticks) {
    page.waitForFunction(
        """
        (more) => {
          const ticks = window.dash_component_api.getLayout('clock').props.n_intervals ?? 0;
          window.until ??= ticks + more;
          const done = ticks >= window.until;
          if (done) delete window.until;
          return done;
        }
        """,
        ticks);
  }

  private static Page opened(Visit visit, String link) {
    Page page = visit.page();
    page.navigate(link);
    assertThat(page).hasURL(Pattern.compile("^[^?]+$"));
    assertThat(page.locator("#said")).containsText("Sunny in");
    return page;
  }

  /** Makes an instance and answers the address of a link to it. */
  private static String link(Visit owner, String slug, String right, String policy) {
    STREET.signIn(owner, "editor");
    JsonObject wish = new JsonObject();
    wish.addProperty("app", "outlook");
    wish.addProperty("slug", slug);
    wish.addProperty("savePolicy", policy);
    post(owner, "/api/instances", wish);
    return linkAgain(owner, slug, right);
  }

  private static String linkAgain(Visit owner, String slug, String right) {
    String all = owner.context().request().get(STREET.at("/api/instances?q=" + slug)).text();
    String id =
        JsonParser.parseString(all)
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    JsonObject grant = new JsonObject();
    grant.addProperty("kind", "link");
    grant.addProperty("right", right);
    JsonObject made = post(owner, "/api/instances/" + id + "/grants", grant);
    return STREET.at(made.get("url").getAsString());
  }

  private static JsonObject post(Visit owner, String path, JsonObject body) {
    APIResponse answer =
        owner
            .context()
            .request()
            .post(
                STREET.at(path),
                RequestOptions.create()
                    .setHeader("Authorization", STREET.bearer("editor"))
                    .setHeader("Content-Type", "application/json")
                    .setData(body.toString()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return JsonParser.parseString(answer.text()).getAsJsonObject();
  }
}
