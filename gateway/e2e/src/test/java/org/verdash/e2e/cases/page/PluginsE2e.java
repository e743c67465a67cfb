package org.verdash.e2e.cases.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.DashPlugin;
import org.verdash.app.HttpRoute;
import org.verdash.app.Paths;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about what a plugin adds to an app. */
@ExtendWith(Stage.class)
final class PluginsE2e {
  /** Puts a line before or behind the layout. */
  private record Line(int priority, String id) implements DashPlugin {
    @Override
    public Component layout(Component layout, Caller caller, Paths paths) {
      return div(layout, div(id).id(id));
    }
  }

  @Test
  void hook001_aPluginAddsToTheLayout(DashPage dash) {
    dash.start(dash.app().plugin(new Line(0, "header")).layout(div("Body").id("body")));
    dash.textIs("#header", "header");
    dash.textIs("#body", "Body");
  }

  @Test
  void hook002_aPluginIsToldOfTheAppOnce(DashPage dash) {
    AtomicInteger setups = new AtomicInteger();
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public void setup(App.Builder app) {
            setups.incrementAndGet();
            app.title("set up");
          }
        };
    dash.start(dash.app().plugin(plugin).layout(div("setup").id("body")));
    dash.textIs("#body", "setup");
    dash.until(() -> dash.page().title().equals("set up"));
    assertThat(setups).hasValue(1);
  }

  @Test
  void hook003_aPluginAnswersAPathOfItsOwn(DashPage dash) {
    HttpRoute.Body body = asked -> HttpRoute.Answer.json(Map.of("success", true));
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public List<HttpRoute> routes() {
            return List.of(new HttpRoute("hook_route", Set.of("POST"), body));
          }
        };
    dash.start(dash.app().plugin(plugin).layout(div("hook route").id("body")));
    dash.textIs("#body", "hook route");
    APIResponse answer = dash.page().request().post(dash.at("hook_route"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"success\":true}");
  }

  @Test
  void hook004_aPluginIsToldOfErrors(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public boolean onError(Exception e, Context ctx) {
            ctx.set(text("error"), e.getMessage());
            return true;
          }
        };
    dash.start(
        dash.app()
            .plugin(plugin)
            .layout(div(button("start").id("start"), div().id("error")))
            .callback(on(clicks("start")).notAtStart().run((n, ctx) -> fail())));
    dash.click("#start");
    dash.textIs("#error", "hook error");
  }

  private static void fail() {
    throw new IllegalStateException("hook error");
  }

  @Test
  void hook005_aPluginHasCallbacks(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public void setup(App.Builder app) {
            app.callback(
                on(clicks("start")).notAtStart().set(text("output"), (n, ctx) -> "clicked " + n));
          }
        };
    clicked(dash, plugin, "clicked 1");
  }

  @Test
  void hook009_aPluginHasFunctionsOfTheBrowser(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public void setup(App.Builder app) {
            app.callback(
                on(clicks("start")).notAtStart().inBrowser("n => `Called ${n}`", text("output")));
          }
        };
    clicked(dash, plugin, "Called 1");
  }

  private static void clicked(DashPage dash, DashPlugin plugin, String shown) {
    dash.start(
        dash.app().plugin(plugin).layout(div(button("start").id("start"), div().id("output"))));
    dash.click("#start");
    dash.textIs("#output", shown);
  }

  @Test
  void hook006_thoseOfHigherPriorityComeFirst(DashPage dash) {
    dash.start(
        dash.app()
            .plugin(new Line(0, "first"), new Line(-1, "final"), new Line(0, "second"))
            .plugin(new Line(12, "prime"), new Line(0, "third"))
            .layout(div("layout").id("layout")));
    dash.textIs("#react-entry-point", "layoutprimefirstsecondthirdfinal");
  }

  @Test
  void hook007_aPluginChangesTheIndexPage(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public String index(String html) {
            return html.replace("<body>", "<body><div id=\"hooked\">Hooked</div>");
          }
        };
    dash.start(dash.app().plugin(plugin).layout(div("index").id("body")));
    dash.textIs("#hooked", "Hooked");
    dash.textIs("#body", "index");
  }

  @Test
  void hook008_aPluginLoadsFilesOfOtherSites(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public void setup(App.Builder app) {
            app.externalScript("https://cdn.example/none.js");
            app.externalStyle("https://cdn.example/none.css");
          }
        };
    dash.page()
        .route(
            "https://cdn.example/none.js",
            route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript")));
    dash.page()
        .route(
            "https://cdn.example/none.css",
            route -> route.fulfill(new Route.FulfillOptions().setContentType("text/css")));
    dash.start(dash.app().plugin(plugin).layout(div("distribute")));
    dash.has("script[src='https://cdn.example/none.js']");
    dash.has("link[href='https://cdn.example/none.css']");
  }

  @Test
  void hook010_aPluginGivesCallbacksWhatTheyAskFor(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public Map<String, Object> data(Context ctx) {
            return Map.of("custom", "custom-data");
          }
        };
    dash.start(
        dash.app()
            .plugin(plugin)
            .layout(div(button("insert").id("btn"), div().id("output")))
            .callback(
                on(clicks("btn"))
                    .notAtStart()
                    .set(text("output"), (n, ctx) -> String.valueOf(ctx.data().get("custom")))));
    dash.click("#btn");
    dash.textIs("#output", "custom-data");
  }
}
