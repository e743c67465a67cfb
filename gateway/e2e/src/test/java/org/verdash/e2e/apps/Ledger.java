package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.UserMessage;
import org.verdash.dcc.Input;

/** Books what is written and counts how often: what runs twice is seen. */
public final class Ledger implements AppFactory {
  /** The name is also its prefix. */
  public static final String NAME = "ledger";

  private static final Prop<String> ENTRY = Input.value("entry");
  private static final Prop<Integer> BOOK = clicks("book");
  private static final Prop<String> BOOKED = text("booked");

  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  /** For {@link java.util.ServiceLoader}. */
  public Ledger() {}

  @Override
  public App create(AppHost host) {
    return App.named(NAME)
        .title("Ledger")
        .layout(
            main(
                h1("Ledger"),
                label("Entry").forId(ENTRY.id()),
                Input.of(ENTRY).value(""),
                button("Book").id(BOOK.id()),
                p().id(BOOKED.id())))
        .callback(
            on(BOOK)
                .state(ENTRY)
                .notAtStart()
                .set(BOOKED, (clicks, entry, ctx) -> book(entry, ctx)))
        .build();
  }

  private String book(String entry, Context ctx) {
    if (entry.isEmpty()) {
      throw new UserMessage("Write something first.");
    }
    if (entry.equals("a fault")) {
      throw new IllegalStateException("the ledger is torn");
    }
    int count = times.merge(entry, 1, Integer::sum);
    return entry + ", booked " + count + " x by " + ctx.caller().user();
  }
}
