package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Filters;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Rows that come and go, by patterns and patches, in a real browser. */
@ExtendWith(BrowserExtension.class)
final class FiltersE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Filters.class, FiltersE2e.class);

  @Test
  void rowsComeAndGoAndTheirValuesAreReadTogether(Visit visit) {
    Page page = open(visit);
    Locator said = page.locator("#said");
    assertThat(said).hasText("[]");
    Find.button(page, "Add").click();
    assertThat(said).hasText("[country EQ text 0]");
    Find.button(page, "Add").click();
    assertThat(said).hasText("[country EQ text 0, country EQ text 1]");
    Dash.awaitDrawn(page, "sales", List.of(0.0, 2.0));

    page.locator("section input[type=text]").nth(1).fill("Ålesund");
    page.locator("section input[type=text]").nth(1).blur();
    assertThat(said).hasText("[country EQ text 0, country EQ Ålesund]");

    Find.button(page, "Remove 0").click();
    assertThat(said).hasText("[country EQ Ålesund]");
    assertThat(page.locator("#conditions section")).hasCount(1);
    Find.button(page, "Add").click();
    assertThat(said).hasText("[country EQ Ålesund, country EQ text 2]");
  }

  @Test
  void aMatchedCallbackSetsTheOptionsOfItsOwnRow(Visit visit) {
    Page page = open(visit);
    Find.button(page, "Add").click();
    Find.button(page, "Add").click();
    Locator columns = page.locator("[id$='\"part\":\"column\",\"rows\":\"condition\"}']");
    Locator ops = page.locator("[id$='\"part\":\"op\",\"rows\":\"condition\"}']");
    assertThat(ops).hasCount(2);
    columns.nth(1).click();
    Dash.option(page, "size").click();
    ops.nth(1).click();
    assertThat(Dash.option(page, "LT")).hasCount(1);
    page.keyboard().press("Escape");
    ops.nth(0).click();
    assertThat(Dash.option(page, "CONTAINS")).hasCount(1);
    assertThat(Dash.option(page, "LT")).hasCount(0);
  }

  private static Page open(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/filters/"));
    assertThat(Find.heading(page)).hasText("Filters");
    return page;
  }
}
