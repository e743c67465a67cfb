package org.verdash.e2e.cases.renderer;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Storage;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.ColumnShape;

/** Dash's cases about a table that remembers what a person did to it. */
@ExtendWith(Stage.class)
final class PersistenceE2e {
  private static final Prop<Integer> BUTTON = clicks("btn");
  private static final Prop<List<Component>> CONTAINER = children("container");
  private static final Prop<Object> COLUMNS = Prop.of("table", "columns", Type.ANY);

  private record Row(int c0, int c1) {}

  @Test
  void rdps001_whatOneDidIsThereAfterAReload(DashPage dash) {
    AtomicInteger persistence = new AtomicInteger(1);
    dash.start(reloadable(dash, persistence, Storage.LOCAL));
    dash.textIs("#out", "names: [a, b]; hidden: []");
    namesAre(dash, "a", "b");
    renameAndHide(dash, 0, "mango", 1);
    dash.textIs("#out", "names: [mango, b]; hidden: [c1]");
    namesAre(dash, "mango");
    dash.open("");
    dash.textIs("#out", "names: [mango, b]; hidden: [c1]");
    namesAre(dash, "mango");

    persistence.set(2);
    dash.open("");
    namesAre(dash, "a", "b");
    renameAndHide(dash, 1, "two", 0);
    dash.textIs("#out", "names: [a, two]; hidden: [c0]");
    persistence.set(1);
    dash.open("");
    dash.textIs("#out", "names: [mango, b]; hidden: [c1]");

    persistence.set(0);
    dash.open("");
    namesAre(dash, "a", "b");
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.open("");
    namesAre(dash, "a", "b");
    persistence.set(2);
    dash.open("");
    dash.textIs("#out", "names: [a, two]; hidden: [c0]");
    namesAre(dash, "two");
  }

  @Test
  void rdps002_inTheSessionToo(DashPage dash) {
    dash.start(reloadable(dash, new AtomicInteger(1), Storage.SESSION));
    namesAre(dash, "a", "b");
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.open("");
    dash.textIs("#out", "names: [mango, b]; hidden: [c1]");
    namesAre(dash, "mango");
  }

  @Test
  void rdps003_butNotFromMemory(DashPage dash) {
    dash.start(reloadable(dash, new AtomicInteger(1), Storage.MEMORY));
    namesAre(dash, "a", "b");
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.open("");
    namesAre(dash, "a", "b");
  }

  @Test
  void rdps004_aTableThatWasAwayComesBackAsItWas(DashPage dash) {
    dash.start(
        replaced(
            dash,
            n ->
                n % 2 == 1
                    ? Component.text("nope")
                    : table().persistedIn(Storage.MEMORY).persistence(n < 3 ? 1 : 2)));
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.click("#btn");
    dash.textIs("#container", "nope");
    dash.click("#btn");
    namesAre(dash, "mango");
    dash.click("#btn");
    dash.textIs("#container", "nope");
    dash.click("#btn");
    namesAre(dash, "a", "b");
  }

  @Test
  void rdps005_onlyTheNamedPropertiesAreKept(DashPage dash) {
    dash.start(
        replaced(dash, n -> n % 2 == 1 ? table().persistedProps("data", "columns.name") : table()));
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.click("#btn");
    namesAre(dash, "mango", "b");
    dash.click("#btn");
    namesAre(dash, "mango");
  }

  @Test
  void rdps006_movedOnThePageItIsTheSameTable(DashPage dash) {
    dash.start(replaced(dash, PersistenceE2e::nested));
    dash.textIs("#div0", "div 0");
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    for (int i = 1; i < 5; i++) {
      dash.click("#btn");
      dash.textIs("#div" + i, "div " + i);
      dash.lacks("#div" + (i + 1));
      namesAre(dash, "mango");
    }
  }

  private static Component nested(int depth) {
    Component inner = depth == 0 ? table() : nested(depth - 1);
    return div(div("div " + depth).id("div" + depth), inner);
  }

  @Test
  void rdps007_aPropertyThatTheLayoutChangesIsForgottenAlone(DashPage dash) {
    dash.start(
        replaced(
            dash,
            n -> n % 2 == 1 ? table().hiddenColumns("c0") : table().hiddenColumns(List.of())));
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.click("#btn");
    namesAre(dash, "b");
    dash.click("#btn");
    namesAre(dash, "mango", "b");
  }

  @Test
  void rdps008_aPartThatIsNotKeptMayChange(DashPage dash) {
    dash.start(
        replaced(
            dash,
            n ->
                n % 2 == 1
                    ? table()
                        .columns(column(0, "a").deletable(true), column(1, "b").deletable(true))
                    : table()));
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.lacks(".column-header--delete");
    dash.click("#btn");
    dash.countIs(".column-header--delete", 1);
    namesAre(dash, "mango");
    dash.click("#btn");
    dash.lacks(".column-header--delete");
    namesAre(dash, "mango");
  }

  @Test
  void rdps009_aCallbackThatSetsThePropertyMakesItForgotten(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("reset").id("btn"), table()))
            .callback(
                on(BUTTON)
                    .notAtStart()
                    .set(COLUMNS, (n, ctx) -> List.of(column(0, "a"), column(1, "b")))));
    namesAre(dash, "a", "b");
    renameAndHide(dash, 0, "mango", 1);
    namesAre(dash, "mango");
    dash.click("#btn");
    namesAre(dash, "a");
  }

  private static App.Builder reloadable(DashPage dash, AtomicInteger persistence, Storage storage) {
    return dash.app()
        .layout(
            caller ->
                div(div().id("out"), table().persistence(persistence.get()).persistedIn(storage)))
        .callback(
            on(COLUMNS, DataTable.hiddenColumns("table").orElse(List.of()))
                .set(
                    text("out"),
                    (all, hidden, ctx) -> "names: [" + names(all) + "]; hidden: " + hidden));
  }

  private static String names(Object columns) {
    return ((List<?>) columns)
        .stream()
            .map(column -> String.valueOf(((Map<?, ?>) column).get("name")))
            .collect(Collectors.joining(", "));
  }

  private static App.Builder replaced(DashPage dash, IntFunction<Component> made) {
    Callback make =
        on(BUTTON)
            .set(CONTAINER, (n, ctx) -> List.of(made.apply(Objects.requireNonNullElse(n, 0))));
    return dash.app().layout(div(button("change").id("btn"), div().id("container"))).callback(make);
  }

  private static DataTable.Builder<Row> table() {
    return DataTable.of(DataTable.data("table", Row.class))
        .data(List.of(new Row(0, 1), new Row(2, 3)))
        .columns(column(0, "a"), column(1, "b"))
        .persistence(true);
  }

  private static ColumnShape column(int i, String name) {
    return ColumnShape.of("c" + i, name).renamable(true).hideable(true);
  }

  private static void renameAndHide(DashPage dash, int rename, String name, int hide) {
    dash.page().onceDialog(dialog -> dialog.accept(name));
    dash.click(".dash-header.column-" + rename + " .column-header--edit");
    dash.click(".dash-header.column-" + hide + " .column-header--hide");
  }

  private static void namesAre(DashPage dash, String... names) {
    dash.textsAre("#table .column-header-name", names);
  }
}
