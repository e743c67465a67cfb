package org.verdash.demos.penguins;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;

import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Graph;
import org.verdash.demos.bootstrap.Alert;
import org.verdash.demos.bootstrap.Button;
import org.verdash.demos.bootstrap.Checklist;
import org.verdash.demos.bootstrap.DashBootstrapComponents;
import org.verdash.demos.bootstrap.Modal;
import org.verdash.demos.bootstrap.Select;
import org.verdash.figure.Figure;
import org.verdash.html.Html;

/** Cards, tabs, an accordion and a dialog of dash-bootstrap-components; Bootstrap's own theme. */
public final class Penguins implements AppFactory {
  /** The choice of every island. */
  static final String ALL = "all";

  static final Prop<List<Object>> SPECIES = Checklist.value("species");
  static final Prop<String> ISLAND = Select.value("island", Type.TEXT);
  static final Prop<Boolean> NOBODY = Alert.isOpen("nobody");
  static final Prop<List<Component>> CARDS = children("cards");
  static final Prop<Figure> CHART = Graph.figure("chart");
  static final Prop<String> SUMMARY = Html.text("summary");
  static final Prop<List<Component>> MEANS = children("means");
  static final Prop<Integer> ABOUT = Button.clicks("about");
  static final Prop<Integer> CLOSE = Button.clicks("close");
  static final Prop<Boolean> DIALOG = Modal.isOpen("dialog");

  @Override
  public App create(AppHost host) {
    return app(PenguinData.read());
  }

  static App app(PenguinData data) {
    return App.named("penguins")
        .title("Palmer penguins")
        .description("Three kinds of penguins on three islands, measured: in Bootstrap's look.")
        .picture("picture.svg")
        .assets(Penguins.class)
        .library(DashBootstrapComponents.LIBRARY)
        .source(
            "Penguins.java",
            "PenguinPage.java",
            "PenguinChoices.java",
            "PenguinFacts.java",
            "PenguinData.java",
            "Species.java")
        .retryable()
        .track(SPECIES, ISLAND)
        .layout(PenguinPage.of(data))
        .callback(
            on(SPECIES, ISLAND)
                .run(
                    (species, island, ctx) ->
                        show(data.where(PenguinChoices.chosen(species), island), ctx),
                    NOBODY,
                    CARDS,
                    CHART,
                    SUMMARY,
                    MEANS,
                    count(Species.ADELIE),
                    count(Species.CHINSTRAP),
                    count(Species.GENTOO)),
            on(ABOUT, CLOSE)
                .notAtStart()
                .run((opened, closed, ctx) -> ctx.set(DIALOG, ctx.triggeredBy(ABOUT)), DIALOG))
        .build();
  }

  private static void show(PenguinData some, Context ctx) {
    ctx.set(NOBODY, some.all().isEmpty());
    ctx.set(CARDS, PenguinFacts.cards(some));
    ctx.set(CHART, PenguinFacts.chart(some));
    ctx.set(SUMMARY, PenguinFacts.summary(some));
    ctx.set(MEANS, PenguinFacts.means(some));
    for (Species each : Species.values()) {
      ctx.set(count(each), PenguinFacts.count(some.of(each)));
    }
  }

  /** How many of a kind are shown: a text in the title of an accordion's item. */
  static Prop<String> count(Species species) {
    return Html.text("count-" + species.label());
  }
}
