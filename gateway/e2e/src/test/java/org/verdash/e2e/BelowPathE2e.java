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
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** A house that shares its host with others: everything of it stands below one path. */
@ExtendWith(BrowserExtension.class)
final class BelowPathE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemosBelow("/tools/verdash", BelowPathE2e.class);

  @Test
  void everythingAPersonDoesStaysBelowThePath(Visit visit) {
    List<String> outside = requestsOutside(visit);
    Page page = visit.page();
    page.navigate(STREET.at("/login?return=/tools/verdash/"));
    signIn(page, "editor");
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(page.locator(".card img")).hasCount(10);
    Find.link(page, "Open Seattle weather").click();
    assertThat(page).hasURL(STREET.at("/weather/"));
    assertFirstDay(page, "2015-01-01");
    Dash.choose(page, "year", "2013");
    assertFirstDay(page, "2013-01-01");

    Find.button(page, "Save as\u2026").click();
    assertThat(page.getByText("/tools/verdash/weather/i/\u2026/")).isVisible();
    page.getByLabel("Name").fill("Below");
    Find.button(page, "Save").click();
    assertThat(page).hasURL(STREET.at("/weather/i/below/"));
    assertFirstDay(page, "2013-01-01");
    Dash.choose(page, "year", "2012");
    assertFirstDay(page, "2012-01-01");
    page.reload();
    assertFirstDay(page, "2012-01-01");

    page.navigate(STREET.at("/charts/?chart=choropleth"));
    page.waitForCondition(() -> page.locator("#chart .choroplethlayer path").count() > 100);

    page.navigate(STREET.at("/"));
    Find.button(page, "Sign out").click();
    assertThat(Find.link(page, "Sign in").first()).isVisible();
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(outside).isEmpty();
  }

  @Test
  void aSessionThatEndsIsTakenUpAgainBesideThePage(Visit visit) {
    visit.expect("status of 401");
    List<String> outside = requestsOutside(visit);
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/weather/"));
    assertFirstDay(page, "2015-01-01");
    STREET.endSession(visit, "viewer");
    Dash.choose(page, "year", "2014");
    assertThat(page.getByText("Your session has ended.")).isVisible();
    visit.context().clearCookies();
    Page window = page.waitForPopup(() -> Find.button(page, "Sign in").click());
    window.waitForClose(() -> signIn(window, "viewer"));
    assertFirstDay(page, "2014-01-01");
    assertThat(outside).isEmpty();
  }

  @Test
  void theLinkOfTheStartLeadsBelowThePath(Visit visit) {
    assertThat(STREET.link()).startsWith(STREET.at("/login?once="));
    visit.page().navigate(STREET.link());
    assertThat(visit.page()).hasURL(STREET.at("/"));
    assertThat(visit.page().getByText("Signed in as admin")).isVisible();
  }

  private static List<String> requestsOutside(Visit visit) {
    List<String> outside = new CopyOnWriteArrayList<>();
    visit
        .context()
        .onRequest(
            request -> {
              if (request.url().startsWith("http") && !request.url().startsWith(STREET.at("/"))) {
                outside.add(request.url());
              }
            });
    return outside;
  }

  private static void signIn(Page page, String user) {
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(STREET.password(user));
    Find.button(page, "Sign in").click();
  }

  private static void assertFirstDay(Page page, String day) {
    assertThat(Dash.column(page, "days", "date").first()).hasText(day);
  }
}
