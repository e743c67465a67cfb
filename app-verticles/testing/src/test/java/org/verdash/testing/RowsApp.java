package org.verdash.testing;

import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;

import io.vertx.core.json.JsonArray;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.Dependencies;

/** A page and apps on it, for the tests of Dash's features. */
final class RowsApp {
  static final Prop<String> A = Input.value("a");
  static final Prop<String> B = Input.value("b");
  static final Prop<Integer> N = clicks("n");
  static final Prop<Object> X = Prop.of("x", "children", Type.ANY);
  static final Prop<Object> Y = Prop.of("y", "children", Type.ANY);
  static final Prop<Boolean> OFF = disabled("n");

  private RowsApp() {}

  static Component page(Component... more) {
    return div(
        Input.of(A).value("one"),
        Input.of(B).value("two"),
        button("n").id("n"),
        div().id("x"),
        div().id("y"),
        div(more).id("more"));
  }

  static AppTester.Page open(Callback... callbacks) {
    return open(page(), callbacks);
  }

  static AppTester.Page open(Component page, Callback... callbacks) {
    return AppTester.open(app(page, callbacks), Caller.of("ada"));
  }

  static App app(Component page, Callback... callbacks) {
    return App.named("rows").layout(page).callback(callbacks).build();
  }

  static JsonArray dependencies(Callback... callbacks) {
    App app = app(page(), callbacks);
    return new JsonArray(Dependencies.write(CallbackSpec.all(app.callbacks()), ""));
  }
}
