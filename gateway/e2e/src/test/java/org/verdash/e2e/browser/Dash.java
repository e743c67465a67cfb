package org.verdash.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Works Dash's own components as a person does, and reads what they show. */
public final class Dash {
  /** What plotly has drawn, after it decoded whatever form the values came in. */
  private static final String DRAWN =
      """
      (id) => {
        const plot = document.getElementById(id)?.querySelector('.js-plotly-plot');
        return plot?.calcdata?.[0]?.map((point) => point.y) ?? [];
      }
      """;

  private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

  private Dash() {}

  /** Opens a dropdown and chooses an option. */
  public static void choose(Page page, String id, String option) {
    page.locator("#" + id).click();
    option(page, option).click();
  }

  /** An option of the dropdown that is open. */
  public static Locator option(Page page, String text) {
    return page.locator(".dash-dropdown-content .dash-options-list-option")
        .filter(new Locator.FilterOptions().setHas(page.getByText(text, EXACT)));
  }

  /** What the first trace of a graph shows on its upright axis; empty before it is drawn. */
  public static List<Double> drawn(Page page, String id) {
    List<?> values = (List<?>) page.evaluate(DRAWN, id);
    return values.stream().map(value -> ((Number) value).doubleValue()).toList();
  }

  /** Waits until the first trace of a graph shows these values. */
  public static void awaitDrawn(Page page, String id, List<Double> values) {
    page.waitForCondition(() -> drawn(page, id).equals(values));
  }

  /** The cells of a column of a table, as they show. */
  public static Locator column(Page page, String table, String column) {
    return page.locator("#%s td[data-dash-column='%s']".formatted(table, column));
  }
}
