package org.verdash.demos.postcard;

import static org.verdash.html.Html.a;
import static org.verdash.html.Html.aside;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.fieldset;
import static org.verdash.html.Html.figcaption;
import static org.verdash.html.Html.figure;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.legend;
import static org.verdash.html.Html.nav;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;

import java.util.List;
import java.util.stream.Stream;
import org.verdash.app.Component;
import org.verdash.dcc.Option;
import org.verdash.dcc.RadioItems;
import org.verdash.dcc.Textarea;
import org.verdash.html.Html;

/** The card on one side, what it is made of on the other. */
final class PostcardPage {
  private PostcardPage() {}

  static Component of() {
    return Html.main(
        header(
            h1("A postcard"),
            p("Sign in, press “Save as…”, and it keeps every change under an address of its own.")),
        div(
                div(card(), about()).className("shown"),
                section(picture(), words(), stamp()).className("maker"))
            .className("desk"),
        footer(p("Drawn for this demo; nothing here comes from anywhere else.")));
  }

  private static Component card() {
    return figure(
            div().id(Postcard.PICTURE.id()).className("picture"),
            figcaption(
                div(
                        p().id(Postcard.GREETING.id()).className("greeting"),
                        p().id(Postcard.SENDER.id()).className("sender"))
                    .className("written"),
                div(
                        aside(span("verdash").aria("hidden", true)).id(Postcard.MARK.id()),
                        p(span().id(Postcard.TOWN.id()), span().id(Postcard.DAY.id()))
                            .className("postmark"))
                    .className("post")))
        .className("card");
  }

  // An address with arguments comes before what is saved, and saves nothing.
  private static Component about() {
    return div(
            p(span().id(Postcard.KEPT.id()), span().id(Postcard.LAST.id())).role("status"),
            nav(
                    a("The same card from the city").href("?view=CITY&stamp=green"),
                    a("from the harbour").href("?view=HARBOUR&stamp=red"),
                    a("as it is kept").href("./"))
                .aria("label", "This card otherwise"))
        .className("about");
  }

  private static Component picture() {
    List<Option<View>> views =
        Stream.of(View.values()).map(view -> Option.of(view.title, view)).toList();
    return fieldset(
        legend("Picture"), RadioItems.of(Postcard.VIEW).choices(views).value(View.HARBOUR));
  }

  private static Component words() {
    return div(
            label("Greeting").forId(Postcard.WORDS.id()),
            Textarea.of(Postcard.WORDS)
                .value("Wish you were here.")
                .maxLength(Postcard.MOST_LETTERS),
            p().id(Postcard.ROOM.id()).className("room"))
        .className("field");
  }

  private static Component stamp() {
    return fieldset(
        legend("Stamp"),
        RadioItems.of(Postcard.STAMP)
            .choices(
                List.of(
                    Option.of("Red", "red"),
                    Option.of("Green", "green"),
                    Option.of("Blue", "blue")))
            .value("red"));
  }
}
