package org.verdash.demos.components;

import static org.verdash.html.Html.code;
import static org.verdash.html.Html.details;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.fieldset;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.legend;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.summary;
import static org.verdash.html.Html.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.dcc.RadioItems;
import org.verdash.dcc.Textarea;

/** An editor for each property, of the sort that suits what it takes. */
final class Editors {
  static final Rows<String> ROWS = Rows.texts("property");
  static final Rows.Part<String, Object> VALUE =
      ROWS.part("editor", id -> new Prop<>(id, "value", Type.ANY));
  static final Rows.Part<String, String> COMPLAINT = ROWS.part("complaint", id -> text(id));
  static final String BETWEEN = " ";

  private static final int LONG = 160;
  private static final Duration QUIET = Duration.ofMillis(250);

  private Editors() {}

  /**
   * Editors of all properties: first what is required or set, then the rest as the library has it.
   */
  static List<Component> of(Entry entry, Map<?, ?> example) {
    List<Property> sorted = new ArrayList<>(entry.props());
    sorted.sort(
        Comparator.comparing(prop -> !prop.required() && !example.containsKey(prop.wire())));
    return sorted.stream().<Component>map(prop -> card(entry, prop, example)).toList();
  }

  private static Component card(Entry entry, Property prop, Map<?, ?> example) {
    String key = entry.key() + BETWEEN + prop.wire();
    Component complaint = p().id(COMPLAINT.at(key).id()).className("complaint").role("status");
    if (prop.wire().equals("id")) {
      return div(name(prop, span()), ownId(entry), description(prop)).className("editor");
    }
    ComponentId id = VALUE.at(key).id();
    String given = given(prop.kind(), example.get(prop.wire()));
    if (prop.kind().equals(new Kind.Plain("truth"))) {
      Component which = legend(name(prop, span(prop.wire()).className("name")));
      return div(fieldset(which, truth(id, given)), complaint, description(prop))
          .className("editor");
    }
    Component which = name(prop, label(prop.wire()).forId(id).className("name"));
    return div(which, editor(prop.kind(), id, given), complaint, description(prop))
        .className("editor");
  }

  // As the explorer hears what the component does by its id.
  private static Component ownId(Entry entry) {
    return p(code(entry.shownAs()), Component.text(" on this page")).className("own");
  }

  private static Component name(Property prop, Component name) {
    Component shown = prop.wire().equals("id") ? span("id").className("name") : name;
    List<Component> all = new ArrayList<>(List.of(shown));
    if (prop.required()) {
      all.add(span("required").className("badge required"));
    }
    if (prop.deprecated()) {
      all.add(span("deprecated").className("badge"));
    }
    all.add(span(prop.kind().shortWords()).className("kind").title(prop.kind().words()));
    return span(all.toArray(Component[]::new)).className("which");
  }

  private static Component editor(Kind kind, ComponentId id, String given) {
    if (kind instanceof Kind.Choice choice) {
      Prop<String> value = Dropdown.value(id);
      return Dropdown.of(value)
          .options(choice.texts())
          .value(given.isEmpty() ? null : given)
          .placeholder("not set")
          .searchable(choice.texts().size() > 8);
    }
    if (kind.isShort()) {
      Prop<String> value = Input.value(id);
      return Input.of(value).value(given).debounce(QUIET).placeholder("not set");
    }
    return Textarea.of(Textarea.value(id))
        .value(given)
        .placeholder(kind.takesText() ? "not set: text, or JSON" : "not set: JSON")
        .rows(Math.clamp(1 + given.length() / 40, 2, 10))
        .spellCheck(false);
  }

  private static Component truth(ComponentId id, String given) {
    Prop<String> value = RadioItems.value(id);
    return RadioItems.of(value)
        .options(Option.of("not set", ""), Option.of("true", "true"), Option.of("false", "false"))
        .value(given)
        .inline(true);
  }

  private static String given(Kind kind, @Nullable Object example) {
    boolean plain = example instanceof String && (kind.takesText() || kind instanceof Kind.Choice);
    return example == null ? "" : plain ? String.valueOf(example) : Wire.text(example);
  }

  private static Component description(Property prop) {
    String doc = prop.doc().strip();
    if (doc.length() <= LONG) {
      return p().children(ExplorerPage.prose(doc)).className("doc");
    }
    int end = doc.indexOf(' ', LONG - 60);
    Component rest = p().children(ExplorerPage.prose("… " + doc.substring(end + 1)));
    String begins = doc.substring(0, end).replace('\n', ' ').replace("`", "") + " …";
    return details(summary(begins), rest).className("doc");
  }
}
