package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.stream.IntStream;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.figure.Figure;
import org.verdash.table.DataTable;

/** A control of each kind: several outputs, a state beside a button, a table. */
public final class Workbench implements AppFactory {
  /** The name is also its prefix. */
  public static final String NAME = "workbench";

  private static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  private static final Prop<Figure> CHART = Graph.figure("chart");
  private static final Prop<String> SUM = text("sum");
  private static final Prop<String> NOTE = Input.value("note");
  private static final Prop<Integer> SAVE = clicks("save");
  private static final Prop<String> SAVED = text("saved");
  private static final Prop<List<Row>> ROWS = DataTable.data("rows", Row.class);

  private record Row(int number, String square) {
    static Row of(int number) {
      return new Row(number, number + " x " + number + " = " + number * number);
    }
  }

  /** For {@link java.util.ServiceLoader}. */
  public Workbench() {}

  @Override
  public App create(AppHost host) {
    return App.named(NAME)
        .title("Workbench")
        .layout(page())
        .callback(
            on(YEAR)
                .run(
                    (year, ctx) -> {
                      double[] sales = {year, year + 1, year + 3};
                      ctx.set(CHART, Figure.line(new double[] {1, 2, 3}, sales));
                      ctx.set(SUM, "Together " + Math.round(sales[0] + sales[1] + sales[2]));
                    },
                    CHART,
                    SUM),
            on(SAVE)
                .state(NOTE)
                .notAtStart()
                .set(SAVED, (clicks, note, ctx) -> clicks + ": " + note))
        .build();
  }

  private static Component page() {
    return main(
        h1("Workbench"),
        label("Year").forId(YEAR.id()),
        Dropdown.of(YEAR).options(2012, 2013, 2014).value(2012),
        Graph.of(CHART),
        p().id(SUM.id()),
        label("Note").forId(NOTE.id()),
        Input.of(NOTE).value(""),
        button("Save").id(SAVE.id()),
        p().id(SAVED.id()),
        div(table()));
  }

  private static Component table() {
    return DataTable.of(ROWS)
        .data(IntStream.rangeClosed(1, 12).mapToObj(Row::of).toList())
        .column("Number", Row::number)
        .column("Square", Row::square)
        .pageSize(5)
        .sortable()
        .pageLook();
  }
}
