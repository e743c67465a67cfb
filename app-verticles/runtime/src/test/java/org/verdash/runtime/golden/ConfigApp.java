package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.text;

import org.verdash.app.App;

/** The app of the recording g10_config, as far as its callback and its routes go. */
public final class ConfigApp {
  private static final String PUBLIC = "/proxy/app/";

  private ConfigApp() {}

  /** The app. */
  public static App app() {
    return App.named("config")
        .open()
        .prefix(PUBLIC)
        .readsHeaders("X-My-CSRF")
        .layout(
            caller ->
                div(
                    button("b").id("b"),
                    div().id("o"),
                    img(PUBLIC + "assets/pic.png", ""),
                    div(PUBLIC + "page"),
                    div("page/x")))
        .callback(
            on(clicks("b"))
                .set(
                    text("o"),
                    (n, ctx) -> "n " + n + ' ' + ctx.request().header("X-My-CSRF").orElse("None")))
        .build();
  }
}
