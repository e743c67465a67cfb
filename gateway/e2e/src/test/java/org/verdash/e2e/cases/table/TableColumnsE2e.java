package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Json;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.ColumnShape;
import org.verdash.table.DataTable.Selectable;
import org.verdash.table.DataTable.Selection;

/** Dash's cases of columns that are taken away, emptied, hidden, chosen and renamed. */
@ExtendWith(Stage.class)
final class TableColumnsE2e {
  private static final Prop<List<Json>> ROWS = Prop.of("table", "data", Json.TYPE.list());
  private static final List<String> CITIES = List.of("ccc", "ddd", "eee", "fff", "ggg");

  @Test
  void colm001_columnsAreDeletedWithAllBelowAName(DashPage dash) {
    Sheet sheet = open(dash);
    assertThat(sheet.title(2, 0)).hasText("rows");
    act(sheet, 0, "rows", "delete");
    assertTitles(sheet, 0, "City", "Canada", "Toronto");
    act(sheet, 1, "ccc", "delete");
    assertTitles(sheet, 0, "City", "America", "New York City");
    act(sheet, 2, "fff", "delete");
    assertTitles(sheet, 0, "City", "America", "New York City");
    assertThat(sheet.title(1, 1)).hasText("France");
    assertThat(sheet.title(2, 1)).hasText("Paris");
  }

  @Test
  void colm002_whatIsHiddenIsNotDeleted(DashPage dash) {
    Sheet sheet = open(dash);
    act(sheet, 2, "fff", "hide");
    act(sheet, 2, "ddd", "hide");
    act(sheet, 0, "ccc", "delete");
    menu(sheet);
    assertThat(hidden(sheet)).hasCount(2);
    hidden(sheet).first().click();
    hidden(sheet).first().click();
    assertThat(hidden(sheet)).hasCount(0);
  }

  @Test
  void colm003_columnsAreEmptiedWithTheirFilters(DashPage dash) {
    Sheet sheet = open(dash);
    for (String each : List.of("rows", "ccc", "ddd", "eee", "fff")) {
      sheet.filter(each, "is num");
    }
    act(sheet, 0, "rows", "clear");
    act(sheet, 1, "ccc", "clear");
    act(sheet, 2, "fff", "clear");
    for (String each : List.of("rows", "ccc", "ddd", "fff")) {
      sheet.assertText(sheet.cell(0, each), "");
      assertThat(sheet.filter(each)).hasValue("");
    }
    sheet.assertText(sheet.cell(0, "eee"), "2");
    assertThat(sheet.filter("eee")).hasValue("is num");
  }

  @Test
  void colm004_columnsAreHiddenAndShownAgain(DashPage dash) {
    Sheet sheet = open(dash);
    act(sheet, 2, "rows", "hide");
    assertThat(sheet.title(2, 0)).hasText("Toronto");
    act(sheet, 2, "ccc", "hide");
    assertThat(sheet.title(2, 0)).hasText("Montréal");
    menu(sheet);
    assertThat(hidden(sheet)).hasCount(2);
    hidden(sheet).first().click();
    hidden(sheet).first().click();
    assertThat(sheet.title(2, 0)).hasText("rows");
    assertThat(sheet.title(2, 1)).hasText("Toronto");
  }

  @Test
  void colm005_whatIsHiddenIsNotEmptied(DashPage dash) {
    Sheet sheet = open(dash);
    act(sheet, 2, "ddd", "hide");
    act(sheet, 2, "fff", "hide");
    act(sheet, 0, "ccc", "clear");
    menu(sheet);
    assertThat(hidden(sheet)).hasCount(2);
    hidden(sheet).first().click();
    hidden(sheet).first().click();
    for (String each : List.of("ccc", "eee", "ggg")) {
      sheet.assertText(sheet.cell(0, each), "");
    }
    sheet.assertText(sheet.cell(0, "ddd"), "1");
    sheet.assertText(sheet.cell(0, "fff"), "3");
  }

  @Test
  void colm006_aNameChoosesAllBelowIt(DashPage dash) {
    Sheet sheet = open(dash);
    box(sheet, 0, "ccc").click();
    assertChosen(sheet, CITIES, true);
    assertThat(box(sheet, 2, "rows")).not().isChecked();
    box(sheet, 0, "rows").click();
    assertThat(box(sheet, 2, "rows")).isChecked();
    assertChosen(sheet, CITIES, true);
    box(sheet, 0, "ccc").click();
    assertChosen(sheet, CITIES, false);
  }

  @Test
  void colm007_oneNameIsChosenAtATime(DashPage dash) {
    Hand.open(dash, table().columnSelectable(Selection.SINGLE));
    Sheet sheet = Sheet.on(dash);
    for (int row = 0; row < 3; row++) {
      box(sheet, row, "ccc").click();
      assertThat(box(sheet, row, "ccc")).isChecked();
      assertThat(sheet.find(".column-header--select input:checked")).hasCount(1);
    }
    box(sheet, 0, "rows").click();
    assertThat(box(sheet, 2, "rows")).isChecked();
    assertThat(sheet.find(".column-header--select input:checked")).hasCount(1);
  }

  @Test
  void colm008_allBelowANameChooseIt(DashPage dash) {
    Sheet sheet = open(dash);
    box(sheet, 1, "ccc").click();
    box(sheet, 1, "ggg").click();
    assertChosen(sheet, List.of("ccc", "ddd", "ggg"), true);
    assertChosen(sheet, List.of("eee", "fff"), false);
    assertThat(box(sheet, 0, "ccc")).not().isChecked();
    box(sheet, 1, "eee").click();
    assertChosen(sheet, CITIES, true);
    assertThat(box(sheet, 0, "ccc")).isChecked();
  }

  @Test
  void colm009_anIdMayHaveALineBreak(DashPage dash) {
    Hand.open(
        dash,
        DataTable.of(ROWS)
            .data(List.of(Json.of("a\nb", 1).with("c\nd", 4), Json.of("a\nb", 2).with("c\nd", 5)))
            .columns(ColumnShape.of("a\nb", "ab"), ColumnShape.of("c\nd", "cd"))
            .tooltipData(List.of(Map.of("c\nd", "44"), Map.of("c\nd", "55"))));
    Sheet sheet = Sheet.on(dash);
    sheet.assertText(sheet.cell(1, 1), "5");
    sheet.cell(1, 1).hover();
    dash.textIs(".dash-tooltip", "55");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void head001_aNameIsChangedInItsRowOnly(int row, DashPage dash) {
    Sheet sheet = open(dash);
    dash.page().onceDialog(dialog -> dialog.accept("modified"));
    act(sheet, row, "rows", "edit");
    assertThat(sheet.title(row, 0)).hasText("modified");
    for (int other = 0; other < 3; other++) {
      if (other != row) {
        assertThat(sheet.title(other, 0)).hasText("rows");
      }
    }
  }

  @Test
  void head003_aNameThatIsNotChangedStays(DashPage dash) {
    Sheet sheet = open(dash);
    dash.page().onceDialog(dialog -> dialog.dismiss());
    act(sheet, 0, "rows", "edit");
    assertThat(sheet.title(0, 0)).hasText("rows");
    dash.page().onceDialog(dialog -> dialog.accept("later"));
    act(sheet, 0, "rows", "edit");
    assertThat(sheet.title(0, 0)).hasText("later");
  }

  @Test
  void head004_theNameOfTheOnlyRowIsChanged(DashPage dash) {
    Hand.open(
        dash,
        DataTable.of(ROWS)
            .data(List.of(Json.of("a", 1)))
            .columns(ColumnShape.of("a", "First").renamable(true).hideable(true)));
    Sheet sheet = Sheet.on(dash);
    dash.page().onceDialog(dialog -> dialog.accept("Chill"));
    act(sheet, 0, "a", "edit");
    assertThat(sheet.title(0, 0)).hasText("Chill");
  }

  @Test
  void head006_namesThatAreMergedAreStyledAsTheirColumns(DashPage dash) {
    Hand.open(
        dash,
        DataTable.of(ROWS)
            .data(List.of())
            .columns(
                ColumnShape.of("x", "0"),
                column("a", "1", "1a"),
                column("b", "1", "1b"),
                column("c", "2", "2a"))
            .mergeDuplicateHeaders(true)
            .styleHeaderConditional(green("a"), green("b")));
    Sheet sheet = Sheet.on(dash);
    assertThat(sheet.header(0, "a")).hasCSS("background-color", "rgb(0, 128, 0)");
    assertThat(sheet.header(0, "a")).hasAttribute("colspan", "2");
    assertThat(sheet.header(1, "a")).hasCSS("background-color", "rgb(0, 128, 0)");
    assertThat(sheet.header(1, "b")).hasCSS("background-color", "rgb(0, 128, 0)");
    assertThat(sheet.header(1, "c")).not().hasCSS("background-color", "rgb(0, 128, 0)");
  }

  private static DataTable.StyleHeaderConditional green(String column) {
    return DataTable.StyleHeaderConditional.of()
        .if_(DataTable.StyleHeaderConditionalIf.of().columnId(column))
        .with("backgroundColor", "green");
  }

  private static void assertTitles(Sheet sheet, int column, String... titles) {
    for (int row = 0; row < titles.length; row++) {
      assertThat(sheet.title(row, column)).hasText(titles[row]);
    }
  }

  private static void assertChosen(Sheet sheet, List<String> columns, boolean chosen) {
    for (String each : columns) {
      if (chosen) {
        assertThat(box(sheet, 2, each)).isChecked();
      } else {
        assertThat(box(sheet, 2, each)).not().isChecked();
      }
    }
  }

  private static Locator box(Sheet sheet, int row, String column) {
    return sheet.header(row, column).locator(".column-header--select input");
  }

  private static void act(Sheet sheet, int row, String column, String what) {
    sheet.header(row, column).locator(".column-header--" + what).click();
  }

  private static void menu(Sheet sheet) {
    sheet.find(".show-hide").click();
  }

  private static Locator hidden(Sheet sheet) {
    return sheet.find(".show-hide-menu input:not(:checked)");
  }

  private static ColumnShape column(String id, String... names) {
    // A single name is meant for all rows of the head.
    ColumnShape shape = ColumnShape.of(id, names[0]);
    return (names.length == 1 ? shape : shape.name(names))
        .clearable(true)
        .deletable(true)
        .renamable(true)
        .hideable(Selectable.LAST)
        .selectable(true);
  }

  private static DataTable.Builder<Json> table() {
    Json row = Json.of("rows", 0).with("ccc", 0).with("ddd", 1).with("eee", 2).with("fff", 3);
    return DataTable.of(ROWS)
        .data(List.of(row.with("ggg", 4)))
        .editable(true)
        .columns(
            column("rows", "rows"),
            column("ccc", "City", "Canada", "Toronto"),
            column("ddd", "City", "Canada", "Montréal"),
            column("eee", "City", "America", "New York City"),
            column("fff", "City", "America", "Boston"),
            column("ggg", "City", "France", "Paris"))
        .columnSelectable(Selection.MULTI)
        .filterable()
        .mergeDuplicateHeaders(true);
  }

  private static Sheet open(DashPage dash) {
    Hand.open(dash, table());
    return Sheet.on(dash);
  }
}
