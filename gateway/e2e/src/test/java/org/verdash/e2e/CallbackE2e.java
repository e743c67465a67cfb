package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.apps.Workbench;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** What a person does to a control changes what they see. */
@ExtendWith(BrowserExtension.class)
final class CallbackE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.with(Workbench.class, CallbackE2e.class);

  @Test
  void anotherYearDrawsAnotherFigureAndSetsTheOtherOutputInTheSameCall(Visit visit) {
    Page page = workbench(visit);
    Dash.awaitDrawn(page, "chart", List.of(2012.0, 2013.0, 2015.0));
    assertThat(page.locator("#sum")).hasText("Together 6040");
    String line = curve(page);

    List<String> calls = callsOf(page);
    Dash.choose(page, "year", "2014");
    Dash.awaitDrawn(page, "chart", List.of(2014.0, 2015.0, 2017.0));
    assertThat(page.locator("#sum")).hasText("Together 6046");
    assertThat(page.locator("#year")).hasText("2014");
    assertThat(curve(page)).isNotEmpty();
    assertThat(page.locator("#chart .ytick").first()).containsText("2014");
    assertThat(line).isNotEmpty();
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0)).contains("..chart.figure...sum.children..");
  }

  @Test
  void aStateIsReadWhenTheButtonIsPressedAndNotBefore(Visit visit) {
    Page page = workbench(visit);
    List<String> calls = callsOf(page);
    Locator saved = page.locator("#saved");
    page.getByLabel("Note").fill("first");
    Find.button(page, "Save").click();
    assertThat(saved).hasText("1: first");

    page.getByLabel("Note").fill("second");
    page.getByLabel("Note").blur();
    Dash.choose(page, "year", "2013");
    assertThat(page.locator("#sum")).hasText("Together 6043");
    assertThat(saved).hasText("1: first");
    Find.button(page, "Save").click();
    assertThat(saved).hasText("2: second");
    assertThat(calls).hasSize(3);
  }

  @Test
  void aTableShowsItsRowsPageByPageAndSortsAllOfThem(Visit visit) {
    Page page = workbench(visit);
    Locator numbers = Dash.column(page, "rows", "number");
    assertThat(numbers).hasText(new String[] {"1", "2", "3", "4", "5"});
    assertThat(Dash.column(page, "rows", "square").nth(4)).hasText("5 x 5 = 25");

    page.locator("#rows button.next-page").click();
    assertThat(numbers).hasText(new String[] {"6", "7", "8", "9", "10"});

    Locator sort = page.locator("#rows th[data-dash-column='number'] .column-header--sort");
    sort.click();
    sort.click();
    page.locator("#rows button.first-page").click();
    assertThat(numbers).hasText(new String[] {"12", "11", "10", "9", "8"});
  }

  @Test
  void aClearedControlReachesTheAppAsNothing(Visit visit) {
    visit.expect("status of 500");
    visit.expect("Callback error");
    Page page = workbench(visit);
    assertThat(page.locator("#sum")).hasText("Together 6040");
    page.getByLabel("Clear selection").click();
    assertThat(page.getByText("Incident")).isVisible();
    assertThat(page.locator("#sum")).hasText("Together 6040");
    Dash.choose(page, "year", "2013");
    assertThat(page.locator("#sum")).hasText("Together 6043");
    assertThat(page.getByText("Incident")).hasCount(0);
  }

  private static Page workbench(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/workbench/"));
    assertThat(Find.heading(page)).hasText("Workbench");
    assertThat(page.locator("#sum")).hasText("Together 6040");
    return page;
  }

  /** Bodies of the callbacks that the page asks for from now on. */
  private static List<String> callsOf(Page page) {
    List<String> calls = new ArrayList<>();
    page.onRequest(request -> note(request, calls));
    return calls;
  }

  private static void note(Request request, List<String> calls) {
    if (request.url().endsWith("/_dash-update-component")) {
      calls.add(request.postData());
    }
  }

  private static String curve(Page page) {
    return page.locator("#chart .scatterlayer path.js-line").first().getAttribute("d");
  }
}
