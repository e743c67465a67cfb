package org.verdash.demos.columns;

import static org.verdash.demos.columns.Columns.COLUMNS;
import static org.verdash.demos.columns.Columns.FILE;
import static org.verdash.demos.columns.Columns.SAMPLE;
import static org.verdash.demos.columns.Columns.SAVE;
import static org.verdash.demos.columns.Columns.SUMMARY;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;

import org.verdash.app.Component;
import org.verdash.dcc.Upload;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** What the page shows before anything is chosen. */
final class ColumnsPage {
  private ColumnsPage() {}

  static Component of() {
    return Html.main(
        header(
            h1("What is in this file?"),
            p("Drop a CSV, as long as you like. It is read while it comes in.")),
        section(
                Upload.of(button("Drop a CSV here, or press to choose one").className("drop"))
                    .id(FILE.id())
                    .accept(".csv,text/csv"),
                div(
                        button("Make me a file to try").id(SAMPLE.id()).className("apply"),
                        button("Save these columns as CSV").id(SAVE.id()).className("apply"))
                    .className("buttons"))
            .className("controls"),
        section(
            h2("Its columns"),
            p("Nothing is chosen yet.").id(SUMMARY.id()).role("status"),
            table()),
        footer(p("What you send is kept for you alone, for an hour.")));
  }

  private static Component table() {
    return DataTable.of(COLUMNS)
        .column("Column", Column::name)
        .column("Holds", Column::kind)
        .column("Filled", Column::filled, column -> column.format(",d"))
        .column("Different", Column::different)
        .column("Least", Column::least)
        .column("Most", Column::most)
        .column("Mean", Column::mean)
        .cellSelectable(false)
        .pageLook();
  }
}
