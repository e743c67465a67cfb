package org.verdash.launcher.instances;

import static org.verdash.app.Callback.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Location;
import org.verdash.dcc.Store;
import org.verdash.gateway.prefix.OwnApp;
import org.verdash.html.Html;

/** Two instances, or revisions, side by side. */
final class CompareApp {
  private static final OwnApp OWN = OwnApp.COMPARE;
  static final String NAME = OWN.id();

  static final Prop<String> LEFT = Dropdown.value("left", Type.TEXT);
  static final Prop<String> RIGHT = Dropdown.value("right", Type.TEXT);
  static final Prop<String> LEFT_AT = Dropdown.value("left-at", Type.TEXT);
  static final Prop<String> RIGHT_AT = Dropdown.value("right-at", Type.TEXT);
  static final Prop<List<Component>> DIFFERENCES = Html.children("differences");

  /** What the two sides are; the script beside the page sets it anew when one was saved. */
  static final Prop<List<String>> SIDES = Store.data("sides", Type.TEXT.list());

  static final Prop<String> WHERE = Location.search("where");

  private static final Group<Choice> LEFT_SIDE =
      Group.of(in -> new Choice(in.get(LEFT), in.get(LEFT_AT)), LEFT, LEFT_AT);
  private static final Group<Choice> RIGHT_SIDE =
      Group.of(in -> new Choice(in.get(RIGHT), in.get(RIGHT_AT)), RIGHT, RIGHT_AT);

  private final Shelf shelf;
  private final ComparePage page;

  CompareApp(Shelf shelf) {
    this.shelf = shelf;
    this.page = new ComparePage(shelf);
  }

  App app() {
    return App.named(NAME)
        .title(OWN.title())
        .description(OWN.description())
        .assets(CompareApp.class)
        .withoutFoundPlugins()
        .updateTitle("")
        .allowSource("frame-src", "'self'")
        .pages(
            Pages.of(Page.at("/", page::of).title("Compare"))
                .notFound(visit -> Notice.of(visit, NAME, "There is nothing here.")))
        .layout(Html.main(Pages.container()))
        .callback(
            on(LEFT_SIDE, RIGHT_SIDE)
                .state(SIDES)
                .notAtStart()
                .retryable()
                .run((left, right, sides, ctx) -> go(left, right, both(sides), ctx), WHERE),
            on(SIDES).notAtStart().retryable().set(DIFFERENCES, this::differences))
        .build();
  }

  /**
   * What somebody chose for a side.
   *
   * @param id the instance; null for none
   * @param revision its revision, or the word for now; null for none
   */
  record Choice(@Nullable String id, @Nullable String revision) {
    /** As the address has it: what was there, when it is no other; another begins with now. */
    String in(String before) {
      if (id == null || id.isEmpty()) {
        return before;
      }
      if (!id.equals(Side.id(before)) || ComparePage.NOW.equals(revision)) {
        return id;
      }
      // Nothing is chosen where what the address names is not there.
      return revision == null ? before : id + '@' + revision;
    }
  }

  // The controls say so, too, when they come with a new page.
  private static void go(
      @Nullable Choice left, @Nullable Choice right, List<String> before, Context ctx) {
    String one = left == null ? "" : left.in(before.get(0));
    String other = right == null ? "" : right.in(before.get(1));
    if (!List.of(one, other).equals(before)) {
      ctx.set(WHERE, "?left=" + one + "&right=" + other);
    }
  }

  private List<Component> differences(@Nullable List<String> sides, Context ctx) {
    List<String> both = both(sides);
    return page.differences(
        Side.of(both.get(0), ctx.caller(), shelf), Side.of(both.get(1), ctx.caller(), shelf));
  }

  private static List<String> both(@Nullable List<String> sides) {
    return sides == null || sides.size() != 2 ? List.of("", "") : sides;
  }
}
