package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.DashPlugin;
import org.verdash.app.HttpRoute;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Type;

/** The app of the recording g15_hooks, written in Java: what Dash calls hooks is one plugin. */
public final class HooksApp {
  private static final Prop<Integer> CLICKS = clicks("b");

  private HooksApp() {}

  /** The app. */
  public static App app() {
    return App.named("hooks")
        .open()
        .plugin(new Hooks())
        .layout(
            div(
                button("b").id("b"),
                div().id("o"),
                div().id("cs"),
                button("e").id("e"),
                div("ok").id("eo")))
        .callback(
            on(CLICKS).set(text("o"), (n, ctx) -> PythonText.of(ctx.data())),
            on(clicks("e")).notAtStart().set(text("eo"), (n, ctx) -> fail()))
        .build();
  }

  private static String fail() {
    throw new IllegalStateException("x");
  }

  /** Every kind of hook of the recording. */
  public static final class Hooks implements DashPlugin {
    @Override
    public Component layout(Component layout, Caller caller, Paths paths) {
      return div(header("hooked").id("hook-head"), layout);
    }

    @Override
    public void setup(App.Builder app) {
      app.callback(
              on(CLICKS)
                  .set(
                      Prop.of("hook-head", "title", Type.TEXT),
                      (n, ctx) -> "hook cb " + PythonText.of(n)),
              on(CLICKS).inBrowser("function(n){return 'hook cs '+n}", text("cs")))
          .externalScript("https://cdn.example/hook.js")
          .externalStyle("https://cdn.example/hook.css");
    }

    @Override
    public List<HttpRoute> routes() {
      return List.of(
          new HttpRoute(
              "hooked_route",
              Set.of("GET", "POST"),
              asked -> HttpRoute.Answer.json(Map.of("hook", true))),
          HttpRoute.get("sub/path", asked -> HttpRoute.Answer.text("p2")));
    }

    @Override
    public String index(String html) {
      return html.replace("</body>", "<!-- hooked index --></body>");
    }

    @Override
    public Map<String, @Nullable Object> data(Context ctx) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("path", ctx.request().path() + '?' + ctx.request().query());
      data.put("n", ctx.inputs().size());
      return Map.of("ns", data);
    }

    @Override
    public boolean onError(Exception e, Context ctx) {
      return true;
    }

    @Override
    public List<DevTool> devTools() {
      Map<String, Object> props = Map.of("children", "devtool btn", "id", "dt");
      return List.of(new DevTool("dash_html_components", "Button", props, "left"));
    }
  }
}
