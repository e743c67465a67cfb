package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.time.Duration;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;
import org.verdash.dcc.Interval;
import org.verdash.dcc.Link;

/**
 * Open to everybody, so that a link alone lets one in; asks its server by itself again and again.
 */
public final class Outlook implements AppFactory {
  private static final Prop<String> PLACE = Input.value("place");
  private static final Prop<String> SAID = text("said");
  private static final Prop<Integer> TICKS = Interval.ticks("clock");
  private static final Prop<String> TIME = text("time");

  /** For {@link java.util.ServiceLoader}. */
  public Outlook() {}

  @Override
  public App create(AppHost host) {
    return App.named("outlook")
        .title("Outlook")
        .open()
        .pages(
            Pages.of(
                Page.at("/", visit -> p("Today").id("page")).name("Today"),
                Page.at("/tomorrow", visit -> p("Tomorrow").id("page")).name("Tomorrow")))
        .layout((caller, paths) -> page(paths))
        .callback(
            on(PLACE).set(SAID, (place, ctx) -> "Sunny in " + place),
            on(TICKS).set(TIME, (ticks, ctx) -> "tick " + ticks))
        .track(PLACE, SAID)
        .build();
  }

  private static Component page(Paths paths) {
    return main(
        h1("Outlook"),
        nav(Link.of(paths.to("/"), "Today"), Link.of(paths.to("/tomorrow"), "Tomorrow")),
        label("Place").forId(PLACE.id()),
        Input.of(PLACE).value("Oslo"),
        p().id(SAID.id()),
        p().id(TIME.id()),
        Interval.of(TICKS, Duration.ofMillis(200)),
        div(Pages.container()));
  }
}
