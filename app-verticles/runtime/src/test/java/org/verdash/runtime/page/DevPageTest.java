package org.verdash.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Library;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;

class DevPageTest {
  private static final Prop<String> NAME = Input.value("name");
  private static final Prop<List<Component>> PLACE = Html.children("place");
  private static final DevBundles BUNDLES =
      new DevBundles(
          library("dash_dev", "react.js", "react-dom.js"),
          library("dash_dev", "dash_renderer.dev.js"),
          library("verdash_dev", "dev.js", "dev.css"));

  @Test
  void anAuthorsPageHasTheBuildsForDevelopersAndTheRenderersTools() {
    String page = page(app().build(), true);

    assertThat(page)
        .containsSubsequence(
            "page.js\"></script>",
            "<script id=\"_verdash-dev\""
                + " type=\"application/json\">{\"base\":\"\\u002fsales\\u002f\",",
            "/_bundles/verdash_dev/1/dev.js\"></script>",
            "/_bundles/verdash_dev/1/dev.css\">",
            "/_bundles/dash_dev/1/react.js",
            "/_bundles/dash_dev/1/react-dom.js",
            "/_bundles/dash_dev/1/dash_renderer.dev.js",
            "/proptypes.js",
            "start.js")
        .contains("\"ui\":true", "\"props_check\":true", "\"suppress_callback_exceptions\":false")
        .contains("\"hot_reload\":{")
        .doesNotContain("react@", "dash_renderer.min.js");
  }

  @Test
  void aPageInProductionHasNoneOfThem() {
    assertThat(page(app().build(), false))
        .contains("\"ui\":false", "\"props_check\":false", "\"suppress_callback_exceptions\":true")
        .contains("dash_renderer.min.js")
        .doesNotContain("verdash_dev", "_verdash-dev", "dash_dev", "hot_reload", "proptypes.js");
  }

  @Test
  void idsThatMayComeLaterAreNotMissed() {
    App app =
        App.named("sales")
            .layout(Html.div(Input.of(NAME), Html.div().id("place")))
            .callback(PLACE, NAME, (name, ctx) -> List.of(Html.div().id("later")))
            .build();

    assertThat(page(app, true)).contains("\"suppress_callback_exceptions\":true");
  }

  @Test
  void idsThatMayComeLaterAreLookedForInWhatTheAuthorSaysMayComeLater() {
    App app =
        App.named("sales")
            .layout(Html.div(Input.of(NAME), Html.div().id("place")))
            .validationLayout(Html.div(Input.of(NAME), Html.div(Html.p().id("later")).id("place")))
            .callback(PLACE, NAME, (name, ctx) -> List.of(Html.p().id("later")))
            .build();

    assertThat(page(app, true))
        .contains("\"suppress_callback_exceptions\":false", "\"validation_layout\":{\"props\":")
        .contains("\"id\":\"later\"");
    assertThat(page(app, false)).doesNotContain("validation_layout", "later");
  }

  @Test
  void textInAComponentBringsNoIds() {
    App app =
        app()
            .callback(
                new Prop<>(PLACE.id(), "children", Type.TEXT), NAME, (name, ctx) -> "Hello " + name)
            .build();

    assertThat(page(app, true)).contains("\"suppress_callback_exceptions\":false");
  }

  @Test
  void everyLibraryIsToldOnce() {
    App app = app().build();
    List<Library> all = PageLibraries.of(app, Workshop.still(BUNDLES)).all();

    assertThat(all).doesNotHaveDuplicates().extracting(Library::name).contains("dash_dev");
  }

  private static App.Builder app() {
    return App.named("sales").layout(Html.div(Input.of(NAME), Html.div().id("place")));
  }

  private static String page(App app, boolean dev) {
    PageLibraries libraries =
        dev ? PageLibraries.of(app, Workshop.still(BUNDLES)) : PageLibraries.of(app);
    AppReply page = new IndexPage(app, libraries, false).answer(call());
    return ((AppReply.Answer) page).body().toString();
  }

  private static Library library(String name, String... scripts) {
    List<Library.File> files =
        List.of(scripts).stream()
            .map(script -> new Library.File(script, 1, 0, 0, "text/javascript"))
            .toList();
    return new Library(name, "1", "", files, List.of(scripts), (path, suffix) -> new byte[1]);
  }

  private static AppCall call() {
    return new AppCall(
        new AppCall.Attempt("", 0, false),
        "",
        Caller.ANONYMOUS,
        "",
        null,
        new AppCall.PageRef("/sales/", "/sales/~t/", "", "p"),
        new AppCall.HttpFacts("GET", "", "", Map.of(), Map.of(), "", ""),
        new AppCall.ClientFacts("", ""),
        "",
        Duration.ofSeconds(1),
        Buffer.buffer());
  }
}
