package org.verdash.demos.columns;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.text;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.UploadedFile;
import org.verdash.app.UserMessage;
import org.verdash.dcc.Upload;
import org.verdash.table.DataTable;

/** Reads a CSV of any length while it comes in, and writes files while they go out. */
public final class Columns implements AppFactory {
  static final Prop<UploadedFile> FILE = Upload.file("file");
  static final Prop<String> NAME = Upload.filename("file");
  static final Prop<String> SUMMARY = text("summary");
  static final Prop<List<Column>> COLUMNS = DataTable.data("columns", Column.class);
  static final Prop<Integer> SAVE = clicks("save");
  static final Prop<Integer> SAMPLE = clicks("sample");

  private static final int SAMPLE_ROWS = 400_000;

  @Override
  public App create(AppHost host) {
    return app();
  }

  static App app() {
    return App.named("columns")
        .title("What is in this file?")
        .description("Drop a CSV of any length and read what its columns hold.")
        .picture("picture.svg")
        .assets(Columns.class)
        .source("Columns.java", "ColumnsPage.java", "Profile.java", "Column.java")
        .retryable()
        .layout(ColumnsPage.of())
        .callback(reads(), saves(), makes())
        .build();
  }

  // tag::open[]
  private static Callback reads() {
    return on(FILE)
        .state(NAME)
        .notAtStart()
        .run(
            (file, name, ctx) -> {
              if (file == null) {
                return; // Nothing is chosen any more.
              }
              try (var in = new InputStreamReader(ctx.open(file), StandardCharsets.UTF_8);
                  var lines = new BufferedReader(in)) {
                Profile profile = Profile.of(lines);
                ctx.set(SUMMARY, name + ": " + profile.told()).set(COLUMNS, profile.columns());
              }
            },
            SUMMARY,
            COLUMNS);
  }

  // end::open[]

  // tag::download[]
  private static Callback saves() {
    return on(SAVE)
        .state(COLUMNS)
        .notAtStart()
        .run(
            (clicks, columns, ctx) -> {
              if (columns == null || columns.isEmpty()) {
                throw new UserMessage("Choose a file first.");
              }
              ctx.download("columns.csv", "text/csv", out -> write(columns, out));
            });
  }

  // end::download[]

  private static Callback makes() {
    return on(SAMPLE)
        .notAtStart()
        .run((clicks, ctx) -> ctx.download("trips.csv", "text/csv", Columns::sample));
  }

  private static void write(List<Column> columns, OutputStream to) throws IOException {
    try (Writer out = writer(to)) {
      out.write("column,holds,filled,different,least,most,mean\n");
      for (Column column : columns) {
        out.write(column.line());
      }
    }
  }

  private static void sample(OutputStream to) throws IOException {
    Random random = new Random(7);
    String[] stations = {"Harbour", "Market", "Museum", "North Gate", "University"};
    try (Writer out = writer(to)) {
      out.write("trip,from,to,minutes,kilometres\n");
      for (int trip = 1; trip <= SAMPLE_ROWS; trip++) {
        double minutes = 2 + random.nextGaussian() * random.nextGaussian() * 6 + 12;
        out.write(
            String.format(
                Locale.ROOT,
                "%d,%s,%s,%.1f,%.2f\n",
                trip,
                stations[random.nextInt(stations.length)],
                stations[random.nextInt(stations.length)],
                Math.max(1, minutes),
                Math.max(0.2, minutes / 4)));
      }
    }
  }

  private static Writer writer(OutputStream to) {
    return new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
  }
}
