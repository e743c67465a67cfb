package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.RendererHook;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Store;

/** Every form of a function that runs in the browser, and hooks of the renderer. */
public final class Clientside implements AppFactory {
  private static final Prop<Integer> CLICKS = clicks("go");
  private static final Prop<Integer> SERVER = clicks("server");
  private static final Prop<Integer> BREAK = clicks("break");
  private static final Prop<Object> STORED = Store.data("stored", Type.ANY);
  private static final Prop<String> SHARED = text("shared");
  private static final Rows<Integer> ROW = Rows.ints("row");
  private static final Rows.Part<Integer, Integer> COUNT = ROW.part("count", id -> clicks(id));
  private static final Rows.Part<Integer, String> SQUARE = ROW.part("square", id -> text(id));

  /** For {@link java.util.ServiceLoader}. */
  public Clientside() {}

  @Override
  public App create(AppHost host) {
    return App.named("clientside")
        .title("Clientside")
        .assets(Clientside.class)
        .layout(layout())
        .callback(callbacks())
        .hook(RendererHook.REQUEST_PRE, "body => { document.body.dataset.request = body.output; }")
        .hook(
            RendererHook.REQUEST_POST,
            "(body, response) => { document.body.dataset.response = Object.keys(response)[0]; }")
        .build();
  }

  private static Callback[] callbacks() {
    return new Callback[] {
      on(CLICKS).inBrowser("n => 'inline ' + (n ?? 'at start')", text("inline")),
      on(CLICKS)
          .state(STORED)
          .inBrowser(ClientsideFunction.named("texts", "both"), text("named"), text("named-state")),
      on(CLICKS)
          .inBrowser(
              "async n => { await new Promise(r => setTimeout(r, 50)); return 'late ' + n; }",
              text("async")),
      on(CLICKS)
          .notAtStart()
          .inBrowser(
              "n => new dash_clientside.Patch().append([], 'p' + n + ' ').build()",
              children("patched")),
      on(BREAK).notAtStart().inBrowser("n => { throw new Error('boom'); }", text("broken")),
      on(CLICKS)
          .notAtStart()
          .inBrowser("n => dash_clientside.set_props('aside', {children: 'set ' + n})"),
      on(COUNT.match()).inBrowser("n => String((n ?? 0) ** 2)", SQUARE.match()),
      on(COUNT.all())
          .inBrowser("all => all.reduce((a, n) => a + (n ?? 0), 0).toString()", text("sum")),
      on(SERVER).set(SHARED, (n, ctx) -> "server " + n),
      on(CLICKS).notAtStart().inBrowser("n => 'browser ' + n", SHARED.shared()),
    };
  }

  private static Component layout() {
    return main(
        h1("Clientside"),
        button("Go").id(CLICKS.id()),
        button("Ask the server").id(SERVER.id()),
        button("Break").id(BREAK.id()),
        Store.of(STORED).put("data", Map.of("v", 1)),
        lines("inline", "named", "named-state", "async", "broken", "aside", "sum", "shared"),
        div(new Component[0]).put("children", java.util.List.of()).id("patched"),
        row(2),
        row(5));
  }

  private static Component lines(String... ids) {
    return div(
        java.util.Arrays.stream(ids)
            .map(id -> p().id(ComponentId.of(id)))
            .toArray(Component[]::new));
  }

  private static Component row(int key) {
    return div(
        button("Row " + key).id(COUNT.at(key).id()),
        p().id(SQUARE.at(key).id()).className("square-" + key));
  }
}
