package org.verdash.demos.penguins;

import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.verdash.app.Component;
import org.verdash.demos.bootstrap.Accordion;
import org.verdash.demos.bootstrap.AccordionItem;
import org.verdash.demos.bootstrap.Card;
import org.verdash.demos.bootstrap.CardBody;
import org.verdash.demos.bootstrap.CardHeader;
import org.verdash.demos.bootstrap.Checklist;
import org.verdash.demos.bootstrap.Select;

/** What a person can choose, and read of what there is to choose. */
final class PenguinChoices {
  private PenguinChoices() {}

  static Component of(PenguinData data) {
    return div(
        Card.of(
                CardHeader.of(h2("Which penguins").className("h6 mb-0")),
                CardBody.of(
                    div(kinds()).role("group").aria("label", "Kinds").className("mb-3"),
                    label("Island").forId(Penguins.ISLAND.id()).className("form-label"),
                    islands(data)))
            .className("mb-4 shadow-sm"),
        Accordion.of(stories()));
  }

  private static Component kinds() {
    List<String> all = Arrays.stream(Species.values()).map(Species::label).toList();
    return Checklist.of(Penguins.SPECIES)
        .options(Arrays.stream(Species.values()).map(PenguinChoices::kind).toList())
        .value(all)
        .switch_(true);
  }

  private static Checklist.Options kind(Species species) {
    Component dot = span().className("dot").style("backgroundColor", species.color());
    return Checklist.Options.of(span(dot, Component.text(species.label())), species.label());
  }

  private static Component islands(PenguinData data) {
    return Select.of(Penguins.ISLAND)
        .options(
            Stream.concat(
                    Stream.of(Select.Options.of("All islands", Penguins.ALL)),
                    data.islands().stream().map(island -> Select.Options.of(island, island)))
                .toList())
        .value(Penguins.ALL);
  }

  private static Component[] stories() {
    return Arrays.stream(Species.values()).map(PenguinChoices::story).toArray(Component[]::new);
  }

  private static Component story(Species species) {
    Component count = span().id(Penguins.count(species).id()).className("ms-2 small");
    return AccordionItem.of(p(species.story()).className("mb-0"))
        .itemId(species.label())
        .title(span(Component.text(species.label()), count));
  }

  /** The kinds that a page has chosen. */
  static List<Species> chosen(List<Object> labels) {
    return labels.stream().map(label -> Species.of(String.valueOf(label))).toList();
  }
}
