package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.ColumnShape;
import org.verdash.table.DataTable.Selection;

/** Dash's cases of two tables on a page, of copies between them, of waiting and of tips. */
@ExtendWith(Stage.class)
final class TablesTogetherE2e {
  private static final Prop<List<Complaint>> OTHER = DataTable.data("other", Complaint.class);
  private static final Locator.ClickOptions SHIFT =
      new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));

  private final Gate gate = new Gate();

  @Test
  void tbmu001_rowsAreChosenInOneTable(DashPage dash) {
    Hand.open(dash, div(Complaint.table(3).selectable(), other().selectable()));
    Sheet first = Sheet.on(dash);
    Sheet second = new Sheet(dash, "other");
    second.selector(1).click();
    assertThat(second.selector(1)).isChecked();
    first.selector(0).click();
    assertThat(first.selector(0)).isChecked();
    assertThat(second.selector(1)).isChecked();
    assertThat(first.selector(1)).not().isChecked();
  }

  @Test
  void tbmu002_columnsAreChosenInOneTable(DashPage dash) {
    Prop<List<Complaint>> data = Complaint.DATA;
    Hand.open(dash, div(choosable(data), choosable(OTHER)));
    Sheet first = Sheet.on(dash);
    Sheet second = new Sheet(dash, "other");
    first.header(0, "name").locator("input").click();
    second.header(0, "state").locator("input").click();
    assertThat(first.header(0, "name").locator("input")).isChecked();
    assertThat(first.header(0, "state").locator("input")).not().isChecked();
    assertThat(second.header(0, "state").locator("input")).isChecked();
    assertThat(second.header(0, "name").locator("input")).not().isChecked();
  }

  @Test
  void tbmu003_enterEndsAnEditInOneTable(DashPage dash) {
    Sheet first = two(dash);
    write(first, "abc");
    first.press("Enter");
    first.assertText(first.cell(0, 0), "abc");
    new Sheet(dash, "other").assertText(new Sheet(dash, "other").cell(0, 0), "c000");
  }

  @Test
  void tbmu004_aClickEndsAnEditInOneTable(DashPage dash) {
    Sheet first = two(dash);
    write(first, "abc");
    first.cell(1, 0).click();
    first.assertText(first.cell(0, 0), "abc");
    new Sheet(dash, "other").assertText(new Sheet(dash, "other").cell(0, 0), "c000");
  }

  @Test
  void tbcp004_rowsNineAndTenAreCopiedByKeys(DashPage dash) {
    Sheet from = two(dash);
    from.cell(9, 0).click();
    from.assertFocused(from.cell(9, 0));
    from.press("Shift+ArrowDown");
    assertPastes(dash, from);
  }

  @Test
  void tbcp009_rowsNineAndTenAreCopiedByClicks(DashPage dash) {
    Sheet from = two(dash);
    from.cell(9, 0).click();
    from.assertFocused(from.cell(9, 0));
    from.cell(10, 0).click(SHIFT);
    assertPastes(dash, from);
  }

  @Test
  void tbcp010_textOfCellsOutOfReachIsCopied(DashPage dash) {
    Hand.open(dash, div(Complaint.table(5).cellSelectable(false), other().editable(true)));
    Sheet from = Sheet.on(dash);
    Sheet to = new Sheet(dash, "other");
    from.cell(2, 0).dblclick();
    dash.until(() -> "c002".equals(String.valueOf(selected(dash)).strip()));
    from.press("ControlOrMeta+c");
    to.cell(1, 2).click();
    to.assertFocused(to.cell(1, 2));
    to.press("ControlOrMeta+v");
    to.assertText(to.cell(1, 2), "c002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"\"b", "hello\n\"\"hi"})
  @Also("tbcp011_copy_multiline")
  void tbcp011_copy_double_quotes(String text, DashPage dash) {
    Complaint odd = new Complaint(text, 10, "p", "s", 1);
    Hand.open(dash, div(Complaint.table(1).data(odd).editable(true), other().editable(true)));
    Sheet from = Sheet.on(dash);
    Sheet to = new Sheet(dash, "other");
    from.cell(0, 0).click();
    from.assertFocused(from.cell(0, 0));
    from.cell(0, 1).click(SHIFT);
    from.assertSelected(from.cell(0, 1), true);
    from.press("ControlOrMeta+c");
    to.cell(0, 0).click();
    to.assertFocused(to.cell(0, 0));
    to.press("ControlOrMeta+v");
    to.assertText(to.cell(0, 1), "10");
    assertThat(to.text(to.cell(0, 0))).isEqualTo(from.text(from.cell(0, 0)));
  }

  @Test
  void tedi001_aTableWhoseRowsAreSetWaits(DashPage dash) {
    Sheet sheet = waiting(dash);
    dash.click("#blocking");
    assertThat(sheet.find(".dash-spreadsheet.dash-loading").first()).isAttached();
    sheet.cell(0, 0).click();
    assertThat(sheet.cell(0, 0).locator("input")).hasCount(0);
    gate.open();
    assertThat(sheet.find(".dash-spreadsheet:not(.dash-loading)").first()).isAttached();
    assertThat(sheet.cell(0, 0).locator("input")).isVisible();
  }

  @Test
  void tedi002_aTableWhoseStyleIsSetDoesNotWait(DashPage dash) {
    Sheet sheet = waiting(dash);
    dash.click("#styling");
    assertThat(sheet.find(".dash-spreadsheet:not(.dash-loading)").first()).isAttached();
    sheet.cell(0, 0).click();
    assertThat(sheet.cell(0, 0).locator("input")).isVisible();
    gate.open();
    assertThat(sheet.cell(0, 0).locator("input")).isVisible();
  }

  @Test
  void tedi003_aTableThatWaitedDoesNotTakeTheFocus(DashPage dash) {
    Sheet sheet = waiting(dash);
    dash.click("#blocking");
    dash.click("#input");
    assertThat(dash.find("#input")).isFocused();
    gate.open();
    assertThat(sheet.find(".dash-spreadsheet:not(.dash-loading)").first()).isAttached();
    assertThat(dash.find("#input")).isFocused();
  }

  @Test
  void tedi004_aTableIsEditedWhileItsStyleIsSet(DashPage dash) {
    Sheet sheet = waiting(dash);
    dash.click("#styling");
    write(sheet, "abc");
    sheet.press("Enter");
    sheet.assertText(sheet.cell(0, 0), "abc");
    gate.open();
    dash.idle();
    sheet.assertText(sheet.cell(0, 0), "abc");
  }

  @ParameterizedTest
  @CsvSource({"text,;; 1", "markdown,<h3>;; 1</h3>"})
  void ttip002_aTipIsTextOrMarkdown(String kind, String shown, DashPage dash) {
    String text = kind.equals("text") ? ";; 1" : "### ;; 1";
    Hand.open(
        dash,
        Complaint.table(2)
            .tooltipData(List.of(Map.of("name", Map.of("type", kind, "value", text))))
            .put("tooltip_delay", null));
    Sheet sheet = Sheet.on(dash);
    sheet.cell(0, 0).hover();
    assertThat(dash.find(".dash-tooltip")).isVisible();
    dash.until(
        () -> dash.find(".dash-tooltip .dash-table-tooltip").innerHTML().strip().equals(shown));
  }

  @Test
  void ttip003_aTipComesLateAndGoes(DashPage dash) {
    Hand.open(
        dash,
        Complaint.table(2)
            .tooltipData(List.of(Map.of("name", "hint")))
            .tooltipDelay(300)
            .tooltipDuration(300));
    Sheet sheet = Sheet.on(dash);
    sheet.cell(0, 0).hover();
    assertThat(dash.find(".dash-tooltip")).isVisible();
    assertThat(dash.find(".dash-tooltip")).isHidden();
  }

  private void assertPastes(DashPage dash, Sheet from) {
    Sheet to = new Sheet(dash, "other");
    from.assertSelected(from.cell(10, 0), true);
    from.press("ControlOrMeta+c");
    to.cell(0, 0).click();
    to.assertFocused(to.cell(0, 0));
    to.press("ControlOrMeta+v");
    to.assertText(to.cell(1, 0), "c010");
    to.assertText(to.cell(0, 0), "c009");
  }

  private static Sheet two(DashPage dash) {
    Hand.open(dash, div(Complaint.table(12).editable(true), other().editable(true)));
    return Sheet.on(dash);
  }

  private Sheet waiting(DashPage dash) {
    Prop<List<DataTable.StyleCellConditional>> style = DataTable.styleCellConditional("table");
    Component layout =
        div(
            Input.of(Input.value("input")),
            button("Blocking").id("blocking"),
            button("Styling").id("styling"),
            Complaint.table(3).editable(true));
    Hand.open(
        dash,
        layout,
        on(clicks("styling")).notAtStart().set(style, (n, ctx) -> later(List.of())),
        on(clicks("blocking"))
            .notAtStart()
            .set(Complaint.DATA, (n, ctx) -> later(Complaint.all(3))));
    return Sheet.on(dash);
  }

  private <T> T later(T value) throws InterruptedException {
    gate.pass();
    return value;
  }

  private static void write(Sheet sheet, String text) {
    sheet.cell(0, 0).click();
    sheet.assertFocused(sheet.cell(0, 0));
    sheet.type(text);
  }

  private static DataTable.Builder<Complaint> other() {
    return Complaint.table(OTHER, 5);
  }

  private static Component choosable(Prop<List<Complaint>> data) {
    return DataTable.of(data)
        .data(Complaint.all(2))
        .columns(
            ColumnShape.of("name", "Name").selectable(true),
            ColumnShape.of("state", "State").selectable(true))
        .columnSelectable(Selection.SINGLE);
  }

  private static Object selected(DashPage dash) {
    return dash.js("window.getSelection().toString()");
  }
}
