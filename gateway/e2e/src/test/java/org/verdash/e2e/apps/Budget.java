package org.verdash.e2e.apps;

import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;

/** An app whose limit was a word in its first version, and is a number in its second. */
public final class Budget implements AppFactory {
  private static final Prop<String> OF = Input.value("of");
  private static final Prop<String> SAID = text("said");

  /** For {@link java.util.ServiceLoader}. */
  public Budget() {}

  @Override
  public App create(AppHost host) {
    return app(Input.value("limit"), "little").build();
  }

  /** The second version. */
  public static final class InNumbers implements AppFactory {
    /** For {@link java.util.ServiceLoader}. */
    public InNumbers() {}

    @Override
    public App create(AppHost host) {
      return app(Input.value("limit", Type.INT), 100).schemaVersion(2).build();
    }
  }

  private static <T> App.Builder app(Prop<T> limit, T first) {
    return App.named("budget")
        .title("Budget")
        .layout(
            main(
                h1("Budget"),
                label("Of").forId(OF.id()),
                Input.of(OF).value("nobody"),
                label("Limit").forId(limit.id()),
                Input.of(limit).value(first),
                p().id(SAID.id())))
        .callback(Callback.on(OF, limit).set(SAID, (of, most, ctx) -> of + " has " + most))
        .track(OF, limit);
  }
}
