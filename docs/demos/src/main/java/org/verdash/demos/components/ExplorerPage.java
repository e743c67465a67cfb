package org.verdash.demos.components;

import static java.util.Comparator.comparing;
import static org.verdash.demos.components.Explorer.CODE;
import static org.verdash.demos.components.Explorer.COMPONENT;
import static org.verdash.demos.components.Explorer.COUNT;
import static org.verdash.demos.components.Explorer.SEARCH;
import static org.verdash.html.Html.aside;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.code;
import static org.verdash.html.Html.details;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.pre;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.dcc.Clipboard;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.dcc.RadioItems;
import org.verdash.html.Html;

/** The explorer's page, and what it says of a component. */
final class ExplorerPage {
  private ExplorerPage() {}

  static Component of(Catalogue catalogue) {
    return Html.main(
        header(
            h1("Component explorer"),
            p("Choose a component, change its properties, and take its Java with you.")),
        div(shelves(catalogue), bench()).className("explorer"));
  }

  private static Component shelves(Catalogue catalogue) {
    Component list =
        div(RadioItems.of(COMPONENT)
                .choices(catalogue.entries().stream().map(ExplorerPage::option).toList())
                .value(Explorer.FIRST))
            .className("list")
            .role("group")
            .aria("label", "Components");
    return aside(
            label("Find a component").forId(SEARCH.id()),
            Input.of(SEARCH).placeholder("Name or description").debounce(Duration.ofMillis(200)),
            p(count(catalogue.entries().size(), catalogue)).id(COUNT.id()).role("status"),
            list)
        .className("shelves");
  }

  private static Component bench() {
    return div(
            section().id("about").className("about"),
            section(h2("Live"), div().id("stage").className("stage")).className("live"),
            section(
                    div(
                            h2("Java"),
                            button("Copy").id(Explorer.COPY.id()).className("copy"),
                            Clipboard.of().id(Explorer.COPIES.id()).target(CODE.id()))
                        .className("bar"),
                    pre(code().id(CODE.id())).tabIndex(0).aria("label", "Java"))
                .className("java"),
            section(h2("What it tells callbacks"), div(p(Events.NOTHING)).id(Events.TOLD.id()))
                .className("events"),
            section(h2("Properties"), div().id("editors").className("editors")),
            footer(p("Descriptions: the components' own, from Dash's npm packages.")))
        .className("bench");
  }

  static Option<String> option(Entry entry) {
    Component shelf = span(entry.shelf().label()).className("shelf");
    return Option.of(span(span(entry.name()), shelf).className("row"), entry.key());
  }

  /** The components with all words in their name or description, those so named first. */
  static List<Entry> found(Catalogue catalogue, @Nullable String text) {
    String[] words = (text == null ? "" : text).strip().toLowerCase(Locale.ROOT).split("\\s+");
    return catalogue.entries().stream()
        .filter(entry -> has(entry, words))
        .sorted(comparing(entry -> !entry.key().toLowerCase(Locale.ROOT).contains(words[0])))
        .toList();
  }

  private static boolean has(Entry entry, String... words) {
    String all = (entry.key() + ' ' + entry.doc()).toLowerCase(Locale.ROOT);
    return List.of(words).stream().allMatch(all::contains);
  }

  static String count(int found, Catalogue catalogue) {
    return found + " of " + catalogue.entries().size() + " components";
  }

  static List<Component> about(Entry entry) {
    return List.of(
        h2(entry.name()),
        p(code(entry.shelf().inPackage() + '.' + entry.className())).className("class"),
        description(entry.doc().strip()));
  }

  private static Component description(String doc) {
    int end = doc.indexOf("\n\n");
    return end < 0
        ? p().children(prose(doc)).className("doc")
        : details(
                summary().children(prose(doc.substring(0, end))),
                p().children(prose(doc.substring(end + 2))))
            .className("doc");
  }

  /** A description's text: lines are broken by the page, and names between backticks are code. */
  static List<Component> prose(String doc) {
    if (doc.contains("```")) {
      return List.of(Component.text(doc));
    }
    String[] parts = doc.strip().replaceAll("(?<!\n)\n(?![\n\\s*-])", " ").split("`", -1);
    List<Component> all = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      all.add(i % 2 == 0 ? Component.text(parts[i]) : code(parts[i]));
    }
    return all;
  }
}
