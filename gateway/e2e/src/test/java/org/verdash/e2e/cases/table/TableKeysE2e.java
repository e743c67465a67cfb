package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.Component;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;

/** Dash's cases of keys that lead through a table. */
@ExtendWith(Stage.class)
final class TableKeysE2e {
  private static final Locator.ClickOptions SHIFT =
      new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));

  @Test
  void knav001_enterGoesRoundThroughWhatIsChosen(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(9, 1).click();
    sheet.assertFocused(sheet.cell(9, 1));
    sheet.cell(10, 2).click(SHIFT);
    for (int row = 9; row < 11; row++) {
      sheet.assertSelected(sheet.cell(row, 1), true);
      sheet.assertSelected(sheet.cell(row, 2), true);
    }
    sheet.assertFocused(sheet.cell(9, 1));
    goes(sheet, "Enter", 10, 1);
    goes(sheet, "Enter", 9, 2);
    goes(sheet, "Enter", 10, 2);
    goes(sheet, "Enter", 9, 1);
  }

  @ParameterizedTest
  @CsvSource({"ArrowDown,4,1", "ArrowUp,2,1", "ArrowLeft,3,0", "ArrowRight,3,2"})
  void knav002_anArrowGoesToTheNextCell(String key, int row, int column, DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet);
    goes(sheet, key, row, column);
    sheet.assertNotFocused(sheet.cell(3, 1));
  }

  @Test
  void knav003_anArrowGoesOnAfterACopy(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet);
    sheet.press("ControlOrMeta+c");
    goes(sheet, "ArrowDown", 4, 1);
    sheet.assertNotFocused(sheet.cell(3, 1));
  }

  @Test
  void knav004_arrowsGoToRowsThatAreNotYetDrawn(DashPage dash) {
    Sheet sheet =
        open(
            dash,
            Complaint.table(100)
                .editable(true)
                .pageAction(DataTable.Handling.NONE)
                .virtual(true)
                .fixedRows(DataTable.Fixed.of().headers(true)));
    start(sheet);
    for (int row = 4; row < 29; row++) {
      goes(sheet, "ArrowDown", row, 1);
    }
    goes(sheet, "ArrowRight", 28, 2);
  }

  @Test
  void knav005_shiftAndArrowsChooseDownwards(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet);
    sheet.press("Shift+ArrowDown", "Shift+ArrowDown");
    assertSelected(sheet, new int[] {3, 5}, new int[] {1, 1});
  }

  @Test
  void knav006_shiftAndArrowsGoBackToo(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet);
    sheet.press("Shift+ArrowDown");
    sheet.assertSelected(sheet.cell(4, 1), true);
    sheet.press("Shift+ArrowUp");
    assertSelected(sheet, new int[] {3, 3}, new int[] {1, 1});
  }

  @Test
  void knav007_shiftAndArrowsChooseABlock(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet);
    sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    assertSelected(sheet, new int[] {3, 4}, new int[] {1, 2});
  }

  @ParameterizedTest
  @CsvSource({"Enter,4,1", "Tab,3,2"})
  void knav008_enterAndTabLeaveACellThatIsEdited(String key, int row, int column, DashPage dash) {
    Sheet sheet = open(dash);
    edit(sheet);
    goes(sheet, key, row, column);
    sheet.assertNotFocused(sheet.cell(3, 1));
    sheet.assertNotFocused(sheet.cell(3, 1).locator(".dash-cell-value"));
    sheet.assertNotFocused(sheet.cell(row, column).locator(".dash-cell-value"));
  }

  @Test
  void knav009_arrowsMoveTheCaretInACellThatIsEdited(DashPage dash) {
    Sheet sheet = open(dash);
    edit(sheet);
    sheet.press("End", "ArrowLeft");
    assertCaret(dash, 0);
    sheet.press("ArrowRight");
    assertCaret(dash, 1);
    sheet.assertFocused(sheet.cell(3, 1).locator(".dash-cell-value"));
  }

  @Test
  void knav010_upAndDownDoNotLeaveACellThatIsEdited(DashPage dash) {
    Sheet sheet = open(dash);
    edit(sheet);
    sheet.press("ArrowUp");
    sheet.assertFocused(sheet.cell(3, 1).locator(".dash-cell-value"));
    assertCaret(dash, 0);
    sheet.press("ArrowDown");
    sheet.assertFocused(sheet.cell(3, 1).locator(".dash-cell-value"));
    assertCaret(dash, 1);
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void kron001_arrowsGoIntoCellsThatCannotBeEditedAndOut(boolean editable, DashPage dash) {
    Sheet sheet =
        open(
            dash,
            DataTable.of(Complaint.DATA)
                .data(Complaint.all(5))
                .editable(editable)
                .column("Name", Complaint::name, column -> column.editable(editable))
                .column("State", Complaint::state, column -> column.editable(false)));
    sheet.cell(2, 0).click();
    sheet.assertFocused(sheet.cell(2, 0));
    for (int i = 0; i < 2; i++) {
      goes(sheet, "ArrowRight", 2, 1);
      goes(sheet, "ArrowLeft", 2, 0);
      sheet.assertNotFocused(sheet.cell(2, 1));
    }
  }

  @Test
  void mnav001_aSecondClickKeepsTheFocus(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(3, 1).click();
    sheet.assertFocused(sheet.cell(3, 1));
    sheet.cell(3, 1).click();
    sheet.assertFocused(sheet.cell(3, 1));
  }

  @Test
  void mnav002_aClickElsewhereTakesTheFocusThere(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(3, 1).click();
    sheet.assertFocused(sheet.cell(3, 1));
    sheet.cell(4, 2).click();
    sheet.assertFocused(sheet.cell(4, 2));
    sheet.assertNotFocused(sheet.cell(3, 1));
  }

  @Test
  void edit004_whatIsTypedAfterAnotherClickTakesThePlaceOfAll(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(3, 2).click();
    sheet.assertFocused(sheet.cell(3, 2));
    sheet.type("abc");
    sheet.cell(3, 2).click();
    dash.until(() -> "abc".equals(dash.js("window.getSelection().toString()")));
    sheet.type("def");
    sheet.assertText(sheet.cell(3, 2), "def");
  }

  private static void assertCaret(DashPage dash, int at) {
    assertThat(dash.js("document.activeElement.selectionStart")).isEqualTo(at);
    assertThat(dash.js("document.activeElement.selectionEnd")).isEqualTo(at);
  }

  private static void edit(Sheet sheet) {
    sheet.cell(3, 1).dblclick();
    sheet.assertFocused(sheet.cell(3, 1).locator(".dash-cell-value"));
  }

  private static void start(Sheet sheet) {
    sheet.cell(3, 1).click();
    sheet.assertFocused(sheet.cell(3, 1));
  }

  private static void goes(Sheet sheet, String key, int row, int column) {
    sheet.press(key);
    sheet.assertFocused(sheet.cell(row, column));
  }

  private static void assertSelected(Sheet sheet, int[] rows, int[] columns) {
    for (int row = 2; row < 7; row++) {
      for (int column = 0; column < 4; column++) {
        boolean within =
            row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
        sheet.assertSelected(sheet.cell(row, column), within);
      }
    }
    assertThat(sheet.find("td.cell--selected"))
        .hasCount((rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1));
  }

  private static Sheet open(DashPage dash) {
    return open(dash, Complaint.table(20).editable(true));
  }

  private static Sheet open(DashPage dash, Component table) {
    Hand.open(dash, table);
    return Sheet.on(dash);
  }
}
