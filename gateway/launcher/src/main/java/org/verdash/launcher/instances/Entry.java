package org.verdash.launcher.instances;

import static org.verdash.html.Html.a;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.code;
import static org.verdash.html.Html.details;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.li;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.launcher.instances.Shelf.Opened;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.Right;

/** One revision in a history. */
record Entry(HistoryEntry told) {
  private static final int MOST_KEYS = 3;

  private static final Rows<String> ROWS = Rows.texts("revision");
  static final Rows.Part<String, Integer> WHAT = ROWS.part("what", Html::clicks);
  static final Rows.Part<String, String> OPEN =
      ROWS.part("what", id -> new Prop<>(id, "aria-expanded", Type.TEXT));
  static final Rows.Part<String, List<Component>> CHANGES = ROWS.part("changes", Html::children);
  static final Rows.Part<String, Integer> RENAME = ROWS.part("rename", Html::clicks);
  static final Rows.Part<String, Boolean> FORM = ROWS.part("form", Html::hidden);
  static final Rows.Part<String, String> NAME = ROWS.part("name", id -> Input.value(id));
  static final Rows.Part<String, Integer> ENTER = ROWS.part("name", Input::submits);
  static final Rows.Part<String, Integer> SAVE = ROWS.part("save", Html::clicks);
  static final Rows.Part<String, Integer> CANCEL = ROWS.part("cancel", Html::clicks);
  static final Rows.Part<String, String> CALLED = ROWS.part("called", Html::text);
  static final Rows.Part<String, Integer> RESTORE = ROWS.part("restore", Html::clicks);
  static final Rows.Part<String, Integer> COPY = ROWS.part("copy", Html::clicks);
  static final Rows.Part<String, List<Component>> SAID = ROWS.part("said", Html::children);
  private static final Rows.Part<String, Integer> MENU = ROWS.part("menu", Html::clicks);

  static Rows<String> rows() {
    return ROWS;
  }

  /**
   * For whom it is drawn.
   *
   * @param opened the instance and what they may do with it
   * @param now the present moment
   */
  record Reader(Caller who, Opened opened, Place place, Map<String, KnownApp> apps, Instant now) {
    Instance instance() {
      return opened.instance();
    }

    String id() {
      return opened.instance().id();
    }

    boolean may(Right right) {
      return opened.right().holds(right);
    }

    boolean isNow(HistoryEntry entry) {
      return entry.revision() == opened.instance().revision();
    }
  }

  private String key() {
    return Long.toString(told.revision());
  }

  Component row(Reader reader) {
    List<Component> parts = new ArrayList<>();
    parts.add(div(head(reader), facts(reader)).className("what"));
    parts.add(what());
    parts.add(menu(reader));
    if (reader.may(Right.EDIT)) {
      parts.add(form());
    }
    parts.add(p().id(SAID.at(key()).id()).role("status").className("said"));
    parts.add(div().id(CHANGES.at(key()).id()).className("changes"));
    return li(parts.toArray(Component[]::new)).className("card");
  }

  private Component head(Reader reader) {
    return h2(
        a("Revision " + told.revision())
            .href(reader.place().page(reader.instance(), told.revision(), reader.apps())),
        span(told.name()).id(CALLED.at(key()).id()).className("chip called"),
        span(reader.isNow(told) ? "now" : "").className("chip now"));
  }

  private Component facts(Reader reader) {
    String author = told.author().equals(reader.who().user()) ? "you" : told.author();
    return p(
            span(
                Moments.of(told.at(), reader.now(), reader.who()), Component.text(" by " + author)),
            keys())
        .className("facts");
  }

  private Component keys() {
    List<Component> keys = new ArrayList<>();
    told.keys().stream().limit(MOST_KEYS).forEach(key -> keys.add(code(key)));
    int rest = told.keys().size() - MOST_KEYS;
    if (rest > 0) {
      keys.add(Component.text(" and " + rest + " more"));
    }
    return span(keys.toArray(Component[]::new)).className("keys");
  }

  private Component what() {
    return button("What changed")
        .id(WHAT.at(key()).id())
        .aria("expanded", false)
        .aria("controls", CHANGES.at(key()).id())
        .aria("label", "What changed in revision " + told.revision())
        .className("button");
  }

  private Component menu(Reader reader) {
    Instance instance = reader.instance();
    List<Component> items = new ArrayList<>();
    items.add(
        a("Open, to look at").href(reader.place().page(instance, told.revision(), reader.apps())));
    items.add(
        a("Compare with now")
            .href(reader.place().compare(instance.id() + '@' + key(), instance.id())));
    if (reader.may(Right.EDIT)) {
      items.add(button("Name").id(RENAME.at(key()).id()));
      items.add(button("Restore").id(RESTORE.at(key()).id()).disabled(reader.isNow(told)));
    }
    items.add(button("Copy").id(COPY.at(key()).id()));
    return details(
            summary(span("Actions"), span(" for revision " + key()).className("aside"))
                .id(MENU.at(key()).id())
                .className("button"),
            div(items.toArray(Component[]::new)).className("items"))
        .className("menu");
  }

  private Component form() {
    return div(
            label("Name of revision " + key()).forId(NAME.at(key()).id()),
            Input.of(NAME.at(key()))
                .value(told.name())
                .maxLength(Instance.MOST_NAME_CHARACTERS)
                .autoComplete("off"),
            button("Save").id(SAVE.at(key()).id()).className("button main"),
            button("Cancel").id(CANCEL.at(key()).id()).className("button"))
        .id(FORM.at(key()).id())
        .hidden(true)
        .className("rename");
  }
}
