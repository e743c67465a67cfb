package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.e2e.apps.Ledger;
import org.verdash.e2e.apps.Workbench;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Cluster;
import org.verdash.e2e.node.VerdashNode;

/** Apps on another node than the gateway: there, gone, and there again; the gateway stays. */
@ExtendWith(BrowserExtension.class)
final class TwoNodesE2e {
  private static final String CLUSTER = "TwoNodesE2e";
  private static final HasTextOptions START = new HasTextOptions().setTimeout(60_000);

  private static Cluster cluster;
  private static VerdashNode apps;

  @BeforeAll
  static void open() {
    Cluster.apps(CLUSTER).with(Workbench.class, Ledger.class);
    cluster = Cluster.open(CLUSTER);
    apps = cluster.launchApps(0);
    apps.ready();
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  @Test
  void anAppOnAnotherNodeIsOpenedAndAnswersAsOneOnTheSameWould(Visit visit) {
    Page page = open(visit, "/workbench/", "Workbench");
    Dash.choose(page, "year", "2013");
    assertThat(page.locator("#sum")).hasText("Together 6043");
  }

  @Test
  void aStoppedNodeLeavesAPageThatOpensTheAppByItselfWhenItIsBack(Visit visit) {
    visit.expect("status of 503");
    visit.expect("status of 404");
    cluster.signIn(visit, "viewer");
    apps.stop();
    Page page = visit.page();
    assertUnavailable(page);
    assertUnknownPrefixIsNotFound(visit.newTab());
    Axe.assertAccessible(page);
    Viewing.inTheDark(page);
    Axe.assertAccessible(page);
    Viewing.onPhone(page);
    Viewing.assertNoSidewaysScroll(page);
    Viewing.zoomedTwice(page);
    Viewing.assertNoSidewaysScroll(page);

    apps = cluster.launchApps(0);
    assertThat(Find.heading(page)).hasText("Workbench", START);
    assertThat(page.locator("#sum")).hasText("Together 6040");
    assertThat(cluster.gatewayNode().alive()).isTrue();
  }

  @Test
  void aKilledNodeIsNoticedAndItsAppComesBackWithIt(Visit visit) {
    visit.expect("status of 503");
    visit.expect("status of 404");
    cluster.signIn(visit, "viewer");
    apps.kill();
    Page page = visit.page();
    page.waitForCondition(() -> page.navigate(cluster.at("/workbench/")).status() == 503);
    assertUnavailable(page);
    assertUnknownPrefixIsNotFound(visit.newTab());

    apps = cluster.launchApps(0);
    apps.ready();
    assertThat(Find.heading(page)).hasText("Workbench", START);
  }

  @Test
  void anOpenPageWaitsForItsAppAndThenGetsItsResult(Visit visit) {
    visit.expect("status of 503");
    Page page = open(visit, "/ledger/", "Ledger");
    apps.stop();
    page.getByLabel("Entry").fill("patience");
    Find.button(page, "Book").click();
    Locator line = page.locator("verdash-line");
    assertThat(line.getByText("The app is starting.")).isVisible();
    assertThat(page.getByLabel("Entry")).hasValue("patience");

    apps = cluster.launchApps(0);
    apps.ready();
    assertThat(page.locator("#booked")).hasText("patience, booked 1 x by viewer", START);
    assertThat(line.getByText("The app is starting.")).hasCount(0);
  }

  private static Page open(Visit visit, String path, String heading) {
    cluster.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(cluster.at(path));
    assertThat(Find.heading(page)).hasText(heading);
    return page;
  }

  private static void assertUnavailable(Page page) {
    Response answer = page.navigate(cluster.at("/workbench/"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(Integer.parseInt(answer.headerValue("retry-after"))).isBetween(1, 60);
    assertThat(Find.heading(page)).hasText("The app is not running yet");
  }

  private static void assertUnknownPrefixIsNotFound(Page page) {
    assertThat(page.navigate(cluster.at("/nowhere/")).status()).isEqualTo(404);
    page.close();
  }
}
