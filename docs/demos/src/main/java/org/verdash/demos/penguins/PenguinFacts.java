package org.verdash.demos.penguins;

import static java.util.stream.Collectors.joining;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.td;
import static org.verdash.html.Html.th;
import static org.verdash.html.Html.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.verdash.app.Component;
import org.verdash.demos.bootstrap.Card;
import org.verdash.demos.bootstrap.CardBody;
import org.verdash.demos.bootstrap.Col;
import org.verdash.demos.penguins.PenguinData.Penguin;
import org.verdash.figure.Figure;
import org.verdash.figure.Layout.HoverMode;
import org.verdash.figure.Scatter;
import org.verdash.figure.Scatter.Mode;
import org.verdash.html.Th;

/** What the numbers say. */
final class PenguinFacts {
  private PenguinFacts() {}

  static List<Component> cards(PenguinData some) {
    return List.of(
        card("Penguins", String.valueOf(some.all().size()), "were measured"),
        card("Weight", number(some.mean(Penguin::mass) / 1000, "%.2f kg"), "on average"),
        card("Flippers", number(some.mean(Penguin::flipper), "%.0f mm"), "on average"),
        card("Bill", number(some.mean(Penguin::bill), "%.1f mm"), "on average"));
  }

  private static Component card(String name, String value, String note) {
    return Col.of(
            Card.of(
                    CardBody.of(
                        p(name).className("mb-1 text-body-secondary"),
                        p(value).className("fs-3 fw-semibold mb-0 lh-sm"),
                        p(note).className("mb-0 small text-body-secondary")))
                .className("h-100 shadow-sm"))
        .xs(6)
        .lg(3);
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ENGLISH, format, value);
  }

  /** A point for each penguin: long flippers are heavy. */
  static Figure chart(PenguinData some) {
    List<Scatter> kinds = shown(some).map(kind -> points(some.of(kind).all(), kind)).toList();
    return kinds.isEmpty()
        ? Figure.empty("Nobody here")
        : Figure.of(kinds)
            .layout(
                layout ->
                    layout
                        .xAxis(axis -> axis.title("Flippers, mm").range(168, 236).fixed(true))
                        .yAxis(axis -> axis.title("Weight, g").range(2500, 6500).fixed(true))
                        .hoverMode(HoverMode.CLOSEST)
                        .showLegend(true)
                        .legend(legend -> legend.above())
                        .margin(32, 8, 40, 56)
                        .height(380));
  }

  private static Stream<Species> shown(PenguinData some) {
    return Arrays.stream(Species.values()).filter(kind -> !some.of(kind).all().isEmpty());
  }

  private static Scatter points(List<Penguin> penguins, Species species) {
    return Scatter.of(values(penguins, Penguin::flipper), values(penguins, Penguin::mass))
        .name(species.label())
        .mode(Mode.MARKERS)
        .text(penguins.stream().map(Penguin::island).toList())
        .marker(marker -> marker.color(species.color()).size(9).opacity(0.75))
        .hoverTemplate("%{x:.0f} mm, %{y:,.0f} g<br>%{text}");
  }

  private static double[] values(List<Penguin> penguins, ToDoubleFunction<Penguin> value) {
    return penguins.stream().mapToDouble(value).toArray();
  }

  static String summary(PenguinData some) {
    String kinds =
        shown(some)
            .map(kind -> number(some.of(kind).mean(Penguin::mass), "%.0f g for " + kind.label()))
            .collect(joining(", "));
    return kinds.isEmpty() ? "" : "Mean weight: " + kinds + ".";
  }

  /** A row for each kind and island. */
  static List<Component> means(PenguinData some) {
    return shown(some)
        .flatMap(
            kind ->
                some.islands().stream()
                    .map(island -> some.where(List.of(kind), island))
                    .filter(group -> !group.all().isEmpty()))
        .map(PenguinFacts::row)
        .toList();
  }

  private static Component row(PenguinData group) {
    Penguin one = group.all().get(0);
    return tr(
        th(one.species().label()).scope(Th.Scope.ROW),
        td(one.island()),
        right(String.valueOf(group.all().size())),
        right(number(group.mean(Penguin::bill), "%.1f")),
        right(number(group.mean(Penguin::flipper), "%.0f")),
        right(number(group.mean(Penguin::mass), "%,.0f")));
  }

  private static Component right(String number) {
    return td(number).className("text-end");
  }

  static String count(PenguinData some) {
    int penguins = some.all().size();
    return penguins == 1 ? "1 penguin" : penguins + " penguins";
  }
}
