package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Viewing;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** Charts of every kind, under the house's own content security policy and without the world. */
@ExtendWith(BrowserExtension.class)
final class ChartsE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(ChartsE2e.class);

  /** The type of the first trace that plotly has drawn to the end; empty before. */
  private static final String DRAWN =
      """
      () => {
        const plot = document.querySelector('#chart .js-plotly-plot');
        const whole = plot?.querySelector('.main-svg') && !plot.querySelector('.no-webgl');
        return (whole && plot._fullData?.[0]?.type) || '';
      }
      """;

  @Test
  void everyChartIsDrawnAndItsCodeShown(Visit visit) {
    Page page = open(visit, "/charts/");
    Locator links = page.locator("#list a");
    List<String> types = new ArrayList<>();
    for (int i = 0; i < links.count(); i++) {
      Locator link = links.nth(i);
      String before = page.locator("#code").textContent();
      String name = link.textContent();
      if (i > 0) {
        page.evaluate("() => document.querySelector('#chart .js-plotly-plot')._fullData = []");
        link.click();
        assertThat(page.locator("#title")).hasText(name);
        assertThat(page.locator("#code")).not().hasText(before);
      }
      page.waitForCondition(() -> !page.evaluate(DRAWN).equals(""));
      types.add((String) page.evaluate(DRAWN));
    }
    assertThat(types).hasSizeGreaterThan(20).contains("scatter", "parcoords", "surface", "sankey");
    assertThat(types.stream().distinct().count()).isGreaterThan(15);
  }

  @Test
  void aMapHasTheOutlinesOfItsCountries(Visit visit) {
    Page page = open(visit, "/charts/?chart=choropleth");
    page.waitForCondition(() -> page.locator("#chart .choroplethlayer path").count() > 100);
    assertThat(page.locator("#chart .layer.coastlines path")).not().hasAttribute("d", "");
  }

  @Test
  void aLookOfItsOwnPaintsTheGround(Visit visit) {
    Page page = open(visit, "/charts/?chart=bars");
    Locator ground = page.locator("#chart .main-svg").first();
    assertThat(ground).hasCSS("background-color", "rgba(0, 0, 0, 0)");
    page.getByLabel("Dark").check();
    assertThat(ground).hasCSS("background-color", "rgb(20, 23, 28)");
    Viewing.onPhone(page);
    Viewing.assertNoSidewaysScroll(page);
  }

  private static Page open(Visit visit, String path) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at(path));
    assertThat(Find.heading(page)).hasText("Charts");
    page.waitForCondition(() -> !page.evaluate(DRAWN).equals(""));
    return page;
  }
}
