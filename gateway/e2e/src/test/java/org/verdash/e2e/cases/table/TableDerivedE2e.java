package org.verdash.e2e.cases.table;

import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.Handling;

/** Dash's cases of what a table tells of the rows and cells that are chosen and shown. */
@ExtendWith(Stage.class)
final class TableDerivedE2e {
  private static final List<String> TOLD =
      List.of(
          "active_cell",
          "start_cell",
          "end_cell",
          "selected_cells",
          "selected_rows",
          "selected_row_ids",
          "derived_viewport_selected_rows",
          "derived_viewport_selected_row_ids",
          "derived_virtual_selected_rows",
          "derived_virtual_selected_row_ids",
          "derived_viewport_indices",
          "derived_viewport_row_ids",
          "derived_virtual_indices",
          "derived_virtual_row_ids");
  private static final List<String> COLUMNS = List.of("name", "number", "product", "state");

  @Test
  void tdrp001_rowsThatAreChosenAreTold(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.selector(0).click();
    sheet.selector(1).click();
    says(dash, "selected_rows", range(0, 2, 1));
    says(dash, "selected_row_ids", range(3000, 3002, 1));
    says(dash, "derived_viewport_selected_rows", range(0, 2, 1));
    says(dash, "derived_viewport_selected_row_ids", range(3000, 3002, 1));
    says(dash, "derived_virtual_selected_rows", range(0, 2, 1));
    says(dash, "derived_virtual_selected_row_ids", range(3000, 3002, 1));
    says(dash, "active_cell", null);
    says(dash, "selected_cells", null);
    showsAll(dash);
  }

  @Test
  void tdrp002_aCellThatIsChosenIsTold(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.cell(0, 0).click();
    says(dash, "active_cell", cell(0, 0));
    says(dash, "start_cell", cell(0, 0));
    says(dash, "end_cell", cell(0, 0));
    says(dash, "selected_cells", List.of(cell(0, 0)));
    says(dash, "selected_rows", null);
    says(dash, "derived_virtual_selected_rows", List.of());
    showsAll(dash);
  }

  @Test
  void tdrp003_cellsThatAreChosenAreTold(DashPage dash) {
    Sheet sheet = open(dash);
    block(sheet);
    says(dash, "selected_cells", cells(3));
    says(dash, "active_cell", cell(0, 0));
    says(dash, "start_cell", cell(0, 0));
    says(dash, "end_cell", cell(2, 2));
    sheet.press("Shift+ArrowUp");
    says(dash, "end_cell", cell(1, 2));
    sheet.press("Shift+ArrowLeft");
    says(dash, "selected_cells", cells(2));
    says(dash, "active_cell", cell(0, 0));
    says(dash, "end_cell", cell(1, 1));
    says(dash, "selected_rows", null);
    showsAll(dash);
  }

  @Test
  void tdrp004_goingRoundWithinTheChosenCellsChoosesNoOthers(DashPage dash) {
    Sheet sheet = open(dash);
    block(sheet);
    for (int i = 1; i < 9; i++) {
      sheet.press("Tab");
      sheet.assertFocused(sheet.cell(i / 3, i % 3));
    }
    says(dash, "active_cell", cell(2, 2));
    says(dash, "selected_cells", cells(3));
    says(dash, "start_cell", cell(0, 0));
    says(dash, "end_cell", cell(2, 2));
  }

  @Test
  void tdrp005_rowsThatAreChosenAreToldWhereTheyStand(DashPage dash) {
    Sheet sheet = open(dash);
    for (int row = 0; row < 3; row++) {
      sheet.selector(row).click();
    }
    says(dash, "selected_rows", range(0, 3, 1));
    sheet.filter("number", "is even");
    says(dash, "derived_viewport_indices", range(0, 20, 2));
    says(dash, "selected_rows", range(0, 3, 1));
    says(dash, "selected_row_ids", range(3000, 3003, 1));
    says(dash, "derived_viewport_selected_rows", range(0, 2, 1));
    says(dash, "derived_viewport_selected_row_ids", range(3000, 3003, 2));
    says(dash, "derived_viewport_row_ids", range(3000, 3020, 2));
    says(dash, "derived_virtual_indices", range(0, 100, 2));
    sheet.sort("number");
    sheet.sort("number");
    says(dash, "derived_viewport_indices", range(80, 100, 2).reversed());
    says(dash, "selected_rows", range(0, 3, 1));
    says(dash, "derived_viewport_selected_rows", List.of());
    says(dash, "derived_viewport_row_ids", range(3080, 3100, 2).reversed());
    says(dash, "derived_virtual_selected_rows", range(48, 50, 1).reversed());
    says(dash, "derived_virtual_selected_row_ids", range(3000, 3003, 2));
    says(dash, "derived_virtual_indices", range(0, 100, 2).reversed());
    says(dash, "derived_virtual_row_ids", range(3000, 3100, 2).reversed());
  }

  private static void block(Sheet sheet) {
    sheet.cell(0, 0).click();
    sheet.assertFocused(sheet.cell(0, 0));
    sheet.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight");
  }

  private static void showsAll(DashPage dash) {
    says(dash, "derived_viewport_indices", range(0, 10, 1));
    says(dash, "derived_viewport_row_ids", range(3000, 3010, 1));
    says(dash, "derived_virtual_indices", range(0, 100, 1));
    says(dash, "derived_virtual_row_ids", range(3000, 3100, 1));
  }

  private static void says(DashPage dash, String prop, Object value) {
    dash.textIs("#" + prop, Hand.json(value));
  }

  private static List<Integer> range(int from, int to, int step) {
    return IntStream.range(from, to).filter(i -> (i - from) % step == 0).boxed().toList();
  }

  private static Map<String, Object> cell(int row, int column) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("row", row);
    cell.put("column", column);
    cell.put("column_id", COLUMNS.get(column));
    cell.put("row_id", 3000 + row);
    return cell;
  }

  private static List<Map<String, Object>> cells(int size) {
    return IntStream.range(0, size * size).mapToObj(i -> cell(i / size, i % size)).toList();
  }

  private static Sheet open(DashPage dash) {
    DataTable.Builder<Complaint> table =
        Complaint.table(100)
            .editable(true)
            .filterable()
            .pageAction(Handling.NATIVE)
            .pageSize(10)
            .rowDeletable(true)
            .selectable()
            .sortable();
    List<Callback> shows = new ArrayList<>();
    List<Component> places = new ArrayList<>(List.of(table));
    for (String each : TOLD) {
      places.add(p().id(each));
      shows.add(Hand.shows(text(each), Prop.of("table", each, Type.ANY)));
    }
    Hand.open(dash, div(places.toArray(Component[]::new)), shows.toArray(Callback[]::new));
    says(dash, "derived_virtual_indices", range(0, 100, 1));
    return Sheet.on(dash);
  }
}
