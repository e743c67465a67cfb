package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.Component;
import org.verdash.app.Json;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.Case;
import org.verdash.table.DataTable.ColumnShape;
import org.verdash.table.DataTable.ColumnShapeType;
import org.verdash.table.DataTable.FilterAction;
import org.verdash.table.DataTable.FilterActionType;
import org.verdash.table.DataTable.FilterOptions;
import org.verdash.table.DataTable.Operator;

/** Dash's cases of filters above columns. */
@ExtendWith(Stage.class)
final class TableFilterE2e {
  private static final Prop<List<Json>> ROWS = Prop.of("table", "data", Json.TYPE.list());
  private static final Pattern INVALID = Pattern.compile("(^|\\s)invalid(\\s|$)");

  @ParameterizedTest
  @CsvSource({"NATIVE,4", "AND,4", "OR,1 3 4 5"})
  void filt001_conditionsHoldTogetherOrOneOfThem(String how, String wanted, DashPage dash) {
    List<Json> rows =
        List.of(
            row(1, 11, 111), row(2, 12, 113), row(3, 14, 116), row(4, 17, 120), row(5, 21, 125));
    DataTable.Builder<Json> table =
        DataTable.of(ROWS).data(rows).columns(plain("a"), plain("b"), plain("c"));
    FilterAction byBrowser = FilterAction.of(FilterActionType.NATIVE);
    Sheet sheet =
        open(
            dash,
            how.equals("NATIVE")
                ? table.filterable()
                : table.filterAction(byBrowser.operator(Operator.valueOf(how))));
    sheet.filter("a", "gt 3");
    sheet.filter("b", "is prime");
    sheet.filter("c", "ne 113");
    assertThat(column(sheet, "a")).hasText(wanted.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"SENSITIVE,", "INSENSITIVE,", "SENSITIVE,INSENSITIVE", "INSENSITIVE,SENSITIVE"})
  void filt002_capitalsCountOrNot(Case all, Case column, DashPage dash) {
    boolean sensitive = (column == null ? all : column) == Case.SENSITIVE;
    Sheet sheet = open(dash, letters(all, column));
    String[] both = {"abc", "ABC"};
    sheet.filter("a", "A");
    assertThat(column(sheet, "a")).hasText(sensitive ? new String[] {"ABC"} : both);
    sheet.filter("a", "a");
    assertThat(column(sheet, "a")).hasText(sensitive ? new String[] {"abc"} : both);
    sheet.filter("a", "");
    sheet.filter("b", "A");
    assertThat(column(sheet, "b")).hasText(sensitive ? new String[] {"ABC"} : both);
    sheet.filter("b", "");
    sheet.filter("c", "A");
    assertThat(column(sheet, "c")).hasCount(0);
    sheet.filter("c", "ABC");
    assertThat(column(sheet, "c")).hasText(sensitive ? new String[] {"ABC"} : both);
  }

  @ParameterizedTest
  @CsvSource({"SENSITIVE,", "INSENSITIVE,", "SENSITIVE,INSENSITIVE"})
  void filt003_capitalsCountOrNotWhereAConditionIsSaid(Case all, Case column, DashPage dash) {
    boolean sensitive = (column == null ? all : column) == Case.SENSITIVE;
    Sheet sheet = open(dash, letters(all, column));
    String[] both = {"abc", "ABC"};
    for (String each : List.of("a", "b", "c")) {
      sheet.filter(each, "contains A");
      assertThat(column(sheet, each)).hasText(sensitive ? new String[] {"ABC"} : both);
      sheet.filter(each, "contains a");
      assertThat(column(sheet, each)).hasText(sensitive ? new String[] {"abc"} : both);
      sheet.filter(each, "");
    }
  }

  @ParameterizedTest
  @CsvSource({"abc,,abc", ",def,def", "gah,ijk,gah", ",,filter data..."})
  void filt004_anEmptyFilterSaysWhatItIsFor(
      String column, String table, String wanted, DashPage dash) {
    ColumnShape shape = plain("a");
    if (column != null) {
      shape = shape.filterOptions(FilterOptions.of().placeholderText(column));
    }
    DataTable.Builder<Json> built = DataTable.of(ROWS).data(List.of()).columns(shape).filterable();
    if (table != null) {
      built.filterOptions(FilterOptions.of().placeholderText(table));
    }
    Sheet sheet = open(dash, built);
    assertThat(sheet.filter("a")).hasAttribute("placeholder", wanted);
  }

  @Test
  void spfi001_columnsWithSignsInTheirIdsAreFiltered(DashPage dash) {
    List<String> ids = List.of("c cc", "d:dd", "e-ee", "f_ff", "g.gg", "b+bb");
    List<Json> rows = IntStream.range(0, 200).mapToObj(i -> signs(ids, i)).toList();
    ColumnShape[] columns = ids.stream().map(TableFilterE2e::number).toArray(ColumnShape[]::new);
    Sheet sheet = open(dash, DataTable.of(ROWS).data(rows).columns(columns).filterable());
    List<String> filters = List.of("gt 90", "lt 12500", "is prime", "le 106", "gt 1000", "ge 0");
    for (int i = 0; i < ids.size(); i++) {
      sheet.filter(ids.get(i), filters.get(i));
    }
    assertThat(column(sheet, "c cc")).hasText(new String[] {"101", "103"});
    for (int i = 0; i < ids.size(); i++) {
      assertThat(sheet.filter(ids.get(i))).hasValue(filters.get(i));
    }
  }

  @Test
  void spfi002_theMouseOverAnotherFilterChangesNothing(DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("number", "gt 100");
    sheet.filter("name", "c1");
    sheet.filter("product").hover();
    assertThat(sheet.filter("number")).hasValue("gt 100");
    assertThat(sheet.filter("name")).hasValue("c1");
    sheet.assertText(sheet.cell(0, "number"), "101");
  }

  @Test
  void spfi003_aConditionThatIsNoneFiltersNothing(DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("number", "\"20 a000");
    sheet.filter("name", "is prime2");
    sheet.filter("state", "! !\"");
    sheet.assertText(sheet.cell(0, "number"), "0");
    sheet.assertText(sheet.cell(1, "number"), "1");
    for (String each : List.of("number", "name", "state")) {
      assertThat(sheet.find("th.dash-filter[data-dash-column='" + each + "']")).hasClass(INVALID);
    }
  }

  @Test
  void spfi004_aTextIsLookedForWithinTexts(DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("state", "e 11");
    assertThat(column(sheet, "state").first()).hasText("state 11");
    assertThat(column(sheet, "state").nth(1)).hasText("state 110");
  }

  @Test
  void spfi005_aNumberIsLookedForAmongNumbers(DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("number", "11");
    assertThat(column(sheet, "number")).hasText(new String[] {"11"});
  }

  @ParameterizedTest
  @CsvSource({"<=2,true", "<= 2,true", "le 2,true", "le2,false"})
  void spfi006_signsNeedNoSpaceAndWordsDo(String filter, boolean good, DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("number", filter);
    assertThat(sheet.filter("number")).hasValue(filter);
    assertThat(column(sheet, "number"))
        .hasText(good ? new String[] {"0", "1", "2"} : new String[] {});
  }

  @Test
  void spfi007_aGoodConditionDoesNotClearABadOne(DashPage dash) {
    Sheet sheet = open(dash, complaints());
    sheet.filter("name", "is prime2");
    sheet.filter("number", "lt 3");
    assertThat(column(sheet, "number")).hasText(new String[] {"0", "1", "2"});
    assertThat(sheet.filter("name")).hasValue("is prime2");
    assertThat(sheet.filter("number")).hasValue("lt 3");
  }

  @Test
  void spfi008_aCallbackClearsAllFilters(DashPage dash) {
    Component layout = div(complaints(), button("Clear").id("clear"));
    Hand.open(
        dash,
        layout,
        on(clicks("clear")).notAtStart().set(DataTable.filter("table"), (n, ctx) -> ""));
    Sheet sheet = Sheet.on(dash);
    sheet.filter("number", "gt 80");
    sheet.filter("name", "c08");
    sheet.assertText(sheet.cell(0, "number"), "81");
    dash.click("#clear");
    sheet.assertText(sheet.cell(0, "number"), "0");
    assertThat(sheet.filter("number")).hasValue("");
    assertThat(sheet.filter("name")).hasValue("");
  }

  private static DataTable.Builder<Complaint> complaints() {
    return Complaint.table(120).filterable();
  }

  private static DataTable.Builder<Json> letters(Case all, Case column) {
    List<Json> rows = List.of(row("abc", "abc", "abc"), row("ABC", "ABC", "ABC"));
    return DataTable.of(ROWS)
        .data(rows)
        .columns(
            cased("a", ColumnShapeType.ANY, column),
            cased("b", ColumnShapeType.TEXT, column),
            cased("c", ColumnShapeType.NUMERIC, column))
        .filterable()
        .filterOptions(FilterOptions.of().case_(all));
  }

  private static ColumnShape cased(String id, ColumnShapeType type, Case column) {
    ColumnShape shape = plain(id).type(type);
    return column == null ? shape : shape.filterOptions(FilterOptions.of().case_(column));
  }

  private static Json signs(List<String> ids, int i) {
    Json row = Json.EMPTY;
    for (String id : ids) {
      row = row.with(id, id.equals("g.gg") ? i * 10 : i);
    }
    return row;
  }

  private static Json row(Object a, Object b, Object c) {
    return Json.of("a", a).with("b", b).with("c", c);
  }

  private static ColumnShape plain(String id) {
    return ColumnShape.of(id, id);
  }

  private static ColumnShape number(String id) {
    return plain(id).type(ColumnShapeType.NUMERIC);
  }

  private static Locator column(Sheet sheet, String id) {
    return sheet.find("td[data-dash-column='" + id + "'] .dash-cell-value");
  }

  private static Sheet open(DashPage dash, Component table) {
    Hand.open(dash, table);
    return Sheet.on(dash);
  }
}
