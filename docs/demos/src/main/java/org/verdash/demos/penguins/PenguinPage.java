package org.verdash.demos.penguins;

import static org.verdash.html.Html.div;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.tbody;
import static org.verdash.html.Html.th;
import static org.verdash.html.Html.thead;
import static org.verdash.html.Html.tr;

import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.dcc.Graph;
import org.verdash.demos.bootstrap.Alert;
import org.verdash.demos.bootstrap.Button;
import org.verdash.demos.bootstrap.Card;
import org.verdash.demos.bootstrap.CardBody;
import org.verdash.demos.bootstrap.CardHeader;
import org.verdash.demos.bootstrap.Col;
import org.verdash.demos.bootstrap.Container;
import org.verdash.demos.bootstrap.Modal;
import org.verdash.demos.bootstrap.ModalBody;
import org.verdash.demos.bootstrap.ModalFooter;
import org.verdash.demos.bootstrap.ModalHeader;
import org.verdash.demos.bootstrap.ModalTitle;
import org.verdash.demos.bootstrap.Navbar;
import org.verdash.demos.bootstrap.NavbarBrand;
import org.verdash.demos.bootstrap.Row;
import org.verdash.demos.bootstrap.Table;
import org.verdash.html.Html;
import org.verdash.html.Th;

/** What the page shows before anything is chosen. */
final class PenguinPage {
  private PenguinPage() {}

  static Component of(PenguinData data) {
    return div(
        Navbar.of(
                Container.of(
                    NavbarBrand.of("Verdash and Bootstrap"),
                    Button.of("About the data").id(Penguins.ABOUT.id()).color("light").size("sm")))
            .color("primary")
            .dark(true)
            .className("mb-4"),
        Container.of(Html.main(head(), body(data))),
        footer(Container.of(p("Data: Gorman, Williams and Fraser, CC0, by way of vega-datasets."))),
        about());
  }

  private static Component head() {
    return div(
        h1("Palmer penguins"),
        p("Three kinds on three islands off Antarctica: choose some, and compare.")
            .className("lead text-body-secondary"),
        Alert.of("No penguin is both of these kinds and from this island.")
            .id(Penguins.NOBODY.id())
            .color("warning")
            .isOpen(false)
            .fade(false),
        Row.of().id(Penguins.CARDS.id()).className("g-3 mb-4"));
  }

  private static Component body(PenguinData data) {
    return Row.of(Col.of(PenguinChoices.of(data)).lg(4), Col.of(chart(), table()).lg(8))
        .className("g-4");
  }

  private static Component chart() {
    return Card.of(
            CardHeader.of(h2("Flippers and weight").id("chart-title").className("h6 mb-0")),
            CardBody.of(
                p().id(Penguins.SUMMARY.id()).className("small text-body-secondary"),
                div(Graph.of(Penguins.CHART).toolBar(false))
                    .role("img")
                    .aria("labelledby", ComponentId.of("chart-title"))
                    .aria("describedby", Penguins.SUMMARY.id())))
        .className("mb-4 shadow-sm");
  }

  private static Component table() {
    Component head =
        thead(
            tr(
                th("Kind").scope(Th.Scope.COL),
                th("Island").scope(Th.Scope.COL),
                number("Penguins"),
                number("Bill, mm"),
                number("Flippers, mm"),
                number("Weight, g")));
    return Card.of(
            CardHeader.of(h2("Means").className("h6 mb-0")),
            Table.of(head, tbody().id(Penguins.MEANS.id())).responsive(true).hover(true))
        .className("shadow-sm");
  }

  private static Component number(String name) {
    return th(name).scope(Th.Scope.COL).className("text-end");
  }

  private static Component about() {
    return Modal.of(
            ModalHeader.of(ModalTitle.of("About the data").id("dialog-title")),
            ModalBody.of(
                "From 2007 to 2009 Dr. Kristen Gorman and the Palmer Station measured every"
                    + " penguin of this page, and let it go again."),
            ModalFooter.of(Button.of("Close").id(Penguins.CLOSE.id())))
        .id(Penguins.DIALOG.id())
        .labelledby("dialog-title")
        .isOpen(false)
        .centered(true);
  }
}
