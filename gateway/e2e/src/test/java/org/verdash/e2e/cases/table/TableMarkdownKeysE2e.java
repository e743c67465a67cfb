package org.verdash.e2e.cases.table;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.Column;
import org.verdash.table.DataTable;

/** Dash's cases of keys that lead through cells of Markdown. */
@ExtendWith(Stage.class)
final class TableMarkdownKeysE2e {
  private record Mixed(String plain, String code, String number, String other) {
    static Mixed of(int i) {
      return new Mixed("plain", "```python\nprint(" + i + ")\n```", "" + i, "*other*");
    }
  }

  private static final Prop<List<Mixed>> DATA = DataTable.data("table", Mixed.class);

  @Test
  void navg001_enterGoesRoundThroughWhatIsChosen(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet, 2, 1);
    sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    sheet.assertSelected(sheet.cell(3, 2), true);
    goes(sheet, "Enter", 3, 1);
    goes(sheet, "Enter", 2, 2);
    goes(sheet, "Enter", 3, 2);
    goes(sheet, "Enter", 2, 1);
  }

  @Test
  void navg002_anArrowGoesOnAfterACopy(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet, 3, 1);
    sheet.press("ControlOrMeta+c");
    goes(sheet, "ArrowDown", 4, 1);
    sheet.assertNotFocused(sheet.cell(3, 1));
  }

  @ParameterizedTest
  @CsvSource({"ArrowDown,4,1", "ArrowUp,2,1", "ArrowLeft,3,0", "ArrowRight,3,2"})
  void navg003_anArrowGoesToTheNextCell(String key, int row, int column, DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet, 3, 1);
    goes(sheet, key, row, column);
    sheet.assertNotFocused(sheet.cell(3, 1));
  }

  @Test
  void navg004_arrowsGoBetweenCellsOfMarkdownAndOthers(DashPage dash) {
    Sheet sheet = open(dash);
    start(sheet, 0, 0);
    for (int i = 1; i < 4; i++) {
      goes(sheet, "ArrowRight", i - 1, i);
      goes(sheet, "ArrowDown", i, i);
    }
  }

  private static void start(Sheet sheet, int row, int column) {
    sheet.cell(row, column).click();
    sheet.assertFocused(sheet.cell(row, column));
  }

  private static void goes(Sheet sheet, String key, int row, int column) {
    sheet.press(key);
    sheet.assertFocused(sheet.cell(row, column));
  }

  private static Sheet open(DashPage dash) {
    Hand.open(
        dash,
        DataTable.of(DATA)
            .data(IntStream.range(0, 6).mapToObj(Mixed::of).toList())
            .column("Plain", Mixed::plain)
            .column("Code", Mixed::code, Column::markdown)
            .column("Number", Mixed::number)
            .column("Other", Mixed::other, Column::markdown));
    return Sheet.on(dash);
  }
}
