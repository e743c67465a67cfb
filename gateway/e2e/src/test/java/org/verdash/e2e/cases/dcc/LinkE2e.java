package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.Link;
import org.verdash.dcc.Location;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of links and of the address bar. */
@ExtendWith(Stage.class)
final class LinkE2e {
  private static final Prop<String> PATH = Location.pathname("url");
  private static final Prop<String> SAID = text("said");
  private static final String COUNT_EVENTS =
      """
      () => {
        window.heard = [];
        for (const name of ['_dashprivate_pushstate', '_dashprivate_historychange']) {
          window.addEventListener(name, () => window.heard.push(name));
        }
      }
      """;

  @Test
  void lipa001_aRelativeLinkStartsAtThePage(DashPage dash) {
    Page page = open(dash, Link.of("google.com", "Relative").id("link"), Hand.shows(SAID, PATH));
    assertThat(page.locator("#said")).hasText(quoted(dash, ""));
    page.locator("#link").click();
    assertThat(page.locator("#said")).hasText(quoted(dash, "google.com"));
  }

  @Test
  void lipa002_aLinkThatRefreshesLoadsAnotherPage(DashPage dash) {
    Page page = open(dash, Link.of("/health/live", "Elsewhere").id("link").refresh(true));
    page.evaluate("window.before = true");
    page.locator("#link").click();
    page.waitForURL(url -> url.endsWith("/health/live"));
    assertThat(page.evaluate("window.before === undefined")).isEqualTo(true);
    assertThat(page.locator("#link")).hasCount(0);
  }

  @Test
  void lich001_aLinkWithoutWordsShowsWhereItLeads(DashPage dash) {
    Page page = open(dash, Link.of("/page-1").id("link"));
    assertThat(page.locator("#link")).hasText("/page-1");
  }

  @Test
  void lich002_theWordsOfALinkAreAProperty(DashPage dash) {
    Page page =
        open(
            dash,
            Link.of("/page-1", "test children").id("link"),
            on(Link.children("link")).set(children("said"), (words, ctx) -> words));
    assertThat(page.locator("#said")).hasText("test children");
  }

  @Test
  void liti001_aLinkHasATitle(DashPage dash) {
    Page page =
        open(
            dash,
            Link.of("/page-1", "page 1").id("link").title("This is a title"),
            Hand.shows(SAID, Link.title("link")));
    assertThat(page.locator("#link")).hasAttribute("title", "This is a title");
    assertThat(page.locator("#said")).hasText("\"This is a title\"");
  }

  @Test
  void link001_aClickTellsThePageOnce(DashPage dash) {
    Page page =
        open(
            dash,
            Link.of(path(dash, "page-1"), "Page 1").id("link"),
            on(PATH).set(children("said"), (at, ctx) -> List.of(pageAt(dash, at))));
    assertThat(page.locator("#base")).hasText("base");
    page.evaluate(COUNT_EVENTS);
    page.locator("#link").click();
    assertThat(page.locator("#one")).hasText("1");
    assertThat(page.evaluate("heard.sort().join()"))
        .isEqualTo("_dashprivate_historychange,_dashprivate_pushstate");
  }

  @Test
  void link002_aLinkFarBelowCallsOnceToo(DashPage dash) {
    Page page =
        open(
            dash,
            div(
                div().style("height", "200vh"),
                Link.of(path(dash, "test-link"), "Test link").id("link")),
            Hand.remembers(SAID, PATH));
    assertThat(page.locator("#said")).hasText(quoted(dash, ""));
    page.locator("#link").click();
    assertThat(page.locator("#said")).hasText(quoted(dash, "") + ' ' + quoted(dash, "test-link"));
    assertThat(page.locator("#link")).hasAttribute("href", path(dash, "test-link"));
    assertThat(page.evaluate("window.scrollY")).isEqualTo(0);
  }

  @Test
  void loca001_anAddressIsToldAtTheStart(DashPage dash) {
    Page page = open(dash, a("Anchor").href("#div"), Hand.remembers(SAID, PATH));
    assertThat(page.locator("#said")).hasText(quoted(dash, ""));
  }

  @Test
  void loca002_everyPartOfTheAddressFollowsLinksAnchorsAndCallbacks(DashPage dash) {
    Prop<Integer> go = clicks("go");
    Component links =
        div(
            Link.of(path(dash, "test/path"), button("path")).id("link"),
            Link.of("#test", button("hash")).id("link-hash"),
            Link.of("?query=value", button("search")).id("link-search").refresh(false),
            button("go").id("go"),
            a("path").href(path(dash, "test/path/a")).id("a"),
            a("hash").href("#test-hash").id("a-hash"),
            a("search").href("?queryA=valueA").id("a-search"));
    Page page =
        open(
            dash,
            links,
            on(PATH, Location.search("url"), Location.hash("url"))
                .set(SAID, (at, search, hash, ctx) -> at + search + hash),
            on(go).notAtStart().set(PATH, (n, ctx) -> path(dash, "new")));
    assertAt(dash, "");
    page.locator("#link").click();
    assertAt(dash, "test/path");
    page.locator("#link-hash").click();
    assertAt(dash, "test/path#test");
    page.locator("#link-search").click();
    assertAt(dash, "test/path?query=value");
    page.locator("#go").click();
    assertAt(dash, "new?query=value");
    page.locator("#a").click();
    assertAt(dash, "test/path/a");
  }

  @Test
  void loca003_anAddressThatACallbackSetsIsToldToOthers(DashPage dash) {
    Prop<String> other = Location.pathname("other");
    Page page =
        open(
            dash,
            div(Location.of("other").refresh(Location.Refresh.CALLBACK_NAV), button("go").id("go")),
            on(PATH).set(children("said"), (at, ctx) -> List.of(pageAt(dash, at))),
            on(clicks("go")).notAtStart().set(other, (n, ctx) -> path(dash, "page-1")));
    assertThat(page.locator("#base")).hasText("base");
    page.locator("#go").click();
    assertThat(page.locator("#one")).hasText("1");
    assertThat(page).hasURL(dash.at("page-1"));
  }

  private static void assertAt(DashPage dash, String where) {
    dash.textIs("#said", path(dash, where));
    assertThat(dash.page()).hasURL(dash.at(where));
  }

  private static Component pageAt(DashPage dash, String path) {
    return path.equals(path(dash, "page-1")) ? div("1").id("one") : div("base").id("base");
  }

  private static String quoted(DashPage dash, String where) {
    return '"' + path(dash, where) + '"';
  }

  private static String path(DashPage dash, String where) {
    return URI.create(dash.at("")).getPath() + where;
  }

  private static Page open(DashPage dash, Component links, Callback... callbacks) {
    return Hand.open(dash, div(Location.of(PATH).refresh(false), p().id("said"), links), callbacks);
  }
}
