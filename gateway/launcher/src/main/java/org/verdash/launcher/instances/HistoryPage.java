package org.verdash.launcher.instances;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.ol;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.Visit;
import org.verdash.dcc.Link;
import org.verdash.dcc.Store;
import org.verdash.html.Html;
import org.verdash.launcher.instances.Entry.Reader;
import org.verdash.launcher.instances.Pager.Leaf;
import org.verdash.launcher.instances.Shelf.Opened;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.Revision;
import org.verdash.state.Right;

/**
 * What was saved in an instance, when and by whom.
 *
 * @param shelf where it is
 */
record HistoryPage(Shelf shelf) {
  private static final Prop<String> ID = Store.data("instance", Type.TEXT);
  private static final Pager PAGER = Pager.named("revisions");
  private static final Prop<List<Component>> LIST = Html.children("revisions");
  private static final Prop<String> COUNT = Html.text("count");

  Callback[] callbacks() {
    return new Callback[] {
      on(PAGER.next(), PAGER.back())
          .state(ID, PAGER.leaf())
          .notAtStart()
          .retryable()
          .run(
              (next, back, id, leaf, ctx) -> show(reader(id, ctx), PAGER.turned(leaf, ctx), ctx),
              PAGER.outs(LIST.shared(), COUNT.shared())),
      on(Entry.WHAT.match())
          .state(ID, Entry.OPEN.match())
          .notAtStart()
          .retryable()
          .run(
              (n, id, open, ctx) -> changes(id, open, ctx),
              Entry.CHANGES.match(),
              Entry.OPEN.match()),
      on(Entry.RENAME.match(), Entry.CANCEL.match())
          .notAtStart()
          .inBrowser(CardActions.TOGGLE, Entry.FORM.match()),
      on(Entry.SAVE.match(), Entry.ENTER.match())
          .state(ID, Entry.NAME.match())
          .notAtStart()
          .run(
              (n, entered, id, name, ctx) -> name(id, name, ctx),
              Entry.CALLED.match(),
              Entry.FORM.match().shared()),
      on(Entry.RESTORE.match())
          .state(ID)
          .notAtStart()
          .run((n, id, ctx) -> restore(n, id, ctx), PAGER.outs(LIST.shared(), COUNT.shared())),
      on(Entry.COPY.match())
          .state(ID)
          .notAtStart()
          .run((n, id, ctx) -> copy(n, id, ctx), Entry.SAID.match())
    };
  }

  Component of(Visit visit) {
    Opened opened = shelf.opened(visit.caller(), visit.part("id"), Right.VIEW);
    Instance instance = opened.instance();
    List<HistoryEntry> entries = shelf.revisions(visit.caller(), instance.id(), 0);
    Leaf leaf = new Leaf(Leaf.FIRST, older(instance.id(), entries));
    Map<String, KnownApp> apps = shelf.apps();
    Place place = Place.of(visit.paths(), InstancesApp.NAME);
    Reader reader = new Reader(visit.caller(), opened, place, apps, shelf.now());
    return div(
            nav(Link.of(place.list(Scope.MINE), "\u2190 Instances")).aria("label", "Back"),
            header(h1("History of " + instance.name()).tabIndex(-1), p(about(reader))),
            p(
                    a("Open").href(place.page(instance, Shelf.NOW, apps)).className("button main"),
                    a("Compare\u2026").href(place.compare(instance.id(), "")).className("button"))
                .className("buttons"),
            entries.isEmpty()
                ? p("Nothing was saved in it yet.").className("empty")
                : Component.none(),
            p(count(entries, leaf)).id(COUNT.id()).role("status").tabIndex(-1).className("count"),
            ol(rows(entries, reader).toArray(Component[]::new))
                .id(LIST.id())
                .className("revisions"),
            PAGER.of(leaf),
            Store.of(ID).data(instance.id()))
        .className("page");
  }

  private static Component[] about(Reader reader) {
    Instance instance = reader.opened().instance();
    KnownApp app = reader.apps().get(instance.key().app());
    return new Component[] {
      span(app == null ? instance.key().app() : app.title()),
      span(Component.text("made "), Moments.of(instance.createdAt(), reader.now(), reader.who())),
      span("of " + instance.owner())
    };
  }

  private static List<Component> rows(List<HistoryEntry> entries, Reader reader) {
    return entries.stream().<Component>map(entry -> new Entry(entry).row(reader)).toList();
  }

  /** Where those that are older begin; empty when there are none. */
  private String older(String id, List<HistoryEntry> entries) {
    return shelf.isMore(id, entries) ? Long.toString(entries.getLast().revision()) : "";
  }

  private static String count(List<HistoryEntry> entries, Leaf leaf) {
    int shown = entries.size();
    if (!leaf.after().isEmpty() || leaf.before() > 0) {
      return leaf.before() == 0
          ? "The newest " + shown
          : leaf.words(shown, Shelf.MOST_REVISIONS) + ", counted from the newest";
    }
    return shown == 0 ? "" : shown == 1 ? "1 revision" : shown + " revisions";
  }

  private Reader reader(@Nullable String id, Context ctx) {
    Opened opened = shelf.opened(ctx.caller(), Objects.requireNonNullElse(id, ""), Right.VIEW);
    Place place = Place.of(ctx.paths(), InstancesApp.NAME);
    return new Reader(ctx.caller(), opened, place, shelf.apps(), shelf.now());
  }

  private void show(Reader reader, List<String> trail, Context ctx) {
    List<HistoryEntry> entries =
        shelf.revisions(reader.who(), reader.id(), before(trail.getLast()));
    Leaf leaf = new Leaf(trail, older(reader.id(), entries));
    ctx.set(LIST, rows(entries, reader));
    ctx.set(COUNT, count(entries, leaf));
    PAGER.show(leaf, ctx);
  }

  // A browser may say anything; 0 is where the newest are.
  private static long before(String start) {
    return start.matches("[0-9]{1,18}") ? Long.parseLong(start) : 0;
  }

  private void changes(@Nullable String id, @Nullable String open, Context ctx) {
    boolean opens = !"true".equals(open);
    ctx.set(Entry.OPEN.match(), String.valueOf(opens));
    ctx.set(Entry.CHANGES.match(), opens ? List.of(changes(reader(id, ctx), ctx)) : List.of());
  }

  private Component changes(Reader reader, Context ctx) {
    long revision = revision(ctx);
    List<HistoryEntry> before = shelf.revisions(ctx.caller(), reader.id(), revision);
    long earlier = before.isEmpty() ? 0 : before.getFirst().revision();
    Side then = Side.of(reader.id() + '@' + earlier, ctx.caller(), shelf);
    if (then.state() == null) {
      return p("What was before it is no longer kept.");
    }
    List<Difference> all =
        Difference.between(then.state(), shelf.values(ctx.caller(), reader.id(), revision));
    return all.isEmpty()
        ? p("The values are as they were before.")
        : DifferenceTable.of("What revision " + revision + " changed", "Before", "After", all);
  }

  private void name(@Nullable String id, @Nullable String name, Context ctx) {
    String given = Objects.requireNonNullElse(name, "").strip();
    shelf.nameRevision(ctx.caller(), Objects.requireNonNullElse(id, ""), revision(ctx), given);
    ctx.set(Entry.CALLED.match(), given);
    ctx.set(Entry.FORM.match(), true);
    ctx.toast(given.isEmpty() ? "The name is gone" : "Named " + given);
  }

  private void restore(@Nullable Integer clicks, @Nullable String id, Context ctx) {
    if (clicks == null || clicks == 0) {
      return;
    }
    long revision = revision(ctx);
    Revision now =
        shelf.restore(ctx.caller(), Objects.requireNonNullElse(id, ""), revision, ctx.callId());
    show(reader(id, ctx), Leaf.FIRST, ctx);
    ctx.toast("As it was at revision " + revision + ": that is revision " + now.number() + " now");
  }

  private void copy(@Nullable Integer clicks, @Nullable String id, Context ctx) {
    if (clicks == null || clicks == 0) {
      return;
    }
    Instance copy =
        shelf.copy(ctx.caller(), Objects.requireNonNullElse(id, ""), revision(ctx), ctx.callId());
    Reader reader = reader(id, ctx);
    String page = reader.place().page(copy, Shelf.NOW, reader.apps());
    ctx.set(Entry.SAID.match(), List.of(Component.text("Copied: "), a(copy.name()).href(page)));
  }

  private static long revision(Context ctx) {
    return Long.parseLong(Objects.requireNonNull(ctx.key(Entry.rows())));
  }
}
