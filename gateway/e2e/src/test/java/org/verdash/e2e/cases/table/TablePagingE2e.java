package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.Handling;
import org.verdash.table.TableViews.Sort;

/** Dash's cases of pages of a table, made by the browser or by the app. */
@ExtendWith(Stage.class)
final class TablePagingE2e {
  private static final int SIZE = 5;
  private static final int ROWS = 34;
  private static final int PAGES = 7;
  private static final Callback[] NONE = {};

  @ParameterizedTest
  @EnumSource(names = {"CUSTOM", "NATIVE"})
  void tpag001_onePageFollowsTheOther(Handling mode, DashPage dash) {
    Sheet sheet = open(dash, mode, ROWS);
    sheet.assertText(sheet.cell(0, 0), "c000");
    assertThat(sheet.pager("previous")).isDisabled();
    sheet.pager("next").click();
    sheet.assertText(sheet.cell(0, 0), "c005");
    assertThat(sheet.pager("next")).isEnabled();
    sheet.pager("previous").click();
    sheet.assertText(sheet.cell(0, 0), "c000");
    assertThat(sheet.pager("previous")).isDisabled();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOM", "NATIVE"})
  void tpag002_theFirstPageHasNoneBefore(Handling mode, DashPage dash) {
    Sheet sheet = open(dash, mode, ROWS);
    assertPage(sheet, 1);
    assertThat(sheet.pager("first")).isDisabled();
    assertThat(sheet.pager("previous")).isDisabled();
    assertThat(sheet.pager("next")).isEnabled();
    assertThat(sheet.pager("last")).isEnabled();
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOM", "NATIVE"})
  void tpag003_theLastPageHasNoneBehind(Handling mode, DashPage dash) {
    Sheet sheet = open(dash, mode, ROWS);
    sheet.pager("last").click();
    assertPage(sheet, PAGES);
    sheet.assertText(sheet.cell(0, 0), "c030");
    assertThat(sheet.pager("first")).isEnabled();
    assertThat(sheet.pager("previous")).isEnabled();
    assertThat(sheet.pager("next")).isDisabled();
    assertThat(sheet.pager("last")).isDisabled();
  }

  @Test
  void tpag004_enterGoesToThePageThatWasTyped(DashPage dash) {
    Sheet sheet = open(dash, Handling.NATIVE, ROWS);
    assertPage(sheet, 1);
    sheet.page().pressSequentially("4");
    sheet.page().press("Enter");
    assertPage(sheet, 4);
    sheet.assertText(sheet.cell(0, 0), "c015");
  }

  @Test
  void tpag005_leavingTheFieldGoesToThePageThatWasTyped(DashPage dash) {
    Sheet sheet = open(dash, Handling.NATIVE, ROWS);
    sheet.page().pressSequentially("4");
    sheet.cell(0, 0).click();
    assertPage(sheet, 4);
    sheet.assertText(sheet.cell(0, 0), "c015");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "a,1", "99,7"})
  void tpag006_enterKnowsNoPageThatIsNotThere(String typed, int page, DashPage dash) {
    Sheet sheet = open(dash, Handling.NATIVE, ROWS);
    sheet.pager("next").click();
    assertPage(sheet, 2);
    sheet.page().pressSequentially(typed);
    sheet.page().press("Enter");
    assertPage(sheet, typed.equals("a") ? 2 : page);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,1", "a,1", "99,7"})
  void tpag007_leavingTheFieldKnowsNoPageThatIsNotThere(String typed, int page, DashPage dash) {
    Sheet sheet = open(dash, Handling.NATIVE, ROWS);
    sheet.pager("next").click();
    assertPage(sheet, 2);
    sheet.page().pressSequentially(typed);
    sheet.cell(0, 0).click();
    assertPage(sheet, typed.equals("a") ? 2 : page);
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOM", "NATIVE"})
  void tpag008_onePageNeedsNoOther(Handling mode, DashPage dash) {
    Sheet sheet = open(dash, mode, SIZE);
    sheet.assertText(sheet.cell(4, 0), "c004");
    assertThat(sheet.find(".previous-next-container")).hasCount(0);
  }

  @Test
  void tpag009_lessThanNoPagesAreNone(DashPage dash) {
    Sheet sheet = open(dash, made(Handling.CUSTOM, ROWS).pageCount(-1));
    sheet.assertText(sheet.cell(0, 0), "c000");
    assertThat(sheet.find(".previous-next-container")).hasCount(0);
  }

  @Test
  void tpag010_theAppSaysHowManyPagesThereAre(DashPage dash) {
    Sheet sheet = open(dash, made(Handling.CUSTOM, ROWS).pageCount(10));
    sheet.pager("last").click();
    assertPage(sheet, 10);
  }

  @Test
  void tpag011_fewerRowsMakeAPageThatIsThere(DashPage dash) {
    Hand.open(
        dash,
        div(
            button("fewer").id("fewer"),
            Complaint.table(51).pageAction(Handling.NATIVE).pageSize(5).page(5)),
        on(clicks("fewer")).notAtStart().set(Complaint.DATA, (n, ctx) -> Complaint.all(21)));
    Sheet sheet = Sheet.on(dash);
    assertPage(sheet, 6);
    dash.click("#fewer");
    assertPage(sheet, 1);
    sheet.assertText(sheet.cell(0, 0), "c000");
  }

  @ParameterizedTest
  @CsvSource({"sort", "filter", "page"})
  @Also({"tsrc002", "tsrc003"})
  void tsrc001_whatACallbackChoosesWithAnotherViewStaysChosen(String what, DashPage dash) {
    Prop<List<Integer>> rows = DataTable.selectedRows("table");
    Prop<List<Sort>> sort = DataTable.sort("table");
    Prop<String> filter = DataTable.filter("table");
    Prop<Integer> page = DataTable.page("table");
    Hand.open(
        dash,
        div(
            Complaint.table(10)
                .selectable()
                .selectedRows(List.of())
                .serverFiltered()
                .serverSorted()
                .serverPaged(10)
                .page(0),
            div(button("a").id("sort"), button("b").id("filter"), button("c").id("page")),
            p().id("said")),
        Hand.remembers(text("said"), rows),
        on(clicks("sort"))
            .notAtStart()
            .run(
                (n, ctx) ->
                    ctx.set(rows, List.of(0, 1, 2)).set(sort, List.of(new Sort("name", false))),
                rows,
                sort),
        on(clicks("filter"))
            .notAtStart()
            .run(
                (n, ctx) -> ctx.set(rows, List.of(0, 1, 2)).set(filter, "{number} > 1"),
                rows.shared(),
                filter),
        on(clicks("page"))
            .notAtStart()
            .run((n, ctx) -> ctx.set(rows, List.of(0, 1, 2)).set(page, 1), rows.shared(), page));
    dash.textIs("#said", "[]");
    dash.click("#" + what);
    dash.idle();
    dash.textIs("#said", "[] [0,1,2]");
  }

  private static void assertPage(Sheet sheet, int number) {
    assertThat(sheet.page()).hasAttribute("placeholder", String.valueOf(number));
  }

  private static DataTable.Builder<Complaint> made(Handling mode, int rows) {
    return Complaint.table(mode == Handling.NATIVE ? rows : SIZE).pageAction(mode).pageSize(SIZE);
  }

  private static Sheet open(DashPage dash, Handling mode, int rows) {
    DataTable.Builder<Complaint> table = made(mode, rows);
    return open(dash, mode == Handling.NATIVE ? table : table.pageCount((rows + SIZE - 1) / SIZE));
  }

  private static Sheet open(DashPage dash, DataTable.Builder<Complaint> table) {
    Prop<Integer> page = DataTable.page("table");
    Callback pages =
        on(page)
            .notAtStart()
            .set(
                Complaint.DATA,
                (number, ctx) ->
                    Complaint.all(60).subList(number * SIZE, Math.min(60, (number + 1) * SIZE)));
    dash.start(dash.app().layout(table).callback(custom(table) ? new Callback[] {pages} : NONE));
    return Sheet.on(dash);
  }

  private static boolean custom(DataTable.Builder<Complaint> table) {
    return Hand.json(table).contains("\"page_action\":\"custom\"");
  }
}
