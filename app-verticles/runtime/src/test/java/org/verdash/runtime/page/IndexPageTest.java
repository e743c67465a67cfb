package org.verdash.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.html.Html;

class IndexPageTest {
  private static String page(App.Builder builder, String publicPath) {
    return page(builder, publicPath, Caller.ANONYMOUS, null);
  }

  private static String page(
      App.Builder builder, String publicPath, Caller caller, AppCall.InstanceRef instance) {
    App app = builder.build();
    return html(
        new IndexPage(app, PageLibraries.of(app), true).answer(call(publicPath, caller, instance)));
  }

  private static String html(AppReply reply) {
    return ((AppReply.Answer) reply).body().toString();
  }

  private static AppCall call(String publicPath, Caller caller, AppCall.InstanceRef instance) {
    return new AppCall(
        new AppCall.Attempt("", 0, false),
        "",
        caller,
        "",
        instance,
        new AppCall.PageRef(publicPath, publicPath + "~t</script>/", "", "p"),
        new AppCall.HttpFacts("GET", "", "", Map.of(), Map.of(), "", ""),
        new AppCall.ClientFacts("", ""),
        "",
        Duration.ofSeconds(1),
        Buffer.buffer());
  }

  private static App.Builder app() {
    return App.named("sales").open().layout(Html.div());
  }

  private static List<String> all(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void anAppsOwnLibraryBringsItsStylesItsScriptsAndWhatItsComponentsHold() {
    Library gauges =
        new Library(
                "gauge_kit",
                "0".repeat(16),
                "",
                List.of(),
                List.of("gauge_kit.css", "gauge_kit.min.js"),
                (path, suffix) -> new byte[0])
            .holding("Gauge", "face", "marks[].label");

    String page = page(app().library(gauges), "/sales/");

    String root = "/_bundles/gauge_kit/" + "0".repeat(16) + "/";
    assertThat(page.substring(0, page.indexOf("</head>")))
        .contains("<link rel=\"stylesheet\" href=\"" + root + "gauge_kit.css\">");
    assertThat(page)
        .contains("<script src=\"" + root + "gauge_kit.min.js\">")
        .doesNotContain("<script src=\"" + root + "gauge_kit.css")
        .contains("\"gauge_kit\":{\"Gauge\":[\"face\",\"marks[].label\"]}")
        .contains("\"Tab\":[\"label\"]");
  }

  @Test
  void theScriptThatEveryPageWaitsForIsShort() throws IOException {
    byte[] script = PageLibraries.of(app().build()).page().source().read("page.js", "");
    assertThat(script).hasSizeLessThan(10 * 1024);
  }

  @Test
  void scriptsStandInDashsOrderWithOursFirstAndTheRendererStartedLast() {
    String page = page(app(), "/sales/");
    assertThat(all("<script[^>]* src=\"([^\"]*)\"|<script src=\"([^\"]*)\"", page))
        .extracting(src -> src.replaceFirst("^/_bundles/([^/]*)/[0-9a-f]{16}/", "$1 "))
        .containsSubsequence(
            "verdash_page page.js",
            "dash_deps polyfill@7.12.1.min.js",
            "dash_deps react@18.3.1.min.js",
            "dash_deps react-dom@18.3.1.min.js",
            "dash_deps prop-types@15.8.1.min.js",
            "dash_renderer dash_renderer.min.js",
            "dash_core_components dash_core_components.js",
            "dash_core_components dash_core_components-shared.js",
            "dash_html_components dash_html_components.min.js",
            "dash_table bundle.js",
            "verdash_page controls.js",
            "verdash_page start.js");
    assertThat(page).contains("<html lang=\"en\">").contains("id=\"react-entry-point\"");
    assertThat(page.indexOf("page.js")).isLessThan(page.indexOf("</head>"));
  }

  @Test
  void nothingRunsThatStandsInThePageItself() {
    String page = page(app(), "/sales/");
    assertThat(all("<script(?![^>]* src=)([^>]*)>", page))
        .containsExactly(
            " id=\"_verdash-saved\" type=\"application/json\"",
            " id=\"_dash-config\" type=\"application/json\"");
    assertThat(page).doesNotContain("<style").doesNotContain(" on").doesNotContain("javascript:");
  }

  @Test
  void theConfigurationCannotBreakOutOfItsElement() {
    String page = page(app(), "/sales/");
    String config = all("_dash-config\" type=[^>]*>(.*)</script>", page).get(0);
    assertThat(config).doesNotContain("<").doesNotContain(">");
    JsonObject json = new JsonObject(config);
    assertThat(json.getString("requests_pathname_prefix")).isEqualTo("/sales/~t</script>/");
    assertThat(json.getString("dash_version")).isEqualTo("4.4.1");
    assertThat(json.getString("plotlyjs_url"))
        .matches("/_bundles/plotly/[0-9a-f]{16}/plotly.min.js");
    assertThat(json.fieldNames()).doesNotContain("websocket", "python_version");
  }

  @Test
  void titleAndDescriptionAreText() {
    String page = page(app().title("<b>A & B</b>").description("\"'<x>"), "/sales/");
    assertThat(page)
        .contains("<title>&lt;b&gt;A &amp; B&lt;/b&gt;</title>")
        .contains("content=\"&quot;&#39;&lt;x&gt;\"")
        .doesNotContain("<b>")
        .doesNotContain("<x>");
  }

  @Test
  void behindAProxyEveryAddressStartsWithTheHousesPlace() {
    String page = page(app(), "/house/sales/");
    assertThat(all("(?:src|href)=\"([^\"]*)\"", page))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).startsWith("/house/"));
  }

  private static App.Builder savable() {
    return app()
        .layout(Html.div().id("out"))
        .track(Prop.of("out", "title", Type.TEXT), Prop.of("out", "children", Type.ANY));
  }

  private static final Caller ADA =
      new Caller("ada", Set.of(), Map.of("name", "Ada L."), Caller.TokenKind.SESSION, null);

  @Test
  void aPageThatCanBeSavedLoadsTheBarAndSaysWhatABrowserMaySend() {
    String page = page(savable(), "/house/sales/", ADA, null);
    assertThat(page).contains("/saved.js");
    JsonObject json = saved(page);
    assertThat(json.getString("api")).isEqualTo("/house/api/instances");
    assertThat(json.getString("base")).isEqualTo("/house/sales/");
    assertThat(json.getValue("slug")).isNull();
    assertThat(json.getJsonArray("tracked")).containsExactly("out.title");
    assertThat(json.getJsonArray("fromCallbacks")).containsExactly("out.children");
    assertThat(json.getValue("instance")).isNull();
    assertThat(json.getBoolean("signedIn")).isTrue();
    assertThat(json.getJsonObject("user"))
        .isEqualTo(JsonObject.of("subject", "ada", "name", "Ada L."));
  }

  private static JsonObject saved(String page) {
    return new JsonObject(all("_verdash-saved\" type=[^>]*>(.*)</script>", page).get(0));
  }

  @Test
  void everyPageSaysWhetherAnythingOnItCanBeSaved() {
    JsonObject open = saved(page(app(), "/sales/"));
    assertThat(open.getBoolean("savable")).isFalse();
    assertThat(open.getBoolean("signedIn")).isFalse();
    assertThat(open.getValue("user")).isNull();
    assertThat(open.getJsonArray("tracked")).isEmpty();
    assertThat(saved(page(savable(), "/sales/", ADA, null)).getBoolean("savable")).isTrue();
  }

  @Test
  void theInstanceOfAPageIsToldWithItsRight() {
    var past =
        new AppCall.InstanceRef("i1", "spring", 7L, "view", "always").made("A < B", "bob", 1);
    JsonObject json = saved(page(savable(), "/sales/i/spring/@7/", ADA, past));
    assertThat(json.getJsonObject("instance"))
        .isEqualTo(
            JsonObject.of("id", "i1", "slug", "spring", "name", "A < B", "revision", 7)
                .put("live", false)
                .put("right", "view")
                .put("savePolicy", "always")
                .put("owner", "bob"));
    assertThat(json.getString("base")).isEqualTo("/sales/");
    var live = new AppCall.InstanceRef("i1", "spring", null, "edit", "on-demand");
    JsonObject now = saved(page(savable(), "/sales/i/spring/", ADA, live));
    assertThat(now.getJsonObject("instance").getBoolean("live")).isTrue();
    assertThat(now.getJsonObject("instance").getString("name")).isEqualTo("spring");
  }

  @Test
  void everyPageHasTheBarWhichKnowsWhetherThereIsSomethingToSave() {
    App app = savable().build();
    String forgetful =
        html(new IndexPage(app, PageLibraries.of(app), false).answer(call("/sales/", ADA, null)));
    assertThat(forgetful).contains("/saved.js");
    assertThat(saved(forgetful).getBoolean("savable")).isFalse();
    assertThat(page(app(), "/sales/")).contains("/saved.js");
  }

  @Test
  void onlyAnInstanceMayShowPagesOfItsPastInItself() {
    App app = savable().build();
    IndexPage index = new IndexPage(app, PageLibraries.of(app), true);
    var spring = new AppCall.InstanceRef("id", "spring", null, "manage", "always");
    assertThat(sources(index.answer(call("/sales/i/spring/", ADA, spring))))
        .contains("frame-src 'self'");
    assertThat(sources(index.answer(call("/sales/", ADA, null)))).isEmpty();
  }

  private static List<String> sources(AppReply reply) {
    return ((AppReply.Answer) reply).head().csp();
  }

  @Test
  void theFilesOfAnInstanceAreThoseOfItsApp() {
    var instance = new AppCall.InstanceRef("id", "spring", null, "manage", "always");
    String page = page(savable(), "/house/sales/i/spring/", ADA, instance);
    assertThat(all("(?:src|href)=\"([^\"]*)\"", page))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).startsWith("/house/_bundles/"));
    assertThat(page).contains("\"slug\":\"spring\"");
  }
}
