package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.DashPlugin;
import org.verdash.app.External;
import org.verdash.app.HttpRoute;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Visit;
import org.verdash.dcc.Link;
import org.verdash.json.JsonWriter;

/** What the pages "Pages", "Assets and the index page" and "Plugins" say, done. */
class PagesPageTest {
  // tag::pages[]
  static final Page CITY =
      Page.at("/city/<name>", PagesPageTest::city)
          .title(visit -> visit.part("name") + " by numbers")
          .description(visit -> "Population and climate of " + visit.part("name"))
          .redirectFrom("/town");

  static final Pages PAGES =
      Pages.of(Page.at("/", visit -> p("Choose a city.")).name("Start").order(0), CITY)
          .notFound(visit -> p("There is no page " + visit.path()));

  static Component city(Visit visit) {
    int year = visit.query("year").map(Integer::valueOf).orElse(2025);
    return div(h1(visit.part("name")), p("In " + year));
  }

  // end::pages[]

  // tag::layout[]
  static App app() {
    return App.named("cities")
        .title("Cities by numbers")
        .pages(PAGES)
        .layout((caller, paths) -> main(menu(paths), Pages.container()))
        .build();
  }

  static Component menu(Paths paths) {
    return nav(
        Link.of(paths.to("/"), "Start"),
        Link.of(paths.to(CITY.path("Oslo")), "Oslo"),
        Link.of(paths.to(CITY.path("S\u00e3o Paulo")), "S\u00e3o Paulo"));
  }

  // end::layout[]

  // tag::index[]
  static App.Builder dressed(App.Builder app) {
    return app.meta("author", "The map room")
        .externalStyle("https://fonts.example/inter.css")
        .allowSource("font-src", "https://fonts.example")
        .externalScript(
            External.of("https://cdn.example/lib.js")
                .integrity(
                    "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"))
        .updateTitle("");
  }

  // end::index[]

  // tag::template[]
  static final String TEMPLATE =
      """
      <!doctype html>
      <html lang="de">
        <head>
          {%metas%}
          <title>{%title%} | Kartenraum</title>
          {%favicon%}
          {%css%}
        </head>
        <body>
          <header>Kartenraum</header>
          {%app_entry%}
          <footer>{%config%} {%scripts%} {%renderer%}</footer>
        </body>
      </html>
      """;

  // end::template[]

  // tag::plugin[]
  /** Puts the house's banner above every page, and tells callbacks which tenant it is. */
  public static final class Banner implements DashPlugin {
    @Override
    public Component layout(Component layout, Caller caller, Paths paths) {
      return div(p("Signed in as " + caller.user()), layout);
    }

    @Override
    public Map<String, @Nullable Object> data(Context ctx) {
      return Map.of("tenant", ctx.caller().claims().getOrDefault("tenant", "none"));
    }

    @Override
    public List<HttpRoute> routes() {
      return List.of(HttpRoute.get("about.json", asked -> HttpRoute.Answer.json(Map.of("ok", 1))));
    }
  }

  // end::plugin[]

  @Test
  void theAppIsBuiltAndKnowsItsPages() {
    App app = app();
    Paths paths = Paths.below("/cities/");
    Pages pages = app.web().pages();
    Pages.At at = pages.find(Caller.of("ada"), paths, "city/Oslo", "?year=2024");
    assertThat(pages.title(at)).isEqualTo("Oslo by numbers");
    assertThat(json(at.page().orElseThrow().layout(at.visit()))).contains("In 2024");
    assertThat(json(app.layout().apply(Caller.of("ada"), paths)))
        .contains("\\u002fcities\\u002fcity\\u002fS%C3%A3o%20Paulo");
  }

  @Test
  void thePageIsDressedAndThePluginIsThere() {
    App app =
        dressed(App.named("dressed").layout(p("page")))
            .indexTemplate(TEMPLATE)
            .plugin(new Banner())
            .build();
    assertThat(app.web().index().sources()).containsExactly("font-src https://fonts.example");
    assertThat(app.web().routes()).extracting(HttpRoute::path).containsExactly("about.json");
    assertThat(json(app.layout().apply(Caller.of("ada")))).contains("Signed in as ada");
  }

  private static String json(Component component) {
    JsonWriter out = new JsonWriter();
    component.write(out);
    return out.toString();
  }
}
