package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;

/** Remembers what is written, by inputs that go together into one call, and in every other way. */
public final class Notebook implements AppFactory {
  private static final Prop<String> TITLE = Input.value("title");
  private static final Prop<String> NOTE = Input.value("note");
  private static final Prop<String> CITY = Dropdown.value("city", Type.TEXT);
  private static final Prop<String> MEMO = Input.value("memo");
  private static final Prop<Integer> KEEP = clicks("keep");
  private static final Prop<String> KEPT = text("kept");
  private static final Prop<String> SUMMARY = text("summary");
  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<Integer> HINT_PLEASE = clicks("hint-please");
  private static final Prop<List<Component>> ITEMS = children("items");
  private static final Prop<String> HINT = text("hint");
  private static final Prop<String> STATUS = text("status");
  private static final Prop<String> BUSY = text("busy");

  /** For {@link java.util.ServiceLoader}. */
  public Notebook() {}

  @Override
  public App create(AppHost host) {
    return App.named("notebook")
        .title("Notebook")
        .pages(
            Pages.of(
                Page.at("/", visit -> p("First page").id("page")).name("First"),
                Page.at("/second", visit -> p("Second page").id("page")).name("Second")))
        .layout((caller, paths) -> page(paths))
        .callback(
            // An open page always sends all of its inputs, whichever of them has changed.
            on(TITLE, CITY, NOTE)
                .set(SUMMARY, (title, city, note, ctx) -> title + ", " + city + ", " + note),
            // And all of its states, of which some have never been sent before.
            on(KEEP)
                .state(TITLE, CITY, MEMO)
                .notAtStart()
                .set(KEPT, (n, title, city, memo, ctx) -> title + ", " + city + ", " + memo),
            on(ADD)
                .running(BUSY, "adding", "added")
                .notAtStart()
                .run(
                    (n, ctx) -> {
                      ctx.patch(ITEMS, items -> items.append(p("item " + n)));
                      // Declared by nobody: it goes out beside the answer.
                      ctx.set(STATUS, "added " + n);
                    },
                    ITEMS),
            on(HINT_PLEASE).notAtStart().set(HINT, (n, ctx) -> "asked " + n),
            on(CITY).notAtStart().set(HINT.shared(), (city, ctx) -> "gone to " + city))
        .track(TITLE, NOTE, MEMO, CITY, KEPT, SUMMARY, ITEMS, HINT, STATUS)
        .build();
  }

  private static Component page(Paths paths) {
    return main(
        h1("Notebook"),
        nav(Link.of(paths.to("/"), "First"), Link.of(paths.to("/second"), "Second")),
        label("Title").forId(TITLE.id()),
        Input.of(TITLE).value(""),
        label("City").forId(CITY.id()),
        Dropdown.of(CITY).options("Oslo", "Rome", "Bern"),
        label("Note").forId(NOTE.id()),
        Input.of(NOTE).value(""),
        label("Memo").forId(MEMO.id()),
        Input.of(MEMO).value(""),
        button("Keep").id(KEEP.id()),
        p().id(KEPT.id()),
        p().id(SUMMARY.id()),
        button("Add").id(ADD.id()),
        button("Hint").id(HINT_PLEASE.id()),
        div().id(ITEMS.id()),
        p().id(HINT.id()),
        p().id(STATUS.id()),
        p().id(BUSY.id()),
        Pages.container());
  }
}
