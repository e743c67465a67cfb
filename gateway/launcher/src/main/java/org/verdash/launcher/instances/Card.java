package org.verdash.launcher.instances;

import static org.verdash.html.Html.a;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.details;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.li;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;
import org.verdash.html.ButtonEl;
import org.verdash.html.Html;
import org.verdash.html.Li;
import org.verdash.state.Instance;
import org.verdash.state.Right;

/**
 * One instance in a list, as somebody sees it who may do with it what the right says.
 *
 * @param starred whether it has a star of theirs
 */
record Card(Instance instance, Right right, boolean starred) {
  private static final Duration KEPT = Duration.ofDays(30);

  private static final Rows<String> ROWS = Rows.texts("saved");
  static final Rows.Part<String, List<Component>> BODY = ROWS.part("card", Html::children);
  static final Rows.Part<String, Integer> STAR = ROWS.part("star", Html::clicks);
  static final Rows.Part<String, String> STARRED =
      ROWS.part("star", id -> new Prop<>(id, "aria-pressed", Type.TEXT));
  static final Rows.Part<String, Integer> RENAME = ROWS.part("rename", Html::clicks);
  static final Rows.Part<String, Boolean> FORM = ROWS.part("form", Html::hidden);
  static final Rows.Part<String, String> NAME = ROWS.part("name", id -> Input.value(id));
  static final Rows.Part<String, Integer> ENTER = ROWS.part("name", Input::submits);
  static final Rows.Part<String, Integer> SAVE = ROWS.part("save", Html::clicks);
  static final Rows.Part<String, Integer> CANCEL = ROWS.part("cancel", Html::clicks);
  static final Rows.Part<String, Integer> DELETE = ROWS.part("delete", Html::clicks);
  static final Rows.Part<String, Integer> POLICY = ROWS.part("policy", Html::clicks);
  static final Rows.Part<String, Integer> BACK = ROWS.part("back", Html::clicks);
  private static final Rows.Part<String, Integer> MENU = ROWS.part("menu", Html::clicks);

  static Rows<String> rows() {
    return ROWS;
  }

  /**
   * For whom it is drawn.
   *
   * @param now the present moment
   */
  record Reader(Caller who, Paths paths, Map<String, KnownApp> apps, Instant now) {
    Place place() {
      return Place.of(paths, InstancesApp.NAME);
    }

    String title(Instance instance) {
      KnownApp app = apps.get(instance.key().app());
      return app == null ? instance.key().app() : app.title();
    }
  }

  /** The whole row. */
  Li row(Reader reader) {
    return li(body(reader).toArray(Component[]::new)).id(BODY.at(key()).id()).className("card");
  }

  /** What stands in the row. */
  List<Component> body(Reader reader) {
    return instance.deletedAt() == null ? there(reader) : gone(reader, instance.deletedAt());
  }

  private String key() {
    return instance.id();
  }

  private List<Component> there(Reader reader) {
    Component name =
        h2(a(instance.name()).href(reader.place().page(instance, Shelf.NOW, reader.apps())));
    List<Component> parts = new ArrayList<>();
    parts.add(star());
    parts.add(div(name, facts(reader)).className("what"));
    parts.add(chips(reader));
    parts.add(menu(reader));
    if (right.holds(Right.MANAGE)) {
      parts.add(form());
    }
    return parts;
  }

  // The star stays, so that who brings the instance back has it again.
  private List<Component> gone(Reader reader, Instant deleted) {
    Component facts =
        p(
                span(reader.title(instance)),
                span(Component.text("deleted "), Moments.of(deleted, reader.now(), reader.who())),
                span("gone for good after " + Moments.day(deleted.plus(KEPT), reader.who())))
            .className("facts");
    return List.of(
        star().hidden(true),
        div(h2(instance.name()), facts).className("what"),
        button("Bring back")
            .id(BACK.at(key()).id())
            .className("button")
            .data("focus", "next")
            .aria("label", "Bring back " + instance.name()));
  }

  private ButtonEl star() {
    return button(span().className("star-mark"))
        .id(STAR.at(key()).id())
        .className("star")
        .title("Star")
        .aria("label", "Star " + instance.name())
        .aria("pressed", starred);
  }

  private Component facts(Reader reader) {
    List<Component> facts = new ArrayList<>();
    facts.add(span(reader.title(instance)));
    facts.add(
        span(
            Component.text("changed "),
            Moments.of(instance.changedAt(), reader.now(), reader.who())));
    if (!instance.owner().equals(reader.who().user())) {
      facts.add(span("of " + instance.owner()));
    }
    return p(facts.toArray(Component[]::new)).className("facts");
  }

  private Component chips(Reader reader) {
    List<Component> chips = new ArrayList<>();
    if (!instance.owner().equals(reader.who().user())) {
      chips.add(span(words(right)).className("chip"));
    }
    if (isOnDemand()) {
      chips.add(span("saved on demand").className("chip"));
    }
    return div(chips.toArray(Component[]::new)).className("chips");
  }

  private boolean isOnDemand() {
    return instance.savePolicy().equals(Instance.ON_DEMAND);
  }

  /** What somebody may do, in words. */
  static String words(Right right) {
    return switch (right) {
      case VIEW -> "can view";
      case INTERACT -> "can try, not save";
      case EDIT -> "can edit";
      case MANAGE -> "can manage";
    };
  }

  private Component menu(Reader reader) {
    Place place = reader.place();
    List<Component> items = new ArrayList<>();
    boolean manages = right.holds(Right.MANAGE);
    if (manages) {
      items.add(button("Rename").id(RENAME.at(key()).id()));
      items.add(a("Share\u2026").href(place.page(instance, Shelf.NOW, reader.apps()) + "#share"));
    }
    items.add(Link.of(place.history(instance), "History"));
    items.add(a("Compare\u2026").href(place.compare(instance.id(), "")));
    if (manages) {
      items.add(
          button(isOnDemand() ? "Save every change" : "Save on demand").id(POLICY.at(key()).id()));
      items.add(button("Delete").id(DELETE.at(key()).id()).className("grave"));
    }
    return details(
            summary(span("Actions"), span(" for " + instance.name()).className("aside"))
                .id(MENU.at(key()).id())
                .className("button"),
            div(items.toArray(Component[]::new)).className("items"))
        .className("menu");
  }

  private Component form() {
    return div(
            label(Component.text("New name"), span(" of " + instance.name()).className("aside"))
                .forId(NAME.at(key()).id()),
            Input.of(NAME.at(key()))
                .value(instance.name())
                .maxLength(Instance.MOST_NAME_CHARACTERS)
                .autoComplete("off"),
            button("Save").id(SAVE.at(key()).id()).className("button main"),
            button("Cancel").id(CANCEL.at(key()).id()).className("button"))
        .id(FORM.at(key()).id())
        .hidden(true)
        .className("rename");
  }
}
