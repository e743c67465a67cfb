package org.verdash.e2e.cases.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Link;
import org.verdash.dcc.Location;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about apps of several pages. */
@ExtendWith(Stage.class)
final class SeveralPagesE2e {
  private static final Page FIRST =
      Page.at("/", div("text for first").id("text_first"))
          .title("Supplied Title")
          .description("This is the supplied description")
          .name("Supplied name")
          .image("birds.svg");
  private static final Page SECOND =
      Page.at("/layout2", div("text for second").id("text_second")).title("Layout2");
  private static final Page REDIRECTED =
      Page.at("/redirect", div("text for redirect").id("text_redirect"))
          .redirectFrom("/old-home-page", "/v2");
  private static final Page QUERY =
      Page.at("/query-string", v -> div(v.query("velocity").orElse("none")).id("velocity"));
  private static final Page PARTS =
      Page.at("/a/<x>/b/<y>", v -> div(v.part("x") + " and " + v.part("y")).id("parts"));
  private static final Pages PAGES =
      Pages.of(FIRST, SECOND, REDIRECTED, QUERY, PARTS)
          .notFound(v -> div("nobody is at " + v.path()).id("text_nowhere"));

  private static App.Builder app(DashPage dash) {
    return dash.app()
        .assets(SeveralPagesE2e.class)
        .pages(PAGES)
        .layout((caller, paths) -> div(menu(paths), Pages.container(), Location.of("url")));
  }

  private static Component menu(Paths paths) {
    return div(
        Link.of(paths.to("/"), FIRST.name()).id("first"),
        Link.of(paths.to("/layout2"), SECOND.name()).id("second"));
  }

  private static void follow(DashPage dash) {
    dash.click("#second");
    dash.textIs("#text_second", "text for second");
    dash.until(() -> dash.page().title().equals("Layout2"));
    dash.click("#first");
    dash.textIs("#text_first", "text for first");
    dash.until(() -> dash.page().title().equals("Supplied Title"));
  }

  @Test
  void pala001_everyPageIsFoundByItsPath(DashPage dash) {
    dash.expect("status of 404");
    dash.start(app(dash));
    dash.textIs("#text_first", "text for first");
    follow(dash);

    for (String old : List.of("v2", "old-home-page")) {
      dash.open(old);
      dash.textIs("#text_redirect", "text for redirect");
      assertThat(dash.page().url()).isEqualTo(dash.at("redirect"));
    }
    dash.open("query-string?velocity=10");
    dash.textIs("#velocity", "10");
    dash.open("a/none/b/none");
    dash.textIs("#parts", "none and none");
    dash.open("a/var1/b/var2");
    dash.textIs("#parts", "var1 and var2");
    dash.open("find_me");
    dash.textIs("#text_nowhere", "nobody is at find_me");
  }

  @Test
  void pala002_aPageThatSaysNothingOfItselfHasTheAppsMetas(DashPage dash) {
    dash.start(app(dash).title("The app"));
    dash.open("redirect");
    metaIs(dash, "og:title", "The app");
    metaIs(dash, "og:type", "website");
    metaIs(dash, "twitter:title", "The app");
    metaIs(dash, "twitter:card", "summary");
  }

  @Test
  void pala003_aPagesMetasSayWhatItIs(DashPage dash) {
    dash.start(app(dash));
    String text = "This is the supplied description";
    metaIs(dash, "description", text);
    metaIs(dash, "twitter:card", "summary_large_image");
    metaIs(dash, "twitter:title", "Supplied Title");
    metaIs(dash, "twitter:description", text);
    metaIs(dash, "og:title", "Supplied Title");
    metaIs(dash, "og:type", "website");
    metaIs(dash, "og:description", text);
    for (String image : List.of("twitter:image", "og:image")) {
      assertThat(meta(dash, image).getAttribute("content")).endsWith("birds.svg");
    }
  }

  private static Locator meta(DashPage dash, String name) {
    return dash.find("meta[name='" + name + "'], meta[property='" + name + "']");
  }

  private static void metaIs(DashPage dash, String name, String content) {
    assertThat(meta(dash, name).getAttribute("content")).isEqualTo(content);
  }

  @Test
  void pala005_aPageReadsWhatStandsAroundIt(DashPage dash) {
    Prop<String> language = Dropdown.value("language");
    Map<String, String> says = Map.of("en", "Hash says: ", "fr", "Le hash dit: ");
    Prop<String> hash = Location.hash("_pages_location");
    Pages pages =
        Pages.of(
                Page.at("/", div("Home").id("contents")),
                Page.at(
                    "/function",
                    v ->
                        div(says.get(v.value(language)) + v.value(hash.orElse(""))).id("contents")))
            .reads(hash.orElse(""))
            .follows(language);
    dash.start(
        dash.app()
            .pages(pages)
            .layout(div(Dropdown.of(language).options("en", "fr").value("en"), Pages.container())));
    dash.textIs("#contents", "Home");
    dash.open("#123");
    dash.textIs("#contents", "Home");
    dash.open("function");
    dash.textIs("#contents", "Hash says:");
    dash.open("function#123");
    dash.idle();
    dash.page().reload();
    dash.textIs("#contents", "Hash says: #123");
    dash.choose("#language", "fr");
    dash.textIs("#contents", "Le hash dit: #123");
  }

  @Test
  void pala007_aPageWithoutTitleHasTheApps(DashPage dash) {
    Pages pages =
        Pages.of(
            Page.at("/", div("Home")),
            Page.at("/page1", div("Page1"))
                .title("Page 1 Title")
                .description("Page 1 Description"));
    dash.start(
        dash.app()
            .title("App Title")
            .description("App Description")
            .pages(pages)
            .layout(div(Pages.container())));
    dash.until(() -> dash.page().title().equals("App Title"));
    metaIs(dash, "description", "App Description");
    dash.open("page1");
    dash.until(() -> dash.page().title().equals("Page 1 Title"));
    metaIs(dash, "description", "Page 1 Description");
  }

  @Test
  void paor001_pagesStandInTheOrderThatTheySay(DashPage dash) {
    List<Page> all = new ArrayList<>();
    for (int i = 12; i >= 0; i--) {
      all.add(Page.at("/p" + i, div("page " + i).id("page")).order(i));
    }
    all.add(Page.at("/none", div("none").id("page")));
    all.add(Page.at("/half", div("half").id("page")).order(3.5));
    Pages pages = Pages.of(all.toArray(Page[]::new));
    List<String> order =
        List.of(
            "/p0", "/p1", "/p2", "/p3", "/half", "/p4", "/p5", "/p6", "/p7", "/p8", "/p9", "/p10",
            "/p11", "/p12", "/none");
    dash.expect("status of 404");
    dash.start(
        dash.app()
            .pages(pages)
            .layout(
                (caller, paths) ->
                    div(
                        div(pages.inOrder().stream()
                                .map(p -> Link.of(paths.to(p.path()), p.path()))
                                .toArray(Component[]::new))
                            .id("menu"),
                        Pages.container())));
    dash.textsAre("#menu a", order.toArray(String[]::new));
    dash.click("#menu a >> nth=4");
    dash.textIs("#page", "half");
  }

  @Test
  void pare001_relative_path(DashPage dash) {
    dash.start(app(dash));
    follow(dash);
  }

  @Test
  void pare002_linksKnowWhereTheAppIsMounted(DashPage dash) {
    String prefix = "/pare002/below/a/path/";
    dash.serve(app(dash).prefix(prefix).build());
    dash.page().navigate(dash.at("").replaceFirst("/[^/]*/$", prefix));
    dash.textIs("#text_first", "text for first");
    follow(dash);
    assertThat(dash.page().url()).endsWith(prefix);
  }

  @Test
  void arb003_aPagesCallbacksNeedNoOutputs(DashPage dash) {
    Page page = Page.at("/", div(div().id("out"), button("1").id("one"), button("2").id("two")));
    dash.start(
        dash.app()
            .pages(Pages.of(page))
            .layout(div(Pages.container()))
            .callback(
                on(clicks("one")).notAtStart().run((n, ctx) -> ctx.set(text("out"), "one")),
                on(clicks("two")).notAtStart().run((n, ctx) -> ctx.set(text("out"), "two"))));
    for (String which : List.of("one", "two")) {
      dash.click("#" + which);
      dash.textIs("#out", which);
    }
  }

  @Test
  void inin027_pagesAreNamedInOnePlace(DashPage dash) {
    dash.expect("status of 404");
    dash.start(app(dash));
    follow(dash);
    dash.open("not/here");
    dash.textIs("#text_nowhere", "nobody is at not/here");
  }

  @Test
  void sinj001_anAddressIsNoPartOfThePage(DashPage dash) {
    Page page = Page.at("/injected", div("Regular page")).title("Title").description("desc");
    dash.serve(dash.app().pages(Pages.of(page)).layout(div(Pages.container())).build());
    String script = "<scRipt>console.error(0x000F45)</scRipt>";
    String asked = dash.at("injected?'\"--></style></scRipt>" + script);
    assertThat(dash.page().request().get(asked).text()).doesNotContain(script);
    dash.page().navigate(asked);
    dash.textHas("#_pages_content", "Regular page");
    dash.idle();
  }
}
