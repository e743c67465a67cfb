package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.text;

import org.verdash.app.App;
import org.verdash.app.External;
import org.verdash.app.RendererHook;

/** The app of the recording g10_config, written in Java. */
public final class ConfigApp {
  private ConfigApp() {}

  /** The app. */
  public static App app() {
    return App.named("config")
        .title("T <&> \"q\"")
        .open()
        .prefix("/proxy/app/")
        .updateTitle("")
        .undoRedo()
        .meta("viewport", "width=500")
        .meta("author", "a \"b\" <c>")
        .externalScript("https://cdn.example/x.js")
        .externalScript(External.of("https://cdn.example/y.js").integrity("sha384-abc"))
        .externalStyle("https://cdn.example/x.css")
        .externalStyle(External.of("https://cdn.example/y.css").integrity("sha384-def"))
        .assets(ConfigApp.class)
        .notLoaded("ignored")
        .hook(RendererHook.LAYOUT_PRE, "() => { console.log('layout_pre') }")
        .hook(RendererHook.LAYOUT_POST, "(l) => { console.log('layout_post', l.type) }")
        .readsHeaders("X-My-CSRF")
        .layout(
            (caller, paths) ->
                div(
                    button("b").id("b"),
                    div().id("o"),
                    img(paths.asset("pic.png"), ""),
                    div(paths.to("/page")),
                    div(paths.inside("/proxy/app/page/x/").orElse(""))))
        .callback(
            on(clicks("b"))
                .set(
                    text("o"),
                    (n, ctx) -> "n " + n + ' ' + ctx.request().header("X-My-CSRF").orElse("None")))
        .build();
  }
}
