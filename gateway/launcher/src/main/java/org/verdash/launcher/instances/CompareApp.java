package org.verdash.launcher.instances;

import static org.verdash.app.Callback.on;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Location;
import org.verdash.dcc.Location.Refresh;
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

  private static final Prop<String> WHERE = Location.search("where");

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
        .layout(Html.main(Location.of(WHERE).refresh(Refresh.CALLBACK_NAV), Pages.container()))
        .callback(
            on(LEFT, RIGHT, LEFT_AT, RIGHT_AT)
                .notAtStart()
                .retryable()
                .run(
                    (left, right, leftAt, rightAt, ctx) ->
                        ctx.set(
                            WHERE,
                            "?left="
                                + side(left, ctx.triggeredBy(LEFT) ? null : leftAt)
                                + "&right="
                                + side(right, ctx.triggeredBy(RIGHT) ? null : rightAt)),
                    WHERE),
            on(SIDES).notAtStart().retryable().set(DIFFERENCES, this::differences))
        .build();
  }

  // Another instance begins with what it is now.
  private static String side(@Nullable String id, @Nullable String revision) {
    String whole = Objects.requireNonNullElse(id, "");
    return whole.isEmpty() || revision == null || revision.equals(ComparePage.NOW)
        ? whole
        : whole + '@' + revision;
  }

  private List<Component> differences(@Nullable List<String> sides, Context ctx) {
    List<String> both = sides == null || sides.size() != 2 ? List.of("", "") : sides;
    return page.differences(
        Side.of(both.get(0), ctx.caller(), shelf), Side.of(both.get(1), ctx.caller(), shelf));
  }
}
