package org.verdash.benchmarks.serve;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.json.JsonWriter;
import org.verdash.table.DataTable;

/** A JVM that builds an app, writes its layout once and tells how long that took. */
public final class FirstLayout {
  /** What the line with the milliseconds starts with. */
  public static final String TOOK = "took ";

  /** A row of the table. */
  record Row(String name, int number) {}

  private FirstLayout() {}

  /**
   * Builds the app.
   *
   * @param arguments {@code five} for a page of five components, {@code none} for one of text
   */
  public static void main(String[] arguments) {
    // As in a node that serves another app already.
    int other = bytes(Component.text("Another"));
    long start = System.nanoTime();
    int bytes = bytes(arguments[0].equals("five") ? five() : Component.text("Nothing"));
    double took = (System.nanoTime() - start) / 1e6;
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println(other + " bytes and " + bytes + " bytes");
    out.println(TOOK + took);
  }

  private static int bytes(Component page) {
    App app = App.named("first").layout(page).build();
    return app.name().length() + new JsonWriter().value(page).toBytes().length;
  }

  private static Component five() {
    return Html.div(
        Dropdown.of(Dropdown.value("year", Type.INT)).options(List.of(2008, 2009)).value(2008),
        Input.of(Input.value("name")),
        Graph.of(Graph.figure("chart")),
        DataTable.of(DataTable.data("rows", Row.class)).column("Name", Row::name));
  }
}
