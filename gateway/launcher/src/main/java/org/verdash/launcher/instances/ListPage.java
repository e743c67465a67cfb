package org.verdash.launcher.instances;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.li;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.ul;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.Visit;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;
import org.verdash.dcc.Store;
import org.verdash.html.Html;
import org.verdash.launcher.instances.Card.Reader;
import org.verdash.launcher.instances.Pager.Leaf;
import org.verdash.state.InstancePage;
import org.verdash.state.Right;

/**
 * The lists of instances.
 *
 * @param shelf where they are
 */
record ListPage(Shelf shelf) {
  private static final Prop<String> TEXT = Input.value("search");
  private static final Prop<String> APP = Dropdown.value("app", Type.TEXT);
  private static final Prop<String> SCOPE = Store.data("scope", Type.TEXT);
  private static final Pager PAGER = Pager.named("list");
  private static final Prop<List<Component>> LIST = Html.children("list");
  private static final Prop<String> COUNT = Html.text("count");

  private static final Group<Wanted> WANTED =
      Group.of(in -> new Wanted(in.get(SCOPE), in.get(TEXT), in.get(APP)), SCOPE, TEXT, APP);

  /** What the controls say; what the browser has not set is null. */
  private record Wanted(@Nullable String scope, @Nullable String text, @Nullable String app) {

    Shelf.Wish wish() {
      return new Shelf.Wish(
          scoped(), Objects.requireNonNullElse(app, ""), Objects.requireNonNullElse(text, ""), "");
    }

    // A browser may send any text.
    private Scope scoped() {
      for (Scope each : Scope.values()) {
        if (each.name().equals(scope)) {
          return each;
        }
      }
      return Scope.MINE;
    }
  }

  Callback[] callbacks() {
    return new Callback[] {
      on(TEXT, APP)
          .state(WANTED)
          .notAtStart()
          .retryable()
          .run(
              (text, app, wanted, ctx) -> show(wanted, Leaf.FIRST, ctx),
              PAGER.outs(LIST.shared(), COUNT.shared())),
      on(PAGER.next(), PAGER.back())
          .state(WANTED, PAGER.leaf())
          .notAtStart()
          .retryable()
          .run(
              (next, back, wanted, leaf, ctx) -> show(wanted, PAGER.turned(leaf, ctx), ctx),
              PAGER.outs(LIST.shared(), COUNT.shared()))
    };
  }

  private void show(@Nullable Wanted wanted, List<String> trail, Context ctx) {
    Reader reader = new Reader(ctx.caller(), ctx.paths(), shelf.apps(), shelf.now());
    Shelf.Wish wish = Objects.requireNonNull(wanted).wish();
    InstancePage page = shelf.page(ctx.caller(), wish.from(trail.getLast()));
    // What stood there may be gone since.
    boolean lost = page.instances().isEmpty() && trail.size() > 1;
    if (lost) {
      page = shelf.page(ctx.caller(), wish);
    }
    Leaf leaf = new Leaf(lost ? Leaf.FIRST : trail, page.next());
    ctx.set(LIST, rows(page, reader, wish));
    ctx.set(COUNT, count(page, leaf, wish));
    PAGER.show(leaf, ctx);
  }

  /** Makes the page of a scope. */
  Function<Visit, Component> of(Scope scope) {
    return visit -> of(scope, visit);
  }

  private Component of(Scope scope, Visit visit) {
    Reader reader = new Reader(visit.caller(), visit.paths(), shelf.apps(), shelf.now());
    String app = visit.query("app").filter(reader.apps()::containsKey).orElse("");
    String text = visit.query("q").orElse("");
    Shelf.Wish wish = new Shelf.Wish(scope, app, text, "");
    InstancePage page = shelf.page(visit.caller(), wish);
    Leaf leaf = new Leaf(Leaf.FIRST, page.next());
    return div(
            header(h1("Instances").tabIndex(-1), p(scope.sentence())),
            tabs(scope, reader),
            controls(reader, wish),
            p(count(page, leaf, wish))
                .id(COUNT.id())
                .role("status")
                .tabIndex(-1)
                .className("count"),
            ul(rows(page, reader, wish).toArray(Component[]::new)).id(LIST.id()).className("cards"),
            PAGER.of(leaf),
            Store.of(SCOPE).data(scope.name()))
        .className("page");
  }

  private static Component tabs(Scope here, Reader reader) {
    Component[] tabs =
        Scope.open(reader.who()).stream()
            .map(scope -> li(tab(scope, here, reader)))
            .toArray(Component[]::new);
    return nav(ul(tabs)).aria("label", "Which instances").className("tabs");
  }

  private static Component tab(Scope scope, Scope here, Reader reader) {
    Component shown = span(scope == here ? " (this list)" : "").className("aside");
    return Link.of(reader.place().list(scope), Component.text(scope.title()), shown)
        .className(scope == here ? "tab here" : "tab");
  }

  private static Component controls(Reader reader, Shelf.Wish wish) {
    List<KnownApp> apps =
        reader.apps().values().stream()
            .filter(app -> app.savable() && app.admits(reader.who()))
            .toList();
    Map<String, KnownApp> byName = reader.apps();
    Dropdown.Builder<String> choice =
        Dropdown.of(APP)
            .options(
                apps.stream().map(KnownApp::name).toList(),
                name -> Objects.requireNonNull(byName.get(name)).title())
            .placeholder("All apps");
    return div(
            div(
                    label("Search").forId(TEXT.id()),
                    Input.of(TEXT)
                        .value(wish.text())
                        .type(Input.Kind.SEARCH)
                        .placeholder("Part of a name")
                        .autoComplete("off")
                        .debounce(Duration.ofMillis(250)))
                .className("field"),
            div(
                    label("App").forId(APP.id()),
                    wish.app().isEmpty() ? choice : choice.value(wish.app()))
                .className("field"))
        .role("search")
        .className("controls");
  }

  private static List<Component> rows(InstancePage page, Reader reader, Shelf.Wish wish) {
    return page.instances().isEmpty() ? List.of(nothing(reader, wish)) : cards(page, reader);
  }

  private static List<Component> cards(InstancePage page, Reader reader) {
    return page.instances().stream()
        .<Component>map(
            listed ->
                new Card(
                        listed.instance(),
                        Right.of(listed.right()).orElse(Right.VIEW),
                        listed.starred())
                    .row(reader))
        .toList();
  }

  private static String count(InstancePage page, Leaf leaf, Shelf.Wish wish) {
    int shown = page.instances().size();
    if (!page.next().isEmpty() || leaf.before() > 0) {
      return leaf.words(shown, Shelf.MOST_ROWS);
    }
    return shown == 0
        ? isFiltered(wish) ? "None fits" : "None"
        : shown == 1 ? "1 instance" : shown + " instances";
  }

  private static boolean isFiltered(Shelf.Wish wish) {
    return !wish.text().isEmpty() || !wish.app().isEmpty();
  }

  private static Component nothing(Reader reader, Shelf.Wish wish) {
    String sentence =
        isFiltered(wish)
            ? "Try fewer or other words, or all apps."
            : switch (wish.scope()) {
              case MINE, RECENT, ALL ->
                  "Open an app, arrange it as you like it, and press \u201cSave as\u2026\u201d.";
              case SHARED -> "When somebody shares an instance with you, it is here.";
              case STARRED -> "Press the star of an instance to keep it at hand.";
              case DELETED -> "What you delete is kept here for 30 days.";
            };
    Component title = Html.h2(isFiltered(wish) ? "None fits" : "Nothing here yet");
    boolean toApps = wish.scope() == Scope.MINE && !isFiltered(wish);
    return toApps
        ? li(title, p(sentence), a("To the apps").href(reader.place().root()).className("button"))
            .className("empty")
        : li(title, p(sentence)).className("empty");
  }
}
