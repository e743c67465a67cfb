package org.verdash.e2e.cases.clientside;

import static org.verdash.app.Callback.on;
import static org.verdash.e2e.cases.clientside.InBrowserE2e.function;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.pre;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about what a function of the browser knows of its call. */
@ExtendWith(Stage.class)
final class InBrowserContextE2e {
  private static final Prop<String> OUT = text("out");
  private static final String NO_CLICKS =
      "[{\"id\":\"btn0\",\"property\":\"n_clicks\"},"
          + "[{\"id\":{\"btn1\":0},\"property\":\"n_clicks\"},"
          + "{\"id\":{\"btn1\":1},\"property\":\"n_clicks\"},"
          + "{\"id\":{\"btn1\":2},\"property\":\"n_clicks\"}]]";
  private static final String NO_VALUES =
      "[{\"id\":\"in0\",\"property\":\"value\"},"
          + "[{\"id\":{\"in1\":0},\"property\":\"value\"},"
          + "{\"id\":{\"in1\":1},\"property\":\"value\"},"
          + "{\"id\":{\"in1\":2},\"property\":\"value\"}]]";

  @Test
  void clsd009_whatTriggeredIt(DashPage dash) {
    dash.start(buttons(dash, "triggered"));
    dash.idle();
    dash.textIs("#out", "");
    dash.click("#btn0");
    dash.textIs("#out", "btn0.n_clicks = 1");
    dash.click(nth(0), 2);
    dash.textIs("#out", "{\"btn1\":0}.n_clicks = 2");
    dash.click(nth(2));
    dash.textIs("#out", "{\"btn1\":2}.n_clicks = 1");
  }

  @Test
  void clsd020_theIdOfWhatTriggeredIt(DashPage dash) {
    dash.start(buttons(dash, "triggeredId"));
    dash.idle();
    dash.textIs("#out", "");
    dash.click("#btn0");
    dash.textIs("#out", "btn0");
    dash.click(nth(0));
    dash.textIs("#out", "0");
    dash.click(nth(2));
    dash.textIs("#out", "2");
  }

  @Test
  void clsd010_itsInputsByName(DashPage dash) {
    String rest =
        "{\"btn1\":0}.n_clicks = %s, {\"btn1\":1}.n_clicks = null, {\"btn1\":2}.n_clicks = %s";
    dash.start(buttons(dash, "inputs"));
    dash.textIs("#out", "btn0.n_clicks = null, " + rest.formatted("null", "null"));
    dash.click("#btn0");
    dash.textIs("#out", "btn0.n_clicks = 1, " + rest.formatted("null", "null"));
    dash.click(nth(0), 2);
    dash.textIs("#out", "btn0.n_clicks = 1, " + rest.formatted("2", "null"));
    dash.click(nth(2));
    dash.textIs("#out", "btn0.n_clicks = 1, " + rest.formatted("2", "1"));
  }

  @Test
  void clsd011_itsInputsAsAList(DashPage dash) {
    dash.start(buttons(dash, "inputsList"));
    dash.textIs("#out", NO_CLICKS);
    dash.click("#btn0");
    String first = with(NO_CLICKS, "\"btn0\",\"property\":\"n_clicks\"", "1");
    dash.textIs("#out", first);
    dash.click(nth(0), 2);
    String second = with(first, "{\"btn1\":0},\"property\":\"n_clicks\"", "2");
    dash.textIs("#out", second);
    dash.click(nth(2));
    dash.textIs("#out", with(second, "{\"btn1\":2},\"property\":\"n_clicks\"", "1"));
  }

  @Test
  void clsd012_itsStatesByName(DashPage dash) {
    String all = "in0.value = %s, {\"in1\":0}.value = %s, {\"in1\":1}.value = null";
    dash.start(inputs(dash, "states"));
    String last = ", {\"in1\":2}.value = ";
    dash.textIs("#out", all.formatted("null", "null") + last + "null");
    submit(dash, "#in0", "test 0");
    dash.textIs("#out", all.formatted("test 0", "null") + last + "null");
    submit(dash, css(in(0)), "test 1");
    dash.textIs("#out", all.formatted("test 0", "test 1") + last + "null");
    submit(dash, css(in(2)), "test 2");
    dash.textIs("#out", all.formatted("test 0", "test 1") + last + "test 2");
  }

  @Test
  void clsd013_itsStatesAsAList(DashPage dash) {
    dash.start(inputs(dash, "statesList"));
    dash.textIs("#out", NO_VALUES);
    submit(dash, "#in0", "test 0");
    String first = with(NO_VALUES, "\"in0\",\"property\":\"value\"", "\"test 0\"");
    dash.textIs("#out", first);
    submit(dash, css(in(0)), "test 1");
    String second = with(first, "{\"in1\":0},\"property\":\"value\"", "\"test 1\"");
    dash.textIs("#out", second);
    submit(dash, css(in(2)), "test 2");
    dash.textIs("#out", with(second, "{\"in1\":2},\"property\":\"value\"", "\"test 2\""));
  }

  private static String with(String list, String place, String value) {
    return list.replace(place, place + ",\"value\":" + value);
  }

  private static void submit(DashPage dash, String input, String value) {
    dash.type(input, value);
    dash.press("Enter");
  }

  private static App.Builder buttons(DashPage dash, String function) {
    return dash.app()
        .assets(InBrowserE2e.class)
        .layout(
            div(
                button("0").id("btn0"),
                button("1").id(ComponentId.of(Map.of("btn1", 0))),
                button("2").id(ComponentId.of(Map.of("btn1", 1))),
                button("3").id(ComponentId.of(Map.of("btn1", 2))),
                div().id("out")))
        .callback(
            on(clicks("btn0"), clicks(ComponentId.of(Map.of("btn1", ComponentId.ALL))).each())
                .inBrowser(function(function), OUT));
  }

  private static String nth(int i) {
    return css(ComponentId.of(Map.of("btn1", i)));
  }

  private static App.Builder inputs(DashPage dash, String function) {
    return dash.app()
        .assets(InBrowserE2e.class)
        .layout(
            div(
                Input.of(Input.value("in0")),
                Input.of(Input.value(in(0))),
                Input.of(Input.value(in(1))),
                Input.of(Input.value(in(2))),
                div().id("out")))
        .callback(
            on(Input.submits("in0"), Input.submits(in(ComponentId.ALL)).each())
                .state(Input.value("in0"), Input.value(in(ComponentId.ALL)).each())
                .inBrowser(function(function), OUT));
  }

  private static ComponentId in(Object i) {
    return ComponentId.of(Map.of("in1", i));
  }

  @Test
  void clol001_itsOutput(DashPage dash) {
    dash.start(
        triggers(dash)
            .callback(
                on(clicks("one"))
                    .notAtStart()
                    .inBrowser(
                        "n => JSON.stringify(dash_clientside.callback_context.outputs_list)",
                        OUT)));
    dash.click("#one");
    dash.textIs("#out", "{\"id\":\"out\",\"property\":\"children\"}");
  }

  @Test
  void clol002_itsOutputs(DashPage dash) {
    dash.start(
        triggers(dash)
            .callback(
                on(clicks("one"))
                    .notAtStart()
                    .inBrowser(
                        "n => Array(2).fill("
                            + "JSON.stringify(dash_clientside.callback_context.outputs_list))",
                        OUT,
                        text("out2"))));
    dash.click("#one");
    dash.textsAre("#out, #out2", OUTPUTS, OUTPUTS);
  }

  private static final String OUTPUTS =
      "[{\"id\":\"out\",\"property\":\"children\"},{\"id\":\"out2\",\"property\":\"children\"}]";

  @Test
  void clol003_itsOutputsAlthoughItSetsOne(DashPage dash) {
    dash.start(
        triggers(dash)
            .callback(
                on(clicks("one"), clicks("two"))
                    .notAtStart()
                    .inBrowser(
                        """
                        () => {
                          const {triggered_id, outputs_list} = dash_clientside.callback_context;
                          const text = JSON.stringify(outputs_list);
                          const none = dash_clientside.no_update;
                          return triggered_id === 'one' ? [text, none] : [none, text];
                        }
                        """,
                        OUT,
                        text("out2"))));
    dash.click("#one");
    dash.textIs("#out", OUTPUTS);
    dash.textIs("#out2", "");
    dash.click("#two");
    dash.textIs("#out2", OUTPUTS);
  }

  @Test
  void clol004_noOutputs(DashPage dash) {
    dash.start(
        triggers(dash)
            .callback(
                on(clicks("one"))
                    .notAtStart()
                    .inBrowser(
                        """
                        () => dash_clientside.set_props('out', {
                          children: JSON.stringify(dash_clientside.callback_context.outputs_list),
                          title: 'set',
                        })
                        """)));
    dash.click("#one");
    dash.attributeIs("#out", "title", "set");
    dash.textIs("#out", "");
  }

  @Test
  void cmorsnu001_oneNoUpdateIsForAllOutputs(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("1").id("one"), div("demo1").id("out"), div("demo2").id("out2")))
            .callback(
                on(clicks("one"))
                    .notAtStart()
                    .inBrowser("() => dash_clientside.no_update", OUT, text("out2"))));
    dash.click("#one");
    dash.idle();
    dash.textsAre("#out, #out2", "demo1", "demo2");
  }

  private static App.Builder triggers(DashPage dash) {
    return dash.app()
        .layout(
            div(button("1").id("one"), button("2").id("two"), pre().id("out"), pre().id("out2")));
  }

  @Test
  void sp001_aFunctionSetsPropertiesThatCallTheServer(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    ComponentId one = ComponentId.of(Map.of("index", "1", "type", "test"));
    Prop<Integer> four = new Prop<>(ComponentId.of("four"), "children", Type.INT);
    App.Builder app =
        dash.app()
            .layout(
                div(
                    div().id(one),
                    div().id("two"),
                    div().id("three"),
                    div().id("four"),
                    button("set").id("setup")))
            .callback(
                on(clicks("setup"))
                    .notAtStart()
                    .inBrowser(
                        """
                        () => {
                          const set = dash_clientside.set_props;
                          set({index: '1', type: 'test'}, {children: 'rawr'});
                          set('two', {children: 'this is a test'});
                          set('three', {children: 'trees of green'});
                        }
                        """));
    for (Prop<String> text : List.of(text(one), text("two"), text("three"))) {
      app.callback(
          on(text).notAtStart().set(four.shared(), (value, ctx) -> calls.incrementAndGet()));
    }
    dash.start(app);
    dash.click("#setup");
    dash.textIs("#two", "this is a test");
    dash.textIs("#three", "trees of green");
    dash.textIs(css(one), "rawr");
    // The three run side by side, and any of them may be the last to be drawn.
    dash.calls(calls::get, 3);
    dash.until(() -> dash.find("#four").textContent().matches("[123]"));
  }
}
