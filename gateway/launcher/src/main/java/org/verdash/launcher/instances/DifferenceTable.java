package org.verdash.launcher.instances;

import static org.verdash.html.Html.caption;
import static org.verdash.html.Html.code;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.table;
import static org.verdash.html.Html.tbody;
import static org.verdash.html.Html.td;
import static org.verdash.html.Html.th;
import static org.verdash.html.Html.thead;
import static org.verdash.html.Html.tr;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.html.Th;
import org.verdash.json.JsonReader;

/** Differences as a table. */
final class DifferenceTable {
  private static final int MOST_CHARACTERS = 400;

  private DifferenceTable() {}

  /**
   * The table.
   *
   * @param caption what it is about
   * @param left what the first column of values is called
   * @param right what the second is called
   */
  static Component of(String caption, String left, String right, List<Difference> all) {
    Component[] rows = all.stream().map(DifferenceTable::row).toArray(Component[]::new);
    return div(table(
            caption(caption).className("aside"),
            thead(
                tr(
                    th("Property").scope(Th.Scope.COL),
                    th(left).scope(Th.Scope.COL),
                    th(right).scope(Th.Scope.COL))),
            tbody(rows)))
        .role("region")
        .aria("label", caption)
        .tabIndex(0)
        .className("differences");
  }

  private static Component row(Difference each) {
    return tr(th(code(key(each.key()))).scope(Th.Scope.ROW), cell(each.left()), cell(each.right()));
  }

  /** The property as a person reads it: a break may stand before its last part. */
  private static String key(String key) {
    int dot = key.lastIndexOf('.');
    return key.substring(0, dot + 1) + '\u200b' + key.substring(dot + 1);
  }

  private static Component cell(@Nullable String json) {
    if (json == null) {
      return td(span("not remembered").className("nothing"));
    }
    return json.equals("null")
        ? td(span("empty").className("nothing"))
        : td(code(shortened(plain(json))));
  }

  // A text as it was written, its lines apart; one of which nothing is seen in its quotes.
  private static String plain(String json) {
    boolean written = json.startsWith("\"");
    return written && JsonReader.read(Buffer.buffer(json)) instanceof String text && !text.isBlank()
        ? text
        : json;
  }

  private static String shortened(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS / 2))
            + "\u2026 ("
            + text.length()
            + " characters)";
  }
}
