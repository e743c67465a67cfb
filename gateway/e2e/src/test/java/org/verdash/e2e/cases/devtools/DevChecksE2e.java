package org.verdash.e2e.cases.devtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.DashPlugin;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Link;
import org.verdash.dcc.Location;
import org.verdash.dcc.Store;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;
import org.verdash.html.Html;

/** Dash's cases about what the tools find in an app. */
@ExtendWith(Stage.class)
final class DevChecksE2e {
  private static final String COUNT = ".test-devtools-error-count";
  private static final String CARDS =
      """
      () => {
        const {frontEnd, backEnd} = store.getState().error;
        return [...frontEnd, ...backEnd]
          .map(({error}) => `${error.message} ${error.html ?? error.stack}`);
      }
      """;

  @Test
  void dvcv008_idsThatAreNotInTheLayoutAreTold(DashPage dash) {
    dash.expect("ID not found in layout");
    dash.expect("ReferenceError");
    Prop<String> inner = Input.value("inner-input");
    dash.startForDevelopers(
        dash.app()
            .layout(
                div(
                        div(div().id("inner-div"), Input.of(inner)).id("outer-div"),
                        Input.of(Input.value("outer-input")))
                    .id("main"))
            .callback(
                on(inner).set(text("nuh-uh"), (a, ctx) -> a),
                on(Input.value("yeah-no")).set(Input.value("outer-input"), (a, ctx) -> a),
                on(inner)
                    .state(text("what"))
                    .run((a, w, ctx) -> {}, text("inner-div"), text("nope"))));
    List<?> cards = cards(dash, 5);
    assertThat(cards)
        .anySatisfy(card -> says(card, "Input item", "\"yeah-no\"", "outer-input.value"))
        .anySatisfy(card -> says(card, "Output item", "\"nope\"", "inner-div.children"))
        .anySatisfy(card -> says(card, "State item", "\"what\"", "nope.children"))
        .anySatisfy(card -> says(card, "Output item", "\"nuh-uh\"", "nuh-uh.children"));
  }

  @Test
  void dvcv015_idsOfPagesThatComeLaterAreKnownByTheValidationLayout(DashPage dash) {
    Prop<String> path = Location.pathname("url");
    Prop<String> city = Input.value("city");
    Prop<Integer> go = clicks("go");
    dash.startForDevelopers(
        dash.app()
            .layout((caller, paths) -> div(Location.of(path), links(paths), div().id("place")))
            .validationLayout(div(Location.of(path), div(form(city, go), chosen()).id("place")))
            .callback(
                on(path)
                    .set(
                        Html.children("place"),
                        (at, ctx) -> List.of(at.endsWith("/1") ? form(city, go) : chosen())),
                on(go)
                    .state(city)
                    .set(text("pressed"), (n, at, ctx) -> "%s times in %s".formatted(n, at)),
                on(Input.value("other")).set(text("chosen"), (at, ctx) -> "You chose " + at)));
    dash.click("#to-1");
    dash.click("#go");
    dash.textIs("#pressed", "1 times in Montreal");
    dash.click("#to-2");
    dash.textIs("#chosen", "You chose LA");
    assertThat(cards(dash, 0)).isEmpty();
  }

  private static Component links(Paths paths) {
    return div(
        Link.of(paths.to("/1"), "One").id("to-1"), Link.of(paths.to("/2"), "Two").id("to-2"));
  }

  private static Component form(Prop<String> city, Prop<Integer> go) {
    return div(Input.of(city).value("Montreal"), button("Go").id(go.id()), div().id("pressed"));
  }

  private static Component chosen() {
    return div(Input.of(Input.value("other")).value("LA"), div().id("chosen"));
  }

  private static List<?> cards(DashPage dash, int atLeast) {
    dash.until(() -> ((List<?>) dash.js(CARDS)).size() >= atLeast);
    return (List<?>) dash.js(CARDS);
  }

  private static void says(Object card, String... parts) {
    assertThat(String.valueOf(card)).contains(parts);
  }

  @Test
  void dvcv010_propertiesThatAComponentDoesNotHaveAreTold(DashPage dash) {
    dash.expect("Invalid prop for this component");
    ComponentId one = ComponentId.of(Map.of("a", 1));
    ComponentId match = ComponentId.of(Map.of("a", ComponentId.MATCH));
    dash.startForDevelopers(
        dash.app()
            .layout(
                div(
                    div().id("inner-div"),
                    Input.of(Input.value("inner-input")),
                    Input.of(Input.value(one))))
            .callback(
                on(Prop.of("inner-input", "pdq", Type.TEXT))
                    .state(Prop.of("inner-div", "value", Type.TEXT))
                    .run((a, b, ctx) -> {}, Prop.of("inner-div", "xyz", Type.TEXT)),
                on(new Prop<>(match, "never", Type.TEXT))
                    .run((a, ctx) -> {}, new Prop<>(match, "no", Type.TEXT))));
    List<?> cards = cards(dash, 5);
    assertThat(cards)
        .anySatisfy(card -> says(card, "\"never\"", "{\"a\":1}", "Input items"))
        .anySatisfy(card -> says(card, "\"no\"", "{\"a\":1}", "Output items"))
        .anySatisfy(card -> says(card, "\"pdq\"", "\"inner-input\"", "dash_core_components.Input"))
        .anySatisfy(card -> says(card, "\"value\"", "\"inner-div\"", "dash_html_components.Div"))
        .anySatisfy(card -> says(card, "\"xyz\"", "\"inner-div\"", "Output items"));
  }

  @Test
  void cbsc021_aMissingComponentOfWhatIsWhileACallbackRunsIsTold(DashPage dash) {
    dash.expect("ID running component not found");
    dash.startForDevelopers(
        dash.app()
            .layout(div(button("start").id("start"), div().id("output")))
            .callback(
                on(clicks("start"))
                    .notAtStart()
                    .running(text("non_existent"), "on", "off")
                    .set(text("output"), (n, ctx) -> "done")));
    dash.idle();
    dash.click("#start");
    dash.textIs("#output", "done");
    List<?> cards = cards(dash, 2);
    assertThat(cards)
        .allSatisfy(card -> says(card, "ID running component not found", "non_existent"));
  }

  @Test
  void dvcv005_aCallbackMaySetItsOwnInputs(DashPage dash) {
    Prop<String> match = text(ComponentId.of(Map.of("b", ComponentId.MATCH, "c", 1)));
    dash.startForDevelopers(
        dash.app()
            .layout(div(div("1").id("a"), div("2").id("b"), div("3").id("c")))
            .callback(
                on(text("a")).set(text("a"), (a, ctx) -> a),
                on(text("c"))
                    .run((c, ctx) -> ctx.set(text("b"), c).set(text("c"), c), text("b"), text("c")),
                on(match).set(match, (b, ctx) -> b)));
    dash.textIs("#b", "3");
    dash.idle();
    dash.lacks(COUNT);
  }

  @Test
  void hook011_aPluginAddsToTheTools(DashPage dash) {
    DashPlugin plugin =
        new DashPlugin() {
          @Override
          public List<DevTool> devTools() {
            Map<String, Object> props = Map.of("children", "devtool", "id", "devtool");
            return List.of(new DevTool("dash_html_components", "Button", props, "left"));
          }
        };
    dash.startForDevelopers(
        dash.app()
            .plugin(plugin)
            .layout(div(Component.text("hooked"), div().id("output")))
            .callback(
                on(clicks("devtool").optional())
                    .notAtStart()
                    .set(text("output"), (n, ctx) -> "hooked from devtools")));
    dash.click("#devtool");
    dash.textIs("#output", "hooked from devtools");
  }

  @Test
  void dvpc001_eachWrongPropertyIsOneError(DashPage dash) {
    dash.expect("Warning: ");
    dash.expect("Invalid argument");
    dash.expect("The above error occurred");
    dash.startForDevelopers(
        dash.app()
            .layout(
                div(
                    input("a").put("multiple", 0),
                    input("b").put("type", "test"),
                    input("c").put("max", true),
                    input("d"),
                    input("e").put("value", null),
                    Store.of("store"),
                    div("shown").id("shown"))));
    dash.textIs("#shown", "shown");
    List<?> cards = cards(dash, 3);
    for (String name : List.of("multiple", "type", "max")) {
      assertThat(cards).anySatisfy(card -> says(card, "Invalid argument `" + name + "`"));
    }
    assertThat(cards)
        .allSatisfy(card -> assertThat((String) card).containsPattern("`(multiple|type|max)`"));
  }

  private static Input.Builder<String> input(String id) {
    return Input.of(Input.value(id));
  }
}
