package org.verdash.launcher.instances;

import static org.verdash.html.Html.a;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.iframe;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Visit;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Link;
import org.verdash.dcc.Location;
import org.verdash.dcc.Location.Refresh;
import org.verdash.dcc.Store;
import org.verdash.launcher.instances.Shelf.Wish;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstanceState;

/**
 * The page that shows two instances.
 *
 * @param shelf where they are
 */
record ComparePage(Shelf shelf) {
  /** The choice of what an instance is at present, among numbers of revisions. */
  static final String NOW = "now";

  /**
   * A side and its controls.
   *
   * @param title what it is called
   * @param which the choice of an instance
   * @param when the choice of a revision
   */
  private record Half(String title, Prop<String> which, Prop<String> when, Side side) {}

  /**
   * For whom the page is made.
   *
   * @param names what the instances are called that can be chosen, by id
   */
  private record Reader(
      Caller who, Place place, Map<String, KnownApp> apps, Map<String, String> names) {}

  Component of(Visit visit) {
    Side left = Side.of(visit.query("left").orElse(""), visit.caller(), shelf);
    Side right = Side.of(visit.query("right").orElse(""), visit.caller(), shelf);
    Map<String, KnownApp> apps = shelf.apps();
    Place place = Place.of(visit.paths(), CompareApp.NAME);
    Reader reader =
        new Reader(visit.caller(), place, apps, names(visit.caller(), apps, left, right));
    return div(
            nav(
                    Link.of(place.list(Scope.MINE), "\u2190 Instances").refresh(true),
                    Link.of(place.compare(right.wanted(), left.wanted()), "Swap sides"))
                .aria("label", "Around"),
            header(h1("Compare").tabIndex(-1), p("Two instances, or two moments of one.")),
            div(
                    half(new Half("Left", CompareApp.LEFT, CompareApp.LEFT_AT, left), reader),
                    half(new Half("Right", CompareApp.RIGHT, CompareApp.RIGHT_AT, right), reader))
                .className("sides"),
            section(differences(left, right).toArray(Component[]::new))
                .id(CompareApp.DIFFERENCES.id())
                .className("what-differs"),
            Location.of(CompareApp.WHERE).refresh(Refresh.CALLBACK_NAV),
            Store.of(CompareApp.SIDES).data(List.of(left.wanted(), right.wanted())))
        .className("page wide");
  }

  // What changed last comes first; what the address names can always be seen.
  private Map<String, String> names(Caller who, Map<String, KnownApp> apps, Side left, Side right) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Side side : List.of(left, right)) {
      side.shown().map(InstanceState::instance).ifPresent(each -> add(names, each, apps));
    }
    shelf
        .choices(who, new Wish(Scope.RECENT, "", "", ""))
        .forEach(listed -> add(names, listed.instance(), apps));
    return names;
  }

  private static void add(
      Map<String, String> names, Instance instance, Map<String, KnownApp> apps) {
    KnownApp app = apps.get(instance.key().app());
    names.put(
        instance.id(),
        instance.name() + " \u00b7 " + (app == null ? instance.key().app() : app.title()));
  }

  private Component half(Half half, Reader reader) {
    List<Component> parts = new ArrayList<>();
    parts.add(h2(half.title()));
    parts.add(controls(half, reader));
    parts.add(
        half.side()
            .shown()
            .map(state -> frame(half, state, reader))
            .orElseGet(() -> nothing(half.side())));
    return section(parts.toArray(Component[]::new)).className("side");
  }

  private Component controls(Half half, Reader reader) {
    Map<String, String> names = reader.names();
    Dropdown.Builder<String> which =
        Dropdown.of(half.which())
            .options(List.copyOf(names.keySet()), id -> Objects.requireNonNull(names.get(id)))
            .placeholder("Choose an instance")
            .clearable(false);
    String id = half.side().id();
    return div(
            div(
                    label(half.title() + " instance").forId(half.which().id()),
                    names.containsKey(id) ? which.value(id) : which)
                .className("field"),
            div(label(half.title() + " moment").forId(half.when().id()), moments(half, reader))
                .className("field"))
        .className("controls");
  }

  private Component moments(Half half, Reader reader) {
    Side side = half.side();
    Map<String, String> moments = new LinkedHashMap<>();
    moments.put(NOW, "Now");
    if (side.known()) {
      for (HistoryEntry entry : shelf.revisions(reader.who(), side.id(), 0)) {
        moments.put(Long.toString(entry.revision()), words(entry, reader.who()));
      }
      if (side.shown().isPresent() && side.revision() != Shelf.NOW) {
        String number = Long.toString(side.revision());
        moments.putIfAbsent(
            number, side.revision() == 0 ? "Before anything was saved" : "Revision " + number);
      }
    }
    Dropdown.Builder<String> when =
        Dropdown.of(half.when())
            .options(List.copyOf(moments.keySet()), key -> Objects.requireNonNull(moments.get(key)))
            .clearable(false)
            .disabled(!side.known());
    return moment(side).map(when::value).orElse(when);
  }

  // Nothing is chosen where there is no such revision, so that any other can be.
  private static Optional<String> moment(Side side) {
    if (!side.known() || side.revision() == Shelf.NOW) {
      return Optional.of(NOW);
    }
    return side.shown().map(shown -> Long.toString(side.revision()));
  }

  private String words(HistoryEntry entry, Caller who) {
    String name = entry.name().isEmpty() ? "" : " \u201c" + entry.name() + "\u201d";
    return "Revision "
        + entry.revision()
        + name
        + ", "
        + Moments.words(entry.at(), shelf.now(), who);
  }

  private static Component frame(Half half, InstanceState state, Reader reader) {
    String page = reader.place().page(state.instance(), half.side().revision(), reader.apps());
    String name = half.title() + ": " + half.side().name();
    return div(
        iframe().src(page).title(name).className("frame"),
        p(a(Component.text("Open by itself"), span(": " + name).className("aside")).href(page))
            .className("below"));
  }

  private static Component nothing(Side side) {
    return div(p(side.why().isEmpty() ? "Choose an instance to see it here." : side.why()))
        .className("empty");
  }

  /** What differs, as far as both sides can be seen. */
  List<Component> differences(Side left, Side right) {
    InstanceState one = left.state();
    InstanceState other = right.state();
    if (one == null || other == null) {
      return List.of(h2("What differs"), p("Choose two instances to see what differs."));
    }
    List<Difference> all = Difference.between(one, other);
    int of = Difference.outOf(one, other);
    List<Component> parts = new ArrayList<>();
    parts.add(h2("What differs"));
    parts.add(p(summary(all.size(), of)).role("status"));
    if (!one.instance().key().app().equals(other.instance().key().app())) {
      parts.add(p("These are instances of two different apps."));
    }
    if (!all.isEmpty()) {
      parts.add(DifferenceTable.of("Properties that differ", left.name(), right.name(), all));
    }
    parts.add(marks(all));
    return parts;
  }

  private static String summary(int differing, int of) {
    if (of == 0) {
      return "Neither remembers anything yet.";
    }
    return differing == 0
        ? "Nothing: all " + of + " remembered properties are alike."
        : differing + " of " + of + " remembered properties.";
  }

  /** What the script beside the page marks in both frames. */
  private static Component marks(List<Difference> all) {
    Component[] keys = all.stream().map(each -> span(each.key())).toArray(Component[]::new);
    return div(keys).hidden(true).className("marks");
  }
}
