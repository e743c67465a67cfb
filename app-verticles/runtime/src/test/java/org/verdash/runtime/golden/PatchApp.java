package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Store;

/** The app of the recording g11_patch, written in Java. */
public final class PatchApp {
  private static final Prop<Object> STORE = Store.data("st", Type.ANY);
  private static final Prop<Object> UNDEFINED = Store.data("undef", Type.ANY);

  private PatchApp() {}

  /** The app; its callbacks stand in the order of the recording. */
  public static App app() {
    Map<String, Object> data =
        Map.of(
            "a", Map.of("b", List.of(1, 2, 3)),
            "n", 10,
            "l", List.of("x", "y", "z"),
            "d", Map.of("k", 1),
            "del", 1);
    return App.named("patch")
        .open()
        .layout(
            div(
                Store.of(STORE).data(data),
                button("p").id("p"),
                div().id("out"),
                button("bad").id("bad"),
                Store.of(UNDEFINED),
                button("neg").id("neg")))
        .callback(
            on(clicks("p")).notAtStart().run((n, ctx) -> ctx.patch(STORE, PatchApp::change), STORE),
            on(STORE).set(text("out"), (value, ctx) -> PythonText.of(value)),
            on(clicks("bad"))
                .notAtStart()
                .run((n, ctx) -> ctx.patch(UNDEFINED, p -> p.append(1)), UNDEFINED))
        .build();
  }

  private static void change(Patch<Object> p) {
    p.at("a", "b", 0).set(100);
    p.at("a", "c").set(Map.of("new", true));
    p.at("n").add(5).subtract(1).multiply(3).divide(2);
    p.at("l").append("end").prepend("start").insert(1, "one");
    p.at("l").extend(List.of("e1", "e2")).extend(List.of("iadd")).remove("y").reverse();
    p.at("d").merge(Map.of("k", 2, "z", 3)).merge(Map.of("ior", 1));
    p.delete("del");
    p.at("a", "b").clear();
    p.at("l", -1).set("last");
    p.delete("l", -2);
  }
}
