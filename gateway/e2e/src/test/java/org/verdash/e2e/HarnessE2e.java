package org.verdash.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;
import org.verdash.e2e.browser.Axe;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Trouble.Kind;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;

/** The other browser tests are worth something only because these pass. */
@ExtendWith(BrowserExtension.class)
final class HarnessE2e {
  private static TinySite site;

  @BeforeAll
  static void open() {
    site = TinySite.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** Bad on purpose: run only by the tests below, never by the build itself. */
  @ExtendWith(BrowserExtension.class)
  static final class Noisy {
    @Test
    void pageThatComplains(Visit visit) {
      visit.page().navigate(site.page("console-error"));
    }
  }

  @Test
  void aTestWhosePageComplainsFailsAndLeavesAPicture() throws Exception {
    Path picture = Path.of("target", "e2e", "Noisy.pageThatComplains.png");
    Files.deleteIfExists(picture);
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Noisy.class, "pageThatComplains", Visit.class.getName()))
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            EventConditions.finishedWithFailure(
                TestExecutionResultConditions.message(text -> text.contains("something broke"))));
    assertThat(picture).isNotEmptyFile();
    assertThat(Path.of("target", "e2e", "Noisy.pageThatComplains.log"))
        .content()
        .contains("something broke");
  }

  @Test
  void aQuietPageHasNoTroubles(Visit visit) {
    visit.page().navigate(site.page("good"));
    assertThat(visit.troubles()).isEmpty();
  }

  @Test
  void anErrorInTheConsoleIsTrouble(Visit visit) {
    assertTrouble(visit, "console-error", Kind.CONSOLE, "something broke");
  }

  @Test
  void anUncaughtExceptionIsTrouble(Visit visit) {
    assertTrouble(visit, "exception", Kind.SCRIPT, "nobody catches me");
  }

  @Test
  void aPolicyViolationIsTrouble(Visit visit) {
    visit.expect("Content Security Policy");
    assertTrouble(visit, "inline", Kind.POLICY, "script-src");
  }

  @Test
  void aRequestWithoutAnswerIsTrouble(Visit visit) {
    visit.expect("net::ERR_");
    assertTrouble(visit, "no-answer", Kind.REQUEST, "ERR_");
  }

  @Test
  void aMissingPageIsTroubleUnlessExpected(Visit visit) {
    assertTrouble(visit, "not-there", Kind.CONSOLE, "404");
  }

  @Test
  void theWorldOutsideIsOutOfReach(Visit visit) {
    visit.expect("net::ERR_");
    assertTrouble(visit, "outside", Kind.REQUEST, "ERR_NAME_NOT_RESOLVED");
  }

  @Test
  void axeFindsAnImageWithoutTextDespiteAStrictPolicy(Visit visit) {
    Page page = visit.page();
    page.navigate(site.page("poor"));
    assertThat(Axe.findings(page)).extracting(Axe.Finding::rule).contains("image-alt");
    assertThatThrownBy(() -> Axe.assertAccessible(page)).hasMessageContaining("image-alt");
    page.navigate(site.page("good"));
    Axe.assertAccessible(page);
  }

  @Test
  void aPageTooWideForAPhoneIsFound(Visit visit) {
    Page page = visit.page();
    page.navigate(site.page("wide"));
    Viewing.onDesktop(page);
    Viewing.assertNoSidewaysScroll(page);
    Viewing.onPhone(page);
    assertThatThrownBy(() -> Viewing.assertNoSidewaysScroll(page)).hasMessageContaining("too wide");
    Viewing.zoomedTwice(page);
    assertThatThrownBy(() -> Viewing.assertNoSidewaysScroll(page)).hasMessageContaining("too wide");
    assertThat(page.evaluate("devicePixelRatio")).isEqualTo(2);
  }

  @Test
  void darkAndLightReachThePage(Visit visit) {
    Page page = visit.page();
    page.navigate(site.page("good"));
    Viewing.inTheDark(page);
    assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).isEqualTo(true);
    Viewing.inTheLight(page);
    assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
        .isEqualTo(false);
  }

  @Test
  void theTabKeyFindsAButtonAndItsFocusShows(Visit visit) {
    Page page = visit.page();
    page.navigate(site.page("good"));
    Locator button = page.locator("button");
    Keyboard.tabTo(page, button);
    assertThatCode(() -> Keyboard.assertFocusShows(button)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Keyboard.tabTo(page, page.locator("h1")))
        .hasMessageContaining("does not reach");
  }

  @Test
  void twoPeopleShareNoCookies(Visit first, Visit second) {
    first.page().navigate(site.page("good"));
    second.page().navigate(site.page("good"));
    first.page().evaluate("document.cookie = 'who=first'");
    assertThat(first.newTab().navigate(site.page("good")).request().allHeaders().get("cookie"))
        .isEqualTo("who=first");
    assertThat(second.page().evaluate("document.cookie")).isEqualTo("");
  }

  private static void assertTrouble(Visit visit, String name, Kind kind, String text) {
    visit.expect(text);
    visit.page().navigate(site.page(name));
    visit.page().waitForLoadState();
    assertThat(visit.troubles())
        .anySatisfy(
            trouble -> {
              assertThat(trouble.kind()).isEqualTo(kind);
              assertThat(trouble.text()).contains(text);
            });
  }
}
