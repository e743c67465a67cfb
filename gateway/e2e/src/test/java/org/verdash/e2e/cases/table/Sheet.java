package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.verdash.e2e.stage.DashPage;

/** A table on a page, by rows and columns from 0 or by the columns' ids. */
final class Sheet {
  private static final Pattern FOCUSED = Pattern.compile("(^|\\s)focused(\\s|$)");
  private static final Pattern SELECTED = Pattern.compile("(^|\\s)cell--selected(\\s|$)");
  private static final String TEXT =
      """
      (cell) => {
        const shown = cell.querySelector('.dash-cell-value');
        return shown.value || shown.innerHTML;
      }
      """;

  private final DashPage dash;
  private final String id;

  Sheet(DashPage dash, String id) {
    this.dash = dash;
    this.id = id;
  }

  static Sheet on(DashPage dash) {
    return new Sheet(dash, "table");
  }

  Locator find(String selector) {
    return dash.find("#" + id + " " + selector);
  }

  Locator cell(int row, int column) {
    return find(
        "tbody td.dash-cell.column-%d[data-dash-row='%d']:not(.phantom-cell)"
            .formatted(column, row));
  }

  Locator cell(int row, String column) {
    return find(
        "tbody td.dash-cell[data-dash-column='%s'][data-dash-row='%d']:not(.phantom-cell)"
            .formatted(column, row));
  }

  String text(Locator cell) {
    return String.valueOf(cell.evaluate(TEXT));
  }

  void assertText(Locator cell, String text) {
    dash.until(() -> text(cell).equals(text));
  }

  void assertFocused(Locator cell) {
    assertThat(cell).hasClass(FOCUSED);
  }

  void assertNotFocused(Locator cell) {
    assertThat(cell).not().hasClass(FOCUSED);
  }

  void assertSelected(Locator cell, boolean selected) {
    if (selected) {
      assertThat(cell).hasClass(SELECTED);
    } else {
      assertThat(cell).not().hasClass(SELECTED);
    }
  }

  Locator header(int row, String column) {
    return find(
        "tbody tr:nth-of-type(%d) th.dash-header[data-dash-column='%s']:not(.phantom-cell)"
            .formatted(row + 1, column));
  }

  Locator header(int row, int column) {
    return find(
        "tbody tr:nth-of-type(%d) th.dash-header.column-%d:not(.phantom-cell)"
            .formatted(row + 1, column));
  }

  Locator title(int row, int column) {
    return header(row, column).locator("span.column-header-name");
  }

  void sort(String column) {
    header(0, column).locator(".column-header--sort").click();
  }

  Locator filter(String column) {
    return find(
        "tbody tr th.dash-filter[data-dash-column='%s']:not(.phantom-cell) input:not([type=button])"
            .formatted(column));
  }

  void filter(String column, String text) {
    filter(column).click();
    filter(column).press("ControlOrMeta+a");
    filter(column).press("Delete");
    filter(column).pressSequentially(text);
    filter(column).press("Enter");
  }

  Locator selector(int row) {
    return find("tbody tr td.dash-select-cell:not(.phantom-cell) input:not([type=button])")
        .nth(row);
  }

  Locator deleter(int row) {
    return find("tbody tr td.dash-delete-cell:not(.phantom-cell)").nth(row);
  }

  Locator pager(String name) {
    return find("button." + name + "-page");
  }

  Locator page() {
    return find("input.current-page");
  }

  void press(String... keys) {
    for (String key : keys) {
      dash.press(key);
    }
  }

  void type(String text) {
    dash.page().keyboard().type(text);
  }
}
