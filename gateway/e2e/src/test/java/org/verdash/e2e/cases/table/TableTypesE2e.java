package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Json;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.Action;
import org.verdash.table.DataTable.ColumnShape;
import org.verdash.table.DataTable.ColumnShapeType;
import org.verdash.table.DataTable.Dropdown;
import org.verdash.table.DataTable.Failure;
import org.verdash.table.DataTable.OnChange;
import org.verdash.table.DataTable.Options;
import org.verdash.table.DataTable.Presentation;

/** Dash's cases of cells of numbers, days and choices, and of their writing. */
@ExtendWith(Stage.class)
final class TableTypesE2e {
  private static final Prop<List<Json>> ROWS = Prop.of("table", "data", Json.TYPE.list());
  private static final OnChange STRICT =
      OnChange.of().action(Action.COERCE).failure(Failure.REJECT);
  private static final OnChange KIND = OnChange.of().action(Action.COERCE).failure(Failure.DEFAULT);

  @Test
  void type001_aNumberTakesANumber(DashPage dash) {
    assertTyped(dash, "number", "123", "123");
  }

  @Test
  void type002_aNumberTakesNothingElse(DashPage dash) {
    assertTyped(dash, "number", "abc", "7");
  }

  @Test
  void type003_aTextIsNotPastedIntoANumber(DashPage dash) {
    assertPastes(dash, "fixed", "number", "7");
  }

  @Test
  void type004_aNumberIsPastedIntoANumber(DashPage dash) {
    assertPastes(dash, "other", "number", "8");
  }

  @Test
  void type005_aDayTakesADayInShort(DashPage dash) {
    assertTyped(dash, "day", "17-8-21", "2017-08-21");
  }

  @Test
  void type006_aDayTakesNothingElse(DashPage dash) {
    assertTyped(dash, "day", "abc", "2018-01-01");
  }

  @Test
  void type007_aTextIsNotPastedIntoADay(DashPage dash) {
    assertPastes(dash, "fixed", "day", "2018-01-01");
  }

  @Test
  void type008_aDayIsPastedIntoADay(DashPage dash) {
    assertPastes(dash, "time", "day", "2018-01-04 02:00:11");
  }

  @Test
  void tbed001_aTextThatIsFixedIsNoField(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(0, "fixed").click();
    sheet.assertFocused(sheet.cell(0, "fixed"));
    assertThat(sheet.cell(0, "fixed").locator("input.dash-cell-value")).hasCount(0);
    sheet.cell(0, "number").click();
    assertThat(sheet.cell(0, "number").locator("input.dash-cell-value")).isVisible();
  }

  @Test
  void tbed002_aChoiceThatIsFixedIsNoDropdown(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(0, "fixed").click();
    sheet.assertFocused(sheet.cell(0, "fixed"));
    assertThat(sheet.cell(0, "fixed").locator(".Select-arrow")).hasCount(0);
    assertThat(sheet.cell(0, "choice").locator(".Select-arrow")).isVisible();
  }

  @Test
  void tbed003_nothingIsPastedIntoWhatIsFixed(DashPage dash) {
    assertPastes(dash, "number", "fixed", "label Wet");
  }

  @Test
  void edit001_aChoiceIsTakenBack(DashPage dash) {
    Sheet sheet = open(dash);
    Locator cell = sheet.cell(0, "choice");
    cell.click();
    cell.locator(".Select-clear").click();
    assertThat(cell.locator(".Select-placeholder")).isVisible();
  }

  @Test
  void edit002_aChoiceIsTakenBackAndMadeAgain(DashPage dash) {
    Sheet sheet = open(dash);
    Locator cell = sheet.cell(0, "choice");
    cell.click();
    cell.locator(".Select-clear").click();
    assertThat(cell.locator(".Select-placeholder")).isVisible();
    cell.locator(".Select-arrow").click();
    cell.locator(".Select-option").first().click();
    assertThat(cell.locator(".Select-placeholder")).hasCount(0);
    assertThat(cell.locator(".Select-value-label")).hasText("label Humid");
  }

  @Test
  void edit003_everyChoiceCanBeMade(DashPage dash) {
    Sheet sheet = open(dash);
    Locator cell = sheet.cell(0, "choice");
    for (String each : List.of("label Humid", "label Wet", "label Snowy")) {
      cell.locator(".Select-arrow").click();
      cell.locator(".Select-option").getByText(each).click();
      assertThat(cell.locator(".Select-value-label")).hasText(each);
    }
  }

  @Test
  void form001_aNumberThatIsNothingIsWrittenInWords(DashPage dash) {
    Sheet sheet = open(dash, formatted());
    sheet.assertText(sheet.cell(0, "nothing"), "N/A");
    write(sheet, "nothing", "1");
    sheet.assertText(sheet.cell(0, "nothing"), "1");
    write(sheet, "nothing", "abc");
    sheet.assertText(sheet.cell(0, "nothing"), "N/A");
  }

  @Test
  void form002_whatIsCopiedIsTheNumberAndNotItsWriting(DashPage dash) {
    Sheet sheet = open(dash, formatted());
    sheet.assertText(sheet.cell(1, "plain"), "3");
    sheet.assertText(sheet.cell(1, "money"), "eq. $5.00");
    copy(sheet, sheet.cell(1, "plain"), sheet.cell(1, "money"));
    sheet.cell(0, "plain").click();
    sheet.assertText(sheet.cell(1, "money"), "eq. $3.00");
  }

  @Test
  void tbex001_aTableIsExported(DashPage dash) throws IOException {
    Hand.open(dash, Complaint.table(3).exportFormat(DataTable.ExportFormat.CSV));
    Download file = dash.page().waitForDownload(() -> dash.click("#table .export"));
    assertThat(file.suggestedFilename()).isEqualTo("Data.csv");
    try (InputStream in = file.createReadStream()) {
      // Excel wants to be told that it is UTF-8.
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(
              "\ufeffname,number,product,state",
              "c000,0,product 0,state 0",
              "c001,1,product 1,state 1",
              "c002,2,product 2,state 2");
    }
  }

  private static void assertTyped(DashPage dash, String column, String typed, String wanted) {
    Sheet sheet = open(dash);
    write(sheet, column, typed);
    sheet.assertText(sheet.cell(0, column), wanted);
  }

  private static void write(Sheet sheet, String column, String text) {
    sheet.cell(0, column).click();
    sheet.assertFocused(sheet.cell(0, column));
    sheet.type(text);
    sheet.press("Enter");
    sheet.assertNotFocused(sheet.cell(0, column));
  }

  private static void assertPastes(DashPage dash, String from, String to, String wanted) {
    Sheet sheet = open(dash);
    copy(sheet, sheet.cell(0, from), sheet.cell(0, to));
    copy(sheet, sheet.cell(0, "text"), sheet.cell(1, "text"));
    sheet.cell(2, "text").click();
    sheet.assertText(sheet.cell(1, "text"), "first");
    sheet.assertText(sheet.cell(0, to), wanted);
  }

  private static void copy(Sheet sheet, Locator from, Locator to) {
    from.click();
    sheet.assertFocused(from);
    sheet.press("ControlOrMeta+c");
    to.click();
    sheet.assertFocused(to);
    sheet.press("ControlOrMeta+v");
  }

  private static Component formatted() {
    List<Json> rows =
        List.of(
            Json.of("plain", 1).with("money", 2).with("nothing", null),
            Json.of("plain", 3).with("money", 5).with("nothing", 4));
    return DataTable.of(ROWS)
        .data(rows)
        .editable(true)
        .columns(
            ColumnShape.of("plain", "Plain").type(ColumnShapeType.NUMERIC).onChange(KIND),
            ColumnShape.of("money", "Money")
                .type(ColumnShapeType.NUMERIC)
                .onChange(KIND)
                .with("format", money()),
            ColumnShape.of("nothing", "Nothing")
                .type(ColumnShapeType.NUMERIC)
                .onChange(KIND)
                .with("format", Map.of("nully", "N/A", "specifier", "")));
  }

  private static Map<String, Object> money() {
    return Map.of("specifier", "$,.2f", "locale", Map.of("symbol", List.of("eq. $", "")));
  }

  private static Json row(String text, int number, String choice) {
    return Json.of("text", text)
        .with("number", number)
        .with("other", number + 1)
        .with("day", "2018-01-01")
        .with("time", "2018-01-04 02:00:11")
        .with("choice", choice)
        .with("fixed", choice);
  }

  private static Dropdown weather() {
    return Dropdown.of(
            List.of(
                Options.of("label Humid", 0).value("Humid"),
                Options.of("label Wet", 0).value("Wet"),
                Options.of("label Snowy", 0).value("Snowy")))
        .clearable(true);
  }

  private static Sheet open(DashPage dash) {
    List<Json> rows = List.of(row("first", 7, "Wet"), row("second", 9, "Humid"), row("", 1, "Wet"));
    ColumnShape number = ColumnShape.of("number", "Number").type(ColumnShapeType.NUMERIC);
    ColumnShape day = ColumnShape.of("day", "Day").type(ColumnShapeType.DATETIME);
    ColumnShape choice = ColumnShape.of("choice", "Choice").presentation(Presentation.DROPDOWN);
    return open(
        dash,
        DataTable.of(ROWS)
            .data(rows)
            .editable(true)
            .columns(
                ColumnShape.of("text", "Text"),
                number.onChange(STRICT),
                number.id("other").onChange(STRICT),
                day.onChange(STRICT).with("validation", Map.of("allow_YY", true)),
                day.id("time").onChange(STRICT),
                choice,
                choice.id("fixed").editable(false))
            .dropdown(Map.of("choice", weather(), "fixed", weather())));
  }

  private static Sheet open(DashPage dash, Component table) {
    Hand.open(dash, table);
    return Sheet.on(dash);
  }
}
