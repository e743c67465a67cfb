package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Workbench;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** The ways in and out. */
@ExtendWith(BrowserExtension.class)
final class SignInE2e {
  private static final String REFUSED = "status of 401";

  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Workbench.class, SignInE2e.class);

  @Test
  void theLinkOfTheStartSignsInOnceAndNeverAgain(Visit owner, Visit finder) {
    owner.page().navigate(STREET.link());
    assertThat(owner.page()).hasURL(STREET.at("/"));
    assertThat(owner.page().getByText("Signed in as admin")).isVisible();
    assertThat(card(owner.page())).isVisible();

    finder.expect(REFUSED);
    Response answer = finder.page().navigate(STREET.link());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(Find.heading(finder.page())).hasText("This link was used already");
    finder.page().navigate(STREET.at("/"));
    assertThat(card(finder.page())).hasCount(0);
  }

  @Test
  void whoeverAsksForAnAppSignsInFirstAndComesBackToThePageAskedFor(Visit visit) {
    Page page = visit.page();
    page.navigate(STREET.at("/workbench/?from=mail"));
    assertThat(Find.heading(page)).hasText("Sign in");
    signIn(page, "viewer", STREET.password("viewer"));
    assertThat(page).hasURL(STREET.at("/workbench/?from=mail"));
    assertThat(Find.heading(page)).hasText("Workbench");
  }

  @Test
  void aWrongPasswordIsToldAndTheNameIsKept(Visit visit) {
    visit.expect(REFUSED);
    Page page = visit.page();
    page.navigate(STREET.at("/login?return=/workbench/"));
    signIn(page, "editor", "guessed");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Name or password is wrong.");
    assertThat(page.getByLabel("Name")).hasValue("editor");
    assertThat(page.getByLabel("Password")).isFocused();
    assertThat(visit.context().cookies()).isEmpty();

    signIn(page, "editor", STREET.password("editor"));
    assertThat(page).hasURL(STREET.at("/workbench/"));
    assertThat(Find.heading(page)).hasText("Workbench");
  }

  @Test
  void aReturnToAnotherHostIsNotTaken(Visit visit) {
    Page page = visit.page();
    page.navigate(STREET.at("/login?return=//example.org/workbench/"));
    signIn(page, "viewer", STREET.password("viewer"));
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(page.getByText("Signed in as viewer")).isVisible();
  }

  @Test
  void signingOutShutsTheAppsAgain(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/"));
    assertThat(card(page)).isVisible();
    Find.button(page, "Sign out").click();
    assertThat(Find.link(page, "Sign in").first()).isVisible();
    assertThat(card(page)).hasCount(0);
    assertThat(visit.context().cookies()).isEmpty();

    page.navigate(STREET.at("/workbench/"));
    assertThat(Find.heading(page)).hasText("Sign in");
    page.goBack();
    assertThat(page).hasURL(STREET.at("/"));
    assertThat(card(page)).hasCount(0);
  }

  private static void signIn(Page page, String user, String password) {
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill(password);
    Find.button(page, "Sign in").click();
  }

  private static Locator card(Page page) {
    return Find.heading(page, "Workbench");
  }
}
