package org.verdash.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.runtime.golden.ConfigApp;
import org.verdash.runtime.golden.HooksApp;
import org.verdash.runtime.golden.PagesApp;

/** The index pages of the recorded apps, of which the recordings have no text (1.4). */
class GoldenIndexTest {
  private static AppReply.Answer page(App app, String publicPath, String path) {
    AppCall call =
        new AppCall(
            new AppCall.Attempt("", 0, false),
            "",
            Caller.ANONYMOUS,
            "",
            null,
            new AppCall.PageRef(publicPath, publicPath + "~t/", "", "p"),
            new AppCall.HttpFacts("GET", path, "x=1", Map.of(), Map.of(), "", ""),
            new AppCall.ClientFacts("", ""),
            "",
            Duration.ofSeconds(1),
            Buffer.buffer());
    IndexPage index = new IndexPage(app, PageLibraries.of(app), true);
    return (AppReply.Answer) index.answer(call);
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Optional<String> meta(String name, String html) {
    String found = "<meta (?:name|property)=\"" + name + "\" content=\"([^\"]*)\">";
    return all(found, html).stream().findFirst();
  }

  @Test
  void g10_titleMetasAndExternalFilesAreEscapedAndInOrder() {
    AppReply.Answer answer = page(ConfigApp.app(), "/proxy/app/", "");
    String html = answer.body().toString();
    assertThat(html)
        .contains("<title>T &lt;&amp;&gt; &quot;q&quot;</title>")
        .contains("<meta charset=\"utf-8\">")
        .contains("<meta content=\"a &quot;b&quot; &lt;c&gt;\" name=\"author\">")
        .contains("<meta content=\"width=500\" name=\"viewport\">")
        .doesNotContain("initial-scale=1")
        .contains(
            "<script crossorigin=\"anonymous\" integrity=\"sha384-abc\""
                + " src=\"https://cdn.example/y.js\"></script>")
        .contains(
            "<link crossorigin=\"anonymous\" href=\"https://cdn.example/y.css\""
                + " integrity=\"sha384-def\" rel=\"stylesheet\">");
    assertThat(answer.head().csp())
        .containsExactly(
            "script-src https://cdn.example/x.js",
            "script-src https://cdn.example/y.js",
            "style-src https://cdn.example/x.css",
            "style-src https://cdn.example/y.css");
  }

  @Test
  void g10_filesStandInDashsOrderAndWhatIsIgnoredIsNotLoaded() {
    String html = page(ConfigApp.app(), "/proxy/app/", "any/deep/path").body().toString();
    List<String> order =
        all("(?:src|href)=\"([^\"]*)\"", html).stream()
            .map(address -> address.replaceFirst("/~[0-9a-f]{16}/", "/"))
            .map(address -> address.replaceFirst(".*/_bundles/([^/]*)/[0-9a-f]{16}/", "$1 "))
            .toList();
    assertThat(order)
        .containsSubsequence(
            "verdash_page page.js",
            "/proxy/app/assets/favicon.ico",
            "https://cdn.example/x.css",
            "https://cdn.example/y.css",
            "/proxy/app/assets/a.css",
            "dash_deps polyfill@7.12.1.min.js",
            "https://cdn.example/x.js",
            "https://cdn.example/y.js",
            "/proxy/app/assets/b.js",
            "/proxy/app/assets/m.mjs",
            "/proxy/app/assets/sub/c.js",
            "dash_renderer dash_renderer.min.js",
            "/proxy/app/assets/_verdash/hooks/layout_post.js",
            "/proxy/app/assets/_verdash/hooks/layout_pre.js",
            "verdash_page start.js");
    assertThat(html).contains("/m.mjs\" type=\"module\">").doesNotContain("ignored");
  }

  @Test
  void g10_theRendererIsToldWhatTheAppSays() {
    String html = page(ConfigApp.app(), "/proxy/app/", "").body().toString();
    JsonObject config = new JsonObject(all("_dash-config\"[^>]*>([^<]*)<", html).getFirst());
    assertThat(config.getValue("update_title")).isNull();
    assertThat(config.getBoolean("show_undo_redo")).isTrue();
    assertThat(config.getString("requests_pathname_prefix")).isEqualTo("/proxy/app/~t/");
  }

  @Test
  void g06_aPageSaysWhatItIsAndNothingBreaksOut() {
    String html = page(PagesApp.app(), "/", "report/42/summary").body().toString();
    assertThat(html).contains("<title>Report 42</title>").doesNotContain("<x>");
    assertThat(meta("description", html)).hasValue("D 42 &lt;x&gt;");
    assertThat(meta("og:title", html)).hasValue("Report 42");
    assertThat(meta("twitter:description", html)).hasValue("D 42 &lt;x&gt;");
    String forged =
        page(PagesApp.app(), "/", "report/%3C%2Ftitle%3E%3Cscript%3E/s").body().toString();
    assertThat(forged).contains("<title>Report &lt;/title&gt;&lt;script&gt;</title>");
  }

  @Test
  void g06_anUnknownPageIs404AndAnOldOneMoved() {
    AppReply.Answer unknown = page(PagesApp.app(), "/house/several/", "nope");
    assertThat(unknown.head().status()).isEqualTo(404);
    assertThat(unknown.body().toString()).contains("react-entry-point");
    AppReply.Answer old = page(PagesApp.app(), "/house/several/", "old-report");
    assertThat(old.head().status()).isEqualTo(301);
    assertThat(old.head().headers())
        .containsEntry("Location", "/house/several/report/none/none?x=1");
    assertThat(page(PagesApp.app(), "/", "").head().status()).isEqualTo(200);
    assertThat(meta("description", page(PagesApp.app(), "/", "").body().toString()))
        .hasValue("app descr");
  }

  @Test
  void g15_aPluginsFilesAndItsWordOnTheIndexPageAreThere() {
    AppReply.Answer answer = page(HooksApp.app(), "/", "");
    assertThat(answer.body().toString())
        .contains("<!-- hooked index --></body>")
        .contains("src=\"https://cdn.example/hook.js\"")
        .contains("href=\"https://cdn.example/hook.css\"");
    assertThat(answer.head().csp()).contains("script-src https://cdn.example/hook.js");
  }
}
