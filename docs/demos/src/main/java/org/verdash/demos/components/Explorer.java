package org.verdash.demos.components;

import static org.verdash.app.Callback.on;
import static org.verdash.demos.components.Editors.BETWEEN;
import static org.verdash.demos.components.Editors.COMPLAINT;
import static org.verdash.demos.components.Editors.VALUE;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Clipboard;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.dcc.RadioItems;

/** Every component there is: found, drawn, edited, and written in Java. */
public final class Explorer implements AppFactory {
  static final Prop<String> SEARCH = Input.value("search");
  static final Prop<String> COMPONENT = RadioItems.value("component");
  static final Prop<List<Option<String>>> FOUND = RadioItems.choices("component", Type.TEXT);
  static final Prop<String> COUNT = text("count");
  static final Prop<List<Component>> ABOUT = children("about");
  static final Prop<List<Component>> EDITORS = children("editors");
  static final Prop<List<Component>> STAGE = children("stage");
  static final Prop<String> CODE = text("code");
  static final Prop<Integer> COPY = clicks("copy");
  static final Prop<Integer> COPIES = Clipboard.clicks("copier");
  static final String FIRST = "dcc.Dropdown";

  @Override
  public App create(AppHost host) {
    return app(Catalogue.read(), Examples.read());
  }

  static App app(Catalogue catalogue, Examples examples) {
    return App.named("components")
        .title("Component explorer")
        .description("All 152 components: find one, see it live, change it, and copy its Java.")
        .picture("picture.svg")
        .assets(Explorer.class)
        .source(
            "Explorer.java",
            "ExplorerPage.java",
            "Catalogue.java",
            "Entry.java",
            "Property.java",
            "Signature.java",
            "Kind.java",
            "Examples.java",
            "Editors.java",
            "Draft.java",
            "Check.java",
            "Wire.java",
            "Piece.java",
            "Stage.java",
            "Events.java",
            "JavaText.java",
            "Making.java",
            "Views.java",
            "Arguments.java",
            "OwnTypes.java",
            "Literals.java",
            "RowText.java")
        .retryable()
        .track(COMPONENT)
        .layout(ExplorerPage.of(catalogue))
        .callback(on(COPY).notAtStart().set(COPIES, (clicks, ctx) -> clicks))
        .callback(search(catalogue), choose(catalogue, examples), edit(catalogue))
        .callback(Events.callbacks(catalogue))
        .build();
  }

  private static Callback search(Catalogue catalogue) {
    return on(SEARCH)
        .notAtStart()
        .run(
            (text, ctx) -> {
              List<Entry> found = ExplorerPage.found(catalogue, text);
              ctx.set(FOUND, found.stream().map(ExplorerPage::option).toList());
              ctx.set(COUNT, ExplorerPage.count(found.size(), catalogue));
            },
            FOUND,
            COUNT);
  }

  private static Callback choose(Catalogue catalogue, Examples examples) {
    return on(COMPONENT)
        .run(
            (key, ctx) -> {
              if (key != null) {
                Entry entry = catalogue.entry(key);
                ctx.set(ABOUT, ExplorerPage.about(entry));
                ctx.set(EDITORS, Editors.of(entry, examples.of(entry)));
                ctx.set(Events.TOLD, Events.shown(Map.of()));
              }
            },
            ABOUT,
            EDITORS,
            Events.TOLD);
  }

  private static Callback edit(Catalogue catalogue) {
    Check check = new Check(catalogue);
    return on(VALUE.all())
        .run((given, ctx) -> draw(given, check, ctx), STAGE, CODE, COMPLAINT.each());
  }

  private static void draw(SequencedMap<String, Object> given, Check check, Context ctx) {
    if (given.isEmpty()) {
      ctx.discard();
      return;
    }
    Catalogue catalogue = check.catalogue();
    String[] first = given.firstEntry().getKey().split(BETWEEN, 2);
    Entry entry = catalogue.entry(first[0]);
    Map<String, Object> byName = new LinkedHashMap<>();
    given.forEach((key, value) -> byName.put(key.substring(first[0].length() + 1), value));
    Draft draft = Draft.of(entry, byName, check);
    SequencedMap<String, String> complaints = new LinkedHashMap<>();
    draft.complaints().forEach((wire, said) -> complaints.put(entry.key() + BETWEEN + wire, said));
    ctx.set(COMPLAINT.each(), complaints);
    ctx.set(CODE, JavaText.of(entry, draft.values(), catalogue));
    ctx.set(STAGE, Stage.of(entry, draft, catalogue));
  }
}
