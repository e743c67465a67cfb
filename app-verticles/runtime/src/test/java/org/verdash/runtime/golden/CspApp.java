package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.DatePickerSingle;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Markdown;
import org.verdash.table.DataTable;

/** The app of the recording g19_csp: everything that a strict policy could stop. */
public final class CspApp {
  private static final Prop<String> CHOSEN = Dropdown.value("d");
  private static final Prop<LocalDate> DAY = DatePickerSingle.date("dp");

  /** A row of the table. */
  private record Row(int a) {}

  private CspApp() {}

  /** The app. */
  public static App app() {
    return App.named("csp")
        .open()
        .layout(
            div(
                graph("g", Map.of("x", List.of(1, 2), "y", List.of(1, 2))),
                Dropdown.of(CHOSEN).options("a").value("a"),
                Markdown.of("**x** `c`"),
                DatePickerSingle.of(DAY),
                DataTable.of(DataTable.data("t", Row.class))
                    .put("data", List.of(Map.of("a", 1)))
                    .put("columns", List.of(Map.of("name", "a", "id", "a"))),
                button("b").id("b"),
                div().id("o").put("style", Map.of("color", "red")),
                graph("gl", Map.of("type", "scattergl", "x", List.of(1, 2), "y", List.of(1, 2)))))
        .callback(on(clicks("b")).inBrowser("function(n){return 'cs '+n}", text("o")))
        .build();
  }

  private static Component graph(String id, Map<String, Object> trace) {
    return Graph.of(Graph.figure(id)).put("figure", Map.of("data", List.of(trace)));
  }
}
