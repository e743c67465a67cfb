package org.verdash.e2e.cases.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.App;
import org.verdash.app.External;
import org.verdash.app.Prop;
import org.verdash.app.RendererHook;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about the page around an app: metas, templates, assets, files of other sites. */
@ExtendWith(Stage.class)
final class IndexE2e {
  private static final String TEMPLATE =
      """
      <!doctype html>
      <html>
        <head>{%metas%}<title>{%title%}</title>{%favicon%}{%css%}</head>
        <body>
          <div id="header">My header</div>
          <div id="tested"></div><div id="library"></div><button type="button" id="btn">B</button>
          <div id="normal"></div><div id="ignored"></div>
          {%app_entry%}
          <footer>{%config%}{%scripts%}{%renderer%}</footer>
          <div id="footer">My footer</div>
        </body>
      </html>
      """;

  @Test
  void inin006_metasOfTheAppsOwn(DashPage dash) {
    dash.start(dash.app().meta("author", "somebody").meta("custom", "customized").layout(div()));
    dash.attributeIs("meta[name=author]", "content", "somebody");
    dash.attributeIs("meta[name=custom]", "content", "customized");
    dash.countIs("meta[name=viewport]", 1);
  }

  @Test
  void inin007_theViewportIsReplaced(DashPage dash) {
    dash.start(dash.app().meta("viewport", "width=800").layout(div()));
    dash.countIs("meta[name=viewport]", 1);
    dash.attributeIs("meta[name=viewport]", "content", "width=800");
  }

  @Test
  void inin008_aTemplateIsThePageAroundTheApp(DashPage dash) {
    dash.start(
        dash.app()
            .assets(IndexE2e.class)
            .indexTemplate(TEMPLATE)
            .layout(div("Dash app").id("app")));
    dash.textIs("#header", "My header");
    dash.textIs("#footer", "My footer");
    dash.textIs("#app", "Dash app");
    dash.textIs("#normal", "loaded");
  }

  @Test
  void inin009_aTemplateThatLacksSomethingIsRefused(DashPage dash) {
    String lacking = TEMPLATE.replace("{%app_entry%}", "");
    assertThatThrownBy(() -> dash.app().indexTemplate(lacking).layout(div()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("app_entry");
    for (String part : List.of("{%config%}", "{%scripts%}", "{%renderer%}")) {
      assertThatThrownBy(
              () -> dash.app().indexTemplate(TEMPLATE.replace(part, "")).layout(div()).build())
          .hasMessageContaining(part.replaceAll("[{}%]", ""));
    }
    dash.start(dash.app().layout(div("Hello World").id("a")));
    dash.textIs("#a", "Hello World");
  }

  @Test
  void rdrh002_aTemplateAndHooks(DashPage dash) {
    dash.start(
        dash.app()
            .indexTemplate(TEMPLATE)
            .hook(
                RendererHook.REQUEST_PRE,
                "() => { document.getElementById('pre').innerText = 'request_pre was here!'; }")
            .hook(
                RendererHook.REQUEST_POST,
                "() => { document.getElementById('post').innerText = 'request_post!!!'; }")
            .layout(
                div(
                    Input.of(Input.value("input")).value("initial"),
                    div().id("output"),
                    div().id("pre"),
                    div().id("post")))
            .callback(text("output"), Input.value("input"), (value, ctx) -> value));
    dash.type("#input", "!");
    dash.textIs("#output", "initial!");
    dash.textIs("#pre", "request_pre was here!");
    dash.textIs("#post", "request_post!!!");
    dash.textIs("#header", "My header");
    dash.textIs("#footer", "My footer");
  }

  @Test
  void dada001_assetsAreLoadedInOrder(DashPage dash) {
    dash.start(
        dash.app()
            .assets(IndexE2e.class)
            .notLoaded(".*ignored.*")
            .indexTemplate(TEMPLATE)
            .layout(div(div("Content").id("content"))));
    dash.styleIs("body", "margin", "0px");
    dash.styleIs("#content", "padding", "8px");
    dash.textIs(
        "#tested",
        "load_first load_after load_after1 load_after10 load_after11 load_after2 load_after3"
            + " load_after4");
  }

  @Test
  void api001_aFolderOfAssetsIsNotLoaded(DashPage dash) {
    dash.start(
        dash.app()
            .assets(IndexE2e.class)
            .notLoaded("should_be_ignored")
            .indexTemplate(TEMPLATE)
            .layout(div()));
    dash.textIs("#normal", "loaded");
    dash.styleIs("#normal", "background-color", "rgb(255, 0, 0)");
    dash.textIs("#ignored", "");
    dash.styleIs("#ignored", "background-color", "rgba(0, 0, 0, 0)");
  }

  @Test
  void dada002_filesOfOtherSitesComeBeforeTheAssets(DashPage dash) {
    answer(
        dash, "lib.js", "text/javascript", "window.wordsOfALibrary = (word) => word + ' World';");
    answer(dash, "buttons.css", "text/css", "#btn { height: 38px }");
    dash.start(
        dash.app()
            .assets(IndexE2e.class)
            .indexTemplate(TEMPLATE)
            .externalScript("https://cdn.example/lib.js")
            .externalStyle("https://cdn.example/buttons.css")
            .layout(div()));
    dash.has("script[src='https://cdn.example/lib.js']");
    dash.has("link[href='https://cdn.example/buttons.css']");
    dash.textIs("#library", "Hello World");
    dash.styleIs("#btn", "height", "18px");
  }

  private static void answer(DashPage dash, String file, String type, String text) {
    dash.page()
        .route(
            "https://cdn.example/" + file,
            route -> route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(text)));
  }

  @Test
  void dada003_withAttributesOfTheirOwn(DashPage dash) {
    answer(dash, "*", "text/javascript", "");
    dash.start(
        dash.app()
            .externalScript(External.of("https://cdn.example/module.js").with("type", "module"))
            .externalScript(
                External.of("https://cdn.example/async.js")
                    .with("async", "true")
                    .with("data-test", "custom"))
            .externalStyle(External.of("https://cdn.example/print.css").with("media", "print"))
            .layout(div("Test Layout").id("content")));
    dash.expect("cdn.example");
    dash.has("script[src='https://cdn.example/module.js'][type=module]");
    dash.has("script[src='https://cdn.example/async.js'][async='true'][data-test=custom]");
    dash.has("link[href='https://cdn.example/print.css'][media=print]");
  }

  @Test
  void dada004_withHashesThatTheyMustHave(DashPage dash) {
    String hash = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC";
    dash.expect("cdn.example");
    dash.expect("integrity");
    answer(dash, "*", "text/javascript", "window.other = 1;");
    dash.start(
        dash.app()
            .externalScript("https://cdn.example/plain.js")
            .externalScript(External.of("https://cdn.example/checked.js").integrity(hash))
            .externalStyle("https://cdn.example/plain.css")
            .externalStyle(
                External.of("https://cdn.example/dark.css")
                    .with("media", "(prefers-color-scheme: dark)"))
            .layout(div("Test").id("content")));
    dash.textIs("#content", "Test");
    dash.has("script[src='https://cdn.example/plain.js']");
    dash.has(
        "script[src='https://cdn.example/checked.js'][integrity='%s'][crossorigin]"
            .formatted(hash));
    dash.has("link[href='https://cdn.example/plain.css']");
    dash.has("link[href='https://cdn.example/dark.css'][media*=dark]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Custom Update Title"})
  void rdls004_theTitleWhileSomethingRunsAndTheOneThatAFunctionSets(String title, DashPage dash) {
    Gate gate = new Gate();
    Prop<Integer> page = clicks("page");
    Prop<Integer> output = Prop.of("output", "children", Type.INT);
    dash.start(
        dash.app()
            .title("Initial Title")
            .updateTitle(title)
            .layout(div(button("T").id("page").clicks(0), div().id("output"), div().id("final")))
            .callback(
                on(page)
                    .inBrowser(
                        "n => { if (n > 0) document.title = `Page ${n}`; return n; }", output),
                on(output)
                    .set(
                        text("final"),
                        (n, ctx) -> {
                          if (n > 0) {
                            gate.pass();
                          }
                          return String.valueOf(n);
                        })));
    dash.textIs("#final", "0");
    dash.until(() -> dash.page().title().equals("Initial Title"));
    dash.click("#page");
    dash.until(() -> dash.page().title().equals(title.isEmpty() ? "Page 1" : title));
    gate.open();
    dash.textIs("#final", "1");
    dash.until(() -> dash.page().title().equals("Page 1"));
  }

  @Test
  void dvui005_whatOneDidIsUndoneAndDoneAgain(DashPage dash) {
    dash.start(undoable(dash).undoRedo());
    for (String key : List.of("x", "y", "z")) {
      dash.type("#a", key);
      dash.idle();
    }
    dash.textIs("#b", "xyz");
    String words = "._dash-undo-redo span div:last-child";
    dash.textsAre(words, "undo");
    press(dash, "undo");
    dash.textIs("#b", "xy");
    dash.textsAre(words, "undo", "redo");
    press(dash, "undo");
    dash.textIs("#b", "x");
    press(dash, "redo");
    dash.textIs("#b", "xy");
    press(dash, "undo");
    press(dash, "undo");
    dash.textIs("#b", "");
    dash.textsAre(words, "redo");
  }

  private static void press(DashPage dash, String word) {
    dash.click("._dash-undo-redo span div:last-child:text-is('" + word + "')");
    dash.idle();
  }

  @Test
  void dvui006_butOnlyWhereTheAppOffersIt(DashPage dash) {
    dash.start(undoable(dash));
    dash.type("#a", "x");
    dash.textIs("#b", "x");
    dash.lacks("._dash-undo-redo");
  }

  private static App.Builder undoable(DashPage dash) {
    return dash.app()
        .layout(div(Input.of(Input.value("a")), div().id("b")))
        .callback(text("b"), Input.value("a"), (value, ctx) -> value);
  }
}
