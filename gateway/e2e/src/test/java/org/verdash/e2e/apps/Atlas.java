package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.Map;
import java.util.Set;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.DashPlugin;
import org.verdash.app.HttpRoute;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.Visit;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;

/** Several pages, files and paths of its own, and a template around it all. */
public final class Atlas implements AppFactory {
  private static final Prop<String> UNIT = Input.value("unit");
  private static final Page CITY =
      Page.at("/city/<name>", Atlas::city)
          .title(visit -> visit.part("name") + " in the atlas")
          .redirectFrom("/town");
  private static final Pages PAGES =
      Pages.of(
              Page.at("/", visit -> p("Choose a city.").id("here")).name("Start"),
              CITY,
              Page.at("/about", visit -> counter()).name("About <b>us</b>"))
          .reads(UNIT)
          .notFound(visit -> p("No map of " + visit.path()).id("here"));

  private static final String TEMPLATE =
      """
      <!doctype html>
      <html lang="en">
      <head>{%metas%}<title>{%title%}</title>{%favicon%}{%css%}</head>
      <body class="around">{%app_entry%}
      <footer>{%config%}{%scripts%}{%renderer%}</footer></body>
      </html>
      """;

  /** For {@link java.util.ServiceLoader}. */
  public Atlas() {}

  @Override
  public App create(AppHost host) {
    return App.named("atlas")
        .title("Atlas")
        .indexTemplate(TEMPLATE)
        .assets(Atlas.class)
        .notLoaded("texts")
        .pages(PAGES)
        .plugin(new Banner())
        .layout((caller, paths) -> layout(paths))
        .callback(
            on(clicks("count")).set(text("counted"), (n, ctx) -> "Counted " + (n == null ? 0 : n)))
        .route(
            HttpRoute.get(
                "cities", asked -> HttpRoute.Answer.json(Map.of("at", asked.paths().to("")))),
            new HttpRoute(
                "echo",
                Set.of("POST"),
                asked -> HttpRoute.Answer.text(asked.caller().user() + ' ' + asked.body())))
        .build();
  }

  private static Component layout(Paths paths) {
    return main(
        h1("Atlas"),
        nav(
            Link.of(paths.to("/"), "Start"),
            Link.of(paths.to(CITY.path("Oslo")), "Oslo"),
            Link.of(paths.to("/about"), "About")),
        Input.of(UNIT).value("km").id("unit"),
        img(paths.asset("dot.svg"), "A dot").id("dot"),
        Pages.container());
  }

  private static Component city(Visit visit) {
    String words =
        "%s in %s, zoom %s"
            .formatted(visit.part("name"), visit.value(UNIT), visit.query("zoom").orElse("none"));
    return p(words).id("here");
  }

  private static Component counter() {
    return div(
        p("About").id("here"),
        button("Count").id("count"),
        p().id(Prop.of("counted", "children", Type.TEXT).id()));
  }

  /** What a house may add to all its apps. */
  private static final class Banner implements DashPlugin {
    @Override
    public void setup(App.Builder app) {
      app.callback(on(UNIT).inBrowser("unit => 'Measured in ' + unit", text("banner")));
    }

    @Override
    public Component layout(Component layout, Caller caller, Paths paths) {
      return div(p().id("banner"), layout);
    }

    @Override
    public String index(String html) {
      return html.replace("<body class=\"around\">", "<body class=\"around plugged\">");
    }
  }
}
