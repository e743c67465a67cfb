package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Clientside;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Functions that run in the browser, under the policy that allows no inline script. */
@ExtendWith(BrowserExtension.class)
final class ClientsideE2e {
  private static final int SESSION_SECONDS = 4;

  @AutoClose @RegisterExtension private static final Street STREET = street();

  private static Street street() {
    Street.apps(ClientsideE2e.class).with(Clientside.class);
    return Street.open(ClientsideE2e.class, "  session-ttl: " + SESSION_SECONDS + "s");
  }

  @Test
  void functionsOfEveryFormRunWithoutACall(Visit visit) {
    List<String> calls = new CopyOnWriteArrayList<>();
    Page page = open(visit);
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            calls.add(request.postData());
          }
        });
    assertThat(page.locator("#inline")).hasText("inline at start");
    assertThat(page.locator("#patched")).isEmpty();
    Find.button(page, "Go").click();
    assertThat(page.locator("#inline")).hasText("inline 1");
    assertThat(page.locator("#named")).hasText("1");
    assertThat(page.locator("#named-state")).hasText("{\"v\":1}");
    assertThat(page.locator("#async")).hasText("late 1");
    assertThat(page.locator("#patched")).hasText("p1");
    assertThat(page.locator("#aside")).hasText("set 1");
    assertThat(page.locator("#shared")).hasText("browser 1");
    assertThat(calls).isEmpty();
  }

  @Test
  void aPatternedFunctionRunsForItsRow(Visit visit) {
    Page page = open(visit);
    assertThat(page.locator(".square-5")).hasText("0");
    Find.button(page, "Row 5").dblclick();
    assertThat(page.locator(".square-5")).hasText("4");
    assertThat(page.locator(".square-2")).hasText("0");
    Find.button(page, "Row 2").click();
    assertThat(page.locator("#sum")).hasText("3");
  }

  @Test
  void aFunctionThatThrowsLeavesTheRestOfThePageAlive(Visit visit) {
    visit.expect("boom");
    visit.expect("Callback error");
    Page page = open(visit);
    Find.button(page, "Break").click();
    Find.button(page, "Go").click();
    assertThat(page.locator("#inline")).hasText("inline 1");
    assertThat(page.locator("#broken")).isEmpty();
  }

  @Test
  void hooksOfTheRendererSeeWhatIsAskedAndAnswered(Visit visit) {
    Page page = open(visit);
    Find.button(page, "Ask the server").click();
    assertThat(page.locator("#shared")).hasText("server 1");
    assertThat(page.locator("body")).hasAttribute("data-request", "shared.children");
    assertThat(page.locator("body")).hasAttribute("data-response", "shared");
  }

  @Test
  void aSessionThatIsShorterThanTheVisitInterruptsNobody(Visit visit) {
    Page page = visit.page();
    page.navigate(STREET.at("/login?return=/clientside/"));
    page.getByLabel("Name").fill("viewer");
    page.getByLabel("Password").fill(STREET.password("viewer"));
    Find.button(page, "Sign in").click();
    assertThat(page.locator("#shared")).hasText("server null");
    page.evaluate("ms => new Promise(over => setTimeout(over, ms))", SESSION_SECONDS * 2000 + 500);
    Find.button(page, "Ask the server").click();
    assertThat(page.locator("#shared")).hasText("server 1");
    assertThat(page.getByText("Your session has ended.")).hasCount(0);
  }

  @Test
  void aHookThatBringsATokenSparesTheSignIn(Visit visit) {
    visit.expect("status of 401");
    Page page = open(visit);
    page.evaluate(
        "token => { window._verdash_hooks.request_refresh_jwt = async () => token; }",
        STREET.bearer("viewer").substring("Bearer ".length()));
    STREET.endSession(visit, "viewer");
    Find.button(page, "Ask the server").click();
    assertThat(page.locator("#shared")).hasText("server 1");
    assertThat(page.getByText("Your session has ended.")).hasCount(0);
  }

  private static Page open(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/clientside/"));
    assertThat(Find.heading(page)).hasText("Clientside");
    assertThat(page.locator("#shared")).hasText("server null");
    return page;
  }
}
