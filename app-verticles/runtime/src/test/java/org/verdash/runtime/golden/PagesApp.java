package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Visit;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;

/** The app of the recording g06_pages, written in Java. */
public final class PagesApp {
  private static final Prop<String> LANG = Input.value("lang");
  private static final Pages PAGES =
      Pages.of(
              Page.at("/", visit -> div("home page").id("home")),
              Page.at("/report/<report_id>/<section>", PagesApp::report)
                  .name("My report")
                  .title(visit -> "Report " + visit.part("report_id"))
                  .description(visit -> "D " + visit.part("report_id") + " <x>")
                  .redirectFrom("/old-report")
                  .order(3),
              Page.at("/analytics", visit -> div(button("b").id("ab"), div().id("ao")))
                  .name("Analytics!")
                  .order(1))
          .reads(LANG);

  private PagesApp() {}

  /** The app. */
  public static App app() {
    return App.named("several")
        .title("My App")
        .description("app descr")
        .open()
        .pages(PAGES)
        .layout((caller, paths) -> layout(paths))
        .callback(on(clicks("ab")).set(text("ao"), (n, ctx) -> "an " + PythonText.of(n)))
        .build();
  }

  private static Component layout(Paths paths) {
    List<Component> links =
        PAGES.inOrder().stream().<Component>map(page -> link(page, paths)).toList();
    return div(Input.of(LANG).value("en"), div(links.toArray(Component[]::new)), Pages.container());
  }

  private static Component link(Page page, Paths paths) {
    return Link.of(paths.to(page.path()), page.name()).id("l-" + page.name().replace(' ', '-'));
  }

  private static Component report(Visit visit) {
    Map<String, Object> query = new LinkedHashMap<>();
    visit.query().forEach((name, all) -> query.put(name, all.size() == 1 ? all.getFirst() : all));
    String words =
        "report %s %s %s %s"
            .formatted(
                visit.part("report_id"),
                visit.part("section"),
                visit.value(LANG),
                PythonText.of(query));
    return div(words).id("rep");
  }
}
