package org.verdash.e2e.cases.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.RendererHook;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about the renderer's hooks, and about components in other places than children. */
@ExtendWith(Stage.class)
final class HooksE2e {
  private static final Prop<String> INPUT = Input.value("input");
  private static final Prop<Integer> COUNTER =
      new Prop<>(ComponentId.of("counter"), "children", Type.INT);
  private static final String ONE_MORE = "(_, before) => parseInt(before) + 1";

  @Test
  void rdrh001_hooksSeeEveryRequestAndItsResponse(DashPage dash) {
    dash.start(
        dash.app()
            .hook(
                RendererHook.REQUEST_PRE,
                "payload => { document.getElementById('pre').innerText = JSON.stringify(payload);"
                    + " }")
            .hook(
                RendererHook.REQUEST_POST,
                """
                (payload, response) => {
                  document.getElementById('post').innerText = JSON.stringify(payload);
                  document.getElementById('response').innerText = JSON.stringify(response);
                }
                """)
            .layout(
                div(
                    Input.of(INPUT).value("initial value"),
                    div().id("output"),
                    div().id("pre"),
                    div().id("post"),
                    div().id("response")))
            .callback(text("output"), INPUT, (value, ctx) -> value));
    dash.textIs("#output", "initial value");
    dash.type("#input", "!");
    dash.textIs("#output", "initial value!");
    dash.textIs("#response", "{\"output\":{\"children\":\"initial value!\"}}");
    JsonObject sent =
        new JsonObject()
            .put("output", "output.children")
            .put("outputs", Map.of("id", "output", "property", "children"))
            .put("inputs", List.of(input("initial value!")))
            .put("changedPropIds", List.of("input.value"))
            .put("parsedChangedPropsIds", List.of("input.value"));
    assertThat(new JsonObject(dash.find("#pre").textContent())).isEqualTo(sent);
    assertThat(new JsonObject(dash.find("#post").textContent())).isEqualTo(sent);
  }

  private static Map<String, String> input(String value) {
    return Map.of("id", "input", "property", "value", "value", value);
  }

  @Test
  void rdrh004_hooksSeeTheLayout(DashPage dash) {
    dash.start(
        dash.app()
            .hook(
                RendererHook.LAYOUT_PRE,
                """
                () => {
                  const before = document.createElement('div');
                  before.id = 'layout-pre';
                  before.innerText = 'before the layout';
                  document.body.append(before);
                }
                """)
            .hook(
                RendererHook.LAYOUT_POST,
                "response => { response.props.children = 'after the layout'; }")
            .layout(div().id("layout")));
    dash.textIs("#layout-pre", "before the layout");
    dash.textIs("#layout", "after the layout");
  }

  @Test
  void rdcap002_componentsInOptionsHaveCallbacksOfTheirOwn(DashPage dash) {
    Prop<List<Option<String>>> options = Checklist.choices("options", Type.TEXT);
    dash.start(
        dash.app()
            .layout(
                div(
                    button("add option").id("add"),
                    Checklist.of(Checklist.value("options", Type.TEXT))
                        .choices(IntStream.range(0, 3).mapToObj(HooksE2e::option).toList())))
            .callback(
                on(clicks("add"))
                    .notAtStart()
                    .run((n, ctx) -> ctx.patch(options, all -> all.append(option(3))), options),
                on(clicks(part("button", ComponentId.MATCH)))
                    .set(
                        text(part("text", ComponentId.MATCH)),
                        (n, ctx) -> n == null ? "" : n.toString())));
    dash.click("#add");
    for (int i = 0; i < 4; i++) {
      String option = "#options [data-option-index=\"" + i + "\"] ";
      dash.textIs(option + "span.result", "");
      dash.click(option + "button");
      dash.textIs(option + "span.result", "1");
    }
  }

  private static Option<String> option(int i) {
    Component label =
        div(
            button("click me").id(part("button", "o" + i)),
            span().id(part("text", "o" + i)).className("result"));
    return Option.of(label, "o" + i);
  }

  private static ComponentId part(String type, Object index) {
    return ComponentId.of(Map.of("type", type, "index", index));
  }

  @Test
  void rdcap003_newOptionsDoNotCallForTheValue(DashPage dash) {
    Prop<List<String>> value = Checklist.value("b", Type.TEXT);
    dash.start(
        dash.app()
            .layout(
                div(
                    button("3<->2").id("a"),
                    Checklist.of(value),
                    div(Component.text("0")).id("counter")))
            .callback(
                on(value).state(COUNTER).notAtStart().inBrowser(ONE_MORE, COUNTER),
                on(clicks("a").orElse(0))
                    .set(
                        Checklist.options("b", Type.TEXT),
                        (n, ctx) ->
                            IntStream.range(0, 3 - n % 2).mapToObj(String::valueOf).toList())));
    String boxes = "#b label:not([data-option-index=\"-1\"]) input";
    dash.countIs(boxes, 3);
    dash.click("#a");
    dash.countIs(boxes, 2);
    dash.click("#a");
    dash.countIs(boxes, 3);
    dash.idle();
    dash.textIs("#counter", "0");
    dash.click(boxes + " >> nth=0");
    dash.textIs("#counter", "1");
  }

  @Test
  void rdcap004_searchingDoesNotCallForTheValue(DashPage dash) {
    List<String> all = List.of("aa1", "aa2", "aa3", "best value", "better value", "bye");
    Prop<String> value = Dropdown.value("dropdown");
    dash.start(
        dash.app()
            .layout(
                div(
                    Dropdown.of(value),
                    button("Reset").id("btn").clicks(0),
                    div(Component.text("0")).id("counter")))
            .callback(
                on(value).state(COUNTER).notAtStart().inBrowser(ONE_MORE, COUNTER),
                on(Dropdown.searched("dropdown").orElse(""))
                    .set(
                        Dropdown.options("dropdown", Type.TEXT),
                        (word, ctx) -> all.stream().filter(each -> each.contains(word)).toList()),
                on(clicks("btn")).run((n, ctx) -> ctx.set(value, null), value)));
    dash.textIs("#counter", "1");
    dash.click("#dropdown");
    dash.countIs(".dash-options-list-option", 6);
    dash.type(".dash-dropdown-search", "a");
    dash.countIs(".dash-options-list-option", 5);
    dash.idle();
    dash.textIs("#counter", "1");
  }
}
