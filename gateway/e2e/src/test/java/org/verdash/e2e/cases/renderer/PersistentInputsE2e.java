package org.verdash.e2e.cases.renderer;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about inputs that remember what a person typed. */
@ExtendWith(Stage.class)
final class PersistentInputsE2e {
  private static final Prop<String> WHICH = Input.value("which");
  private static final Prop<String> KEPT = Input.value("kept");

  @Test
  void rdps010_whatIsKeptDependsOnTheKey(DashPage dash) {
    Prop<List<Component>> container = children("container");
    dash.start(
        dash.app()
            .layout(
                div(
                    Input.of(WHICH).value(""),
                    div(kept(KEPT.id(), "")).id("container"),
                    div().id("out")))
            .callback(
                on(WHICH).set(container, (key, ctx) -> List.of(kept(KEPT.id(), key))),
                on(KEPT).set(text("out"), (value, ctx) -> value)));
    keys(dash, "#which", "#kept", "#out");
  }

  @Test
  void rdps011_theKeyAloneMayChange(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(WHICH).value(""), kept(KEPT.id(), ""), div().id("out")))
            .callback(
                on(WHICH).set(Prop.of("kept", "persistence", Type.TEXT), (key, ctx) -> key),
                on(KEPT).set(text("out"), (value, ctx) -> value)));
    dash.textIs("#out", "a");
    dash.type("#which", "s");
    dash.idle();
    dash.textIs("#out", "a");
    dash.type("#kept", "pricot");
    dash.textIs("#out", "apricot");
    dash.type("#which", "2");
    dash.textIs("#out", "a");
    dash.type("#kept", "rtichoke");
    dash.textIs("#out", "artichoke");
    dash.clear("#which");
    dash.textIs("#out", "a");
    dash.type("#which", "s");
    dash.textIs("#out", "apricot");
    dash.type("#which", "2");
    dash.textIs("#out", "artichoke");
  }

  @Test
  void rdps012_theIdMayBeAMap(DashPage dash) {
    Prop<String> which = Input.value(id("which", ComponentId.MATCH));
    dash.start(
        dash.app()
            .layout(div(button("click").id("btn").clicks(0), div().id("content")))
            .callback(
                on(clicks("btn")).set(children("content"), (n, ctx) -> inputs(n)),
                on(which)
                    .state(clicks("btn"))
                    .set(
                        children(id("container", ComponentId.MATCH)),
                        (key, n, ctx) -> List.of(kept(id("kept", n), key))),
                on(Input.value(id("kept", ComponentId.MATCH)))
                    .set(text(id("out", ComponentId.MATCH)), (value, ctx) -> value)));
    for (int n = 0; n < 2; n++) {
      keys(
          dash,
          DashPage.css(id("which", n)),
          DashPage.css(id("kept", n)),
          DashPage.css(id("out", n)));
      dash.click("#btn");
    }
  }

  private static ComponentId id(String name, Object n) {
    return ComponentId.of(Map.of("i", n, "id", name));
  }

  private static List<Component> inputs(int n) {
    return List.of(
        Input.of(Input.value(id("which", n))).value(""),
        div(kept(id("kept", n), "")).id(id("container", n)),
        div().id(id("out", n)));
  }

  private static Component kept(ComponentId id, String key) {
    return Input.of(Input.value(id)).value("a").persistence(key);
  }

  private static void keys(DashPage dash, String which, String kept, String out) {
    dash.textIs(out, "a");
    dash.type(kept, "lpaca");
    dash.textIs(out, "alpaca");
    dash.type(which, "s");
    dash.textIs(out, "a");
    dash.type(kept, "nchovies");
    dash.textIs(out, "anchovies");
    dash.type(which, "2");
    dash.textIs(out, "a");
    dash.clear(kept);
    dash.textIs(out, "");
    dash.clear(which);
    dash.textIs(out, "a");
    dash.type(which, "s");
    dash.textIs(out, "anchovies");
    dash.type(which, "2");
    dash.textIs(out, "");
  }
}
