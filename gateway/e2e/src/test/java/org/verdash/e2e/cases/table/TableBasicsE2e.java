package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Component;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;

/** Dash's cases of what is done to a table most often. */
@ExtendWith(Stage.class)
final class TableBasicsE2e {
  private static final int LAST = 9;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tbst001_thePagesShowTheirRows(boolean virtual, DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30).virtual(virtual));
    sheet.assertText(sheet.cell(0, 0), "c000");
    sheet.pager("next").click();
    sheet.assertText(sheet.cell(0, 0), "c010");
  }

  @Test
  void tbst002_aClickChoosesTheTextOfACell(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.cell(0, 0).click();
    dash.until(() -> "c000".equals(selected(dash)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tbst003_enterEndsAnEdit(boolean editable, DashPage dash) {
    assertEdits(dash, editable, "Enter");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tbst004_tabEndsAnEdit(boolean editable, DashPage dash) {
    assertEdits(dash, editable, "Tab");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tbst005_aClickElsewhereEndsAnEdit(boolean editable, DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30).editable(editable));
    sheet.cell(LAST, 0).click();
    sheet.assertFocused(sheet.cell(LAST, 0));
    sheet.type("abc");
    sheet.cell(LAST - 1, 0).click();
    sheet.assertFocused(sheet.cell(LAST - 1, 0));
    sheet.assertText(sheet.cell(LAST, 0), editable ? "abc" : "c009");
  }

  @Test
  void tbst006_theLeftArrowEndsAnEdit(DashPage dash) {
    assertEditsAndGoes(dash, "ArrowLeft", LAST, 1);
  }

  @Test
  void tbst007_theRightArrowEndsAnEdit(DashPage dash) {
    assertEditsAndGoes(dash, "ArrowRight", LAST, 3);
  }

  @Test
  void tbst008_theUpArrowEndsAnEdit(DashPage dash) {
    assertEditsAndGoes(dash, "ArrowUp", LAST - 1, 2);
  }

  @Test
  void tbst009_theDownArrowEndsAnEditInTheLastRow(DashPage dash) {
    assertEditsAndGoes(dash, "ArrowDown", LAST, 2);
  }

  @Test
  void tbst010_aDoubleClickActivatesACell(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.cell(0, 0).dblclick();
    assertThat(sheet.cell(0, 0).locator("input.focused")).isVisible();
    dash.until(() -> "c000".equals(selected(dash)));
  }

  @Test
  void tbst011_aRowIsDeleted(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.deleter(0).click();
    sheet.assertText(sheet.cell(0, 0), "c001");
  }

  @Test
  void tbst012_aRowIsDeletedWhereItStandsAfterSorting(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sortDown(sheet);
    sheet.deleter(0).click();
    sheet.assertText(sheet.cell(0, 0), "c028");
  }

  @Test
  void tbst013_aRowIsChosen(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30).editable(false).rowDeletable(false));
    sheet.selector(0).click();
    assertThat(sheet.selector(0)).isChecked();
  }

  @Test
  void tbst014_aRowIsChosenWhereItStandsAfterSorting(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sortDown(sheet);
    sheet.selector(0).click();
    assertThat(sheet.selector(0)).isChecked();
    assertThat(sheet.selector(1)).not().isChecked();
  }

  @Test
  void tbst015_aChosenRowStaysChosenWhereverItGoes(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.selector(0).click();
    assertThat(sheet.selector(0)).isChecked();
    sortDown(sheet);
    assertThat(sheet.selector(0)).not().isChecked();
    sheet.sort("name");
    sheet.assertText(sheet.cell(0, 0), "c000");
    assertThat(sheet.selector(0)).isChecked();
  }

  @Test
  void tbst016_backspaceEmptiesACell(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.cell(0, 2).click();
    sheet.assertFocused(sheet.cell(0, 2));
    sheet.press("Backspace", "Enter");
    sheet.assertText(sheet.cell(0, 2), "");
  }

  @Test
  void tbst018_backspaceEmptiesAllThatIsChosen(DashPage dash) {
    assertEmptiesFour(open(dash, Complaint.full(30)));
  }

  @Test
  void tbst020_backspaceEmptiesACellAfterSorting(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sortDown(sheet);
    sheet.cell(0, 2).click();
    sheet.assertFocused(sheet.cell(0, 2));
    sheet.press("Backspace", "Enter");
    sheet.assertText(sheet.cell(0, 2), "");
    sheet.assertText(sheet.cell(1, 2), "product 28");
  }

  @Test
  void tbst022_backspaceEmptiesAllThatIsChosenAfterSorting(DashPage dash) {
    Sheet sheet = open(dash, Complaint.full(30));
    sortDown(sheet);
    assertEmptiesFour(sheet);
  }

  @Test
  void tbst024_aTableWithoutRowsDoesNoHarm(DashPage dash) {
    open(dash, DataTable.of(Complaint.DATA).selectable(DataTable.Selection.SINGLE).filterable());
    dash.idle();
    dash.has("#table");
  }

  @Test
  void empt001_aTableIsEmptiedAndFilledAgain(DashPage dash) {
    var columns = DataTable.columns("table");
    Hand.open(
        dash,
        div(button("Clear").id("clear"), Complaint.table(2)),
        on(clicks("clear"))
            .notAtStart()
            .run(
                (n, ctx) -> ctx.set(Complaint.DATA, null).set(columns, null),
                Complaint.DATA,
                columns));
    dash.countIs("#table tr", 3);
    dash.click("#clear");
    dash.countIs("#table tr", 0);
  }

  @Test
  void sort001_aClickSortsByText(DashPage dash) {
    Sheet sheet = open(dash, Complaint.table(4).data(mixed()).sortable());
    sheet.assertText(sheet.cell(0, "state"), "Wet");
    sheet.sort("state");
    sheet.assertText(sheet.cell(0, "state"), "Humid");
    sheet.assertText(sheet.cell(1, "state"), "Humid");
    sheet.assertText(sheet.cell(2, "state"), "Snowy");
    sheet.assertText(sheet.cell(3, "state"), "Wet");
  }

  @Test
  void navg005_cellsMayBeOutOfReach(DashPage dash) {
    Sheet sheet = open(dash, Complaint.table(2).cellSelectable(false));
    sheet.cell(0, 0).click();
    sheet.assertSelected(sheet.cell(0, 0), false);
    assertThat(sheet.find("td.focused")).hasCount(0);
  }

  @Test
  void drpd001_aDropdownThatOpensDoesNotScrollThePage(DashPage dash) {
    Sheet sheet =
        open(
            dash,
            DataTable.of(Complaint.DATA)
                .data(Complaint.all(100))
                .editable(true)
                .columns(
                    DataTable.ColumnShape.of("name", "Name"),
                    DataTable.ColumnShape.of("number", "Number")
                        .presentation(DataTable.Presentation.DROPDOWN))
                .dropdown(Map.of("number", numbers())));
    sheet.cell(1, "number").locator(".Select-arrow").click();
    assertThat(sheet.cell(1, "number").locator(".Select-option").first()).isVisible();
    assertThat(dash.js("window.scrollY")).isEqualTo(0);
  }

  private static DataTable.Dropdown numbers() {
    return DataTable.Dropdown.of(
        List.of(DataTable.Options.of("Value-0", 0), DataTable.Options.of("Value-1", 1)));
  }

  private static void assertEdits(DashPage dash, boolean editable, String key) {
    Sheet sheet = open(dash, Complaint.full(30).editable(editable));
    sheet.cell(LAST, 0).click();
    sheet.assertFocused(sheet.cell(LAST, 0));
    sheet.type("abc");
    sheet.press(key);
    sheet.cell(0, 1).click();
    sheet.assertFocused(sheet.cell(0, 1));
    sheet.assertText(sheet.cell(LAST, 0), editable ? "abc" : "c009");
  }

  private static void assertEditsAndGoes(DashPage dash, String key, int row, int other) {
    Sheet sheet = open(dash, Complaint.full(30));
    sheet.cell(LAST, 2).click();
    sheet.assertFocused(sheet.cell(LAST, 2));
    sheet.type("abc");
    sheet.press(key);
    sheet.assertText(sheet.cell(LAST, 2), "abc");
    sheet.assertFocused(sheet.cell(row, other));
  }

  private static void assertEmptiesFour(Sheet sheet) {
    sheet.cell(0, 2).click();
    sheet.assertFocused(sheet.cell(0, 2));
    sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    sheet.assertSelected(sheet.cell(1, 3), true);
    sheet.press("Backspace", "Enter");
    for (int row = 0; row < 2; row++) {
      sheet.assertText(sheet.cell(row, 2), "");
      sheet.assertText(sheet.cell(row, 3), "");
    }
  }

  private static void sortDown(Sheet sheet) {
    sheet.sort("name");
    sheet.sort("name");
    sheet.assertText(sheet.cell(0, 0), "c029");
  }

  private static List<Complaint> mixed() {
    return List.of("Wet", "Snowy", "Humid", "Humid").stream()
        .map(state -> new Complaint("n", 1, "p", state, 1))
        .toList();
  }

  private static Object selected(DashPage dash) {
    return dash.js("window.getSelection().toString()");
  }

  private static Sheet open(DashPage dash, Component table) {
    Hand.open(dash, table);
    return Sheet.on(dash);
  }
}
