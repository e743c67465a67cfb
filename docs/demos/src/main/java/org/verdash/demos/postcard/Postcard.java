package org.verdash.demos.postcard;

import static java.time.format.FormatStyle.MEDIUM;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.className;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.RadioItems;
import org.verdash.dcc.Textarea;

/** Whoever saves a card has it under its own address, and everything on it is there again. */
public final class Postcard implements AppFactory {
  static final Prop<View> VIEW = RadioItems.value("view", Type.of(View.class));
  static final Prop<String> WORDS = Textarea.value("words");
  static final Prop<String> STAMP = RadioItems.value("stamp");

  static final Prop<List<Component>> PICTURE = children("picture");
  static final Prop<String> GREETING = text("greeting");
  static final Prop<String> SENDER = text("sender");
  static final Prop<String> ROOM = text("room");
  static final Prop<String> MARK = className("mark");
  static final Prop<String> TOWN = text("town");
  static final Prop<String> DAY = text("day");
  static final Prop<String> KEPT = text("kept");
  static final Prop<String> LAST = text("last");

  static final int MOST_LETTERS = 140;

  private static final String LOOSE = "This card is kept nowhere yet: press “Save as…” above.";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(MEDIUM);

  @Override
  public App create(AppHost host) {
    return app();
  }

  static App app() {
    return App.named("postcard")
        .title("A postcard")
        .description("Write a card, save it under a name, and find it again as you left it.")
        .picture("picture.svg")
        .assets(Postcard.class)
        .source("Postcard.java", "PostcardPage.java", "View.java")
        .retryable()
        .track(VIEW, WORDS, STAMP)
        .inUrl(VIEW, STAMP)
        .layout(PostcardPage.of())
        .callback(
            on(VIEW)
                .set(
                    PICTURE,
                    (view, ctx) -> List.of(img(ctx.paths().asset(view.file()), view.description))),
            on(WORDS)
                .run(
                    (words, ctx) -> {
                      String written = words == null ? "" : words.strip();
                      ctx.set(GREETING, written.isEmpty() ? "…" : written);
                      ctx.set(ROOM, "%d letters left".formatted(MOST_LETTERS - written.length()));
                      ctx.set(SENDER, signature(ctx.caller()));
                    },
                    GREETING,
                    ROOM,
                    SENDER),
            on(STAMP).set(MARK, (stamp, ctx) -> "stamp " + stamp),
            on(VIEW, WORDS, STAMP)
                .run((view, words, stamp, ctx) -> post(ctx), TOWN, DAY, KEPT, LAST))
        .build();
  }

  // The postmark is of where and when the reader is, as their browser says.
  private static void post(Context ctx) {
    Caller reader = ctx.caller();
    String zone = reader.timeZone().getId();
    ctx.set(TOWN, zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
    ctx.set(DAY, DATE.withLocale(reader.locale()).format(LocalDate.now(reader.timeZone())));
    ctx.set(KEPT, ctx.instance().map(Postcard::kept).orElse(LOOSE));
    ctx.set(LAST, ctx.initial() ? "" : "You changed %s last.".formatted(changed(ctx)));
  }

  private static String kept(Context.Instance card) {
    String kept = "This card is kept as “%s”. ".formatted(card.name());
    return card.keepsChanges()
        ? kept + "What you change is saved."
        : kept + "You may try things out; it stays as it is.";
  }

  private static String changed(Context ctx) {
    return ctx.triggeredBy(VIEW)
        ? "the picture"
        : ctx.triggeredBy(STAMP) ? "the stamp" : "the greeting";
  }

  // The gateway has seen to it that this is who they say.
  private static String signature(Caller caller) {
    return caller.signedIn() ? "Yours, " + caller.user() : "From a visitor";
  }
}
