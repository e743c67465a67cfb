package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Stage;
import org.verdash.html.Div;

/** Dash's cases about callbacks of all plain kinds. */
@ExtendWith(Stage.class)
final class BasicCallbackE2e {
  private static final Prop<String> INPUT = Input.value("input");
  private static final Prop<String> OUTPUT_1 = text("output-1");
  private static final Prop<String> OUTPUT = text("output");
  private static final Object[] SUB_OUTPUT_1 = {
    "components", "props", "children", 1, "props", "children", 0, "props", "children", 1
  };
  private static final Prop<Integer> BUTTON = clicks("btn");

  @Test
  void cbsc001_aCallPerKeyAndNoneTooMany(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial value"), nested(div().id("output-1"))))
            .callback(OUTPUT_1, INPUT, (value, ctx) -> counted(calls, value)));
    dash.textIs("#output-1", "initial value");

    dash.clear("#input");
    dash.textIs("#output-1", "");
    typeHeard(dash, "#output-1", "hello world");
    dash.calls(calls::get, 2 + "hello world".length());
  }

  @Test
  void cbsc002_aCallbackMakesWhatAnotherListensTo(DashPage dash) {
    Prop<String> inner = Input.value("sub-input-1");
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial value"), div().id("output")))
            .callback(
                on(INPUT).set(children("output"), (value, ctx) -> List.of(inner(inner))),
                on(inner).set(text("sub-output-1"), (value, ctx) -> counted(calls, value))));
    dash.textIs("#sub-output-1", "sub input initial value");
    dash.calls(calls::get, 1);
    dash.valueIs("#output #sub-input-1", "sub input initial value");
    assertThat(dash.js("window.store.getState().paths.objs")).isEqualTo(Map.of());
    assertThat(dash.paths()).containsOnlyKeys("input", "output", "sub-input-1", "sub-output-1");
    assertThat(dash.paths().get("sub-output-1")).containsExactly(SUB_OUTPUT_1);

    dash.type("#sub-input-1", "deadbeef");
    dash.textIs("#sub-output-1", "sub input initial valuedeadbeef");
    dash.idle();
  }

  @Test
  void cbsc005_childrenOfEveryKindAreDrawn(DashPage dash) {
    List<List<Component>> all =
        List.of(
            List.of(Component.none()),
            List.of(Component.text("a string")),
            List.of(Component.text("6"), Component.text("7"), Component.text("8")),
            List.of(Component.text("strings"), Component.text("2"), Component.text("numbers")),
            List.of(Component.text("a string"), div("and a div")));
    dash.start(
        dash.app()
            .layout(div(button().id("btn"), div("init").id("out")))
            .callback(on(BUTTON).notAtStart().set(children("out"), (n, ctx) -> all.get(n - 1))));
    dash.textIs("#out", "init");

    for (String shown : List.of("", "a string", "678", "strings2numbers", "a stringand a div")) {
      dash.click("#btn");
      dash.textIs("#out", shown);
    }
    dash.countIs("#out > div", 1);
  }

  @Test
  void cbsc006_aListOfObjectsIsSetAndReadAgain(DashPage dash) {
    Prop<List<Option<Integer>>> options = Dropdown.choices("dd", Type.INT);
    dash.start(
        dash.app()
            .layout(
                div(
                    button().id("btn"),
                    Dropdown.of(Dropdown.value("dd", Type.INT)),
                    div().id("out")))
            .callback(
                on(BUTTON.orElse(0)).set(options, (n, ctx) -> optionsUpTo(n)),
                on(options).set(text("out"), (list, ctx) -> String.valueOf(list.size()))));
    dash.textIs("#out", "0");
    for (int i = 1; i < 5; i++) {
      dash.click("#btn");
      dash.textIs("#out", String.valueOf(i));
    }
    dash.click("#dd");
    dash.textsAre(
        ".dash-dropdown-content .dash-options-list-option", "opt0", "opt1", "opt2", "opt3");
  }

  @Test
  void cbsc008_attributesWhoseNamesTheAuthorChoosesAreInputsAndOutputs(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Prop<String> data = Prop.of("output-1", "data-cb", Type.TEXT);
    Div shown = div().id("output-1").data("cb", "initial value").aria("cb", "initial value");
    dash.start(
        dash.app()
            .layout(div(Input.of(INPUT).value("initial value"), nested(shown)))
            .callback(
                on(INPUT).set(data, (value, ctx) -> counted(calls, value)),
                on(data).set(OUTPUT_1, (value, ctx) -> value)));
    dash.textIs("#output-1", "initial value");
    dash.attributeIs("#output-1", "data-cb", "initial value");

    dash.clear("#input");
    dash.textIs("#output-1", "");
    typeHeard(dash, "#output-1", "hello world");
    dash.attributeIs("#output-1", "data-cb", "hello world");
    dash.calls(calls::get, 2 + "hello world".length());
  }

  @Test
  void cbsc010_aClickIsAnEventThatNothingPrecedes(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    dash.start(
        dash.app()
            .layout(div(button("Click Me").id("btn"), div().id("output")))
            .callback(on(BUTTON).run((n, ctx) -> clicked(n, calls, ctx), OUTPUT)));
    dash.idle();
    dash.textIs("#output", "");
    assertThat(calls).hasValue(0);
    dash.click("#btn");
    dash.textIs("#output", "Click");
    dash.calls(calls::get, 1);
  }

  @Test
  void cbsc013_aLateAnswerDoesNotReplaceANewerOne(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Gate gate = new Gate();
    dash.start(
        dash.app()
            .layout(
                div(button("Click").id("btn").clicks(0), div().id("output1"), div().id("output2")))
            .callback(
                on(BUTTON)
                    .run(
                        (n, ctx) -> {
                          calls.incrementAndGet();
                          if (n == 1) {
                            gate.pass();
                          }
                          ctx.set(text("output1"), "" + n).set(text("output2"), "" + (n + 1));
                        },
                        text("output1"),
                        text("output2"))));
    dash.textIs("#output1", "0");
    dash.click("#btn", 2);
    dash.until(() -> calls.get() == 3);
    gate.open();
    dash.textIs("#output1", "2");
    dash.textIs("#output2", "3");
    dash.calls(calls::get, 3);
    dash.textIs("#output1", "2");
  }

  @Test
  void cbsc014_propertiesThatChangeTogetherMakeOneCall(DashPage dash) {
    List<List<Long>> calls = new CopyOnWriteArrayList<>();
    dash.start(
        dash.app()
            .layout(div(div().id("container"), timed("button-1"), timed("button-2")))
            .callback(
                on(
                        clicks("button-1"),
                        clickedAt("button-1"),
                        clicks("button-2"),
                        clickedAt("button-2"))
                    .set(
                        text("container"),
                        (n1, t1, n2, t2, ctx) -> {
                          calls.add(List.of(t1, t2));
                          return n1 + ", " + n2;
                        })));
    dash.textIs("#container", "0, 0");
    dash.calls(calls::size, 1);
    assertThat(calls.getLast()).containsExactly(-1L, -1L);

    dash.click("#button-1");
    dash.textIs("#container", "1, 0");
    dash.calls(calls::size, 2);
    long then = calls.getLast().getFirst();
    assertThat(Instant.ofEpochMilli(then)).isAfter(Instant.now().minusSeconds(24 * 60 * 60));
    assertThat(calls.getLast().getLast()).isEqualTo(-1);

    dash.click("#button-2");
    dash.textIs("#container", "1, 1");
    dash.calls(calls::size, 3);
    assertThat(calls.getLast().getFirst()).isEqualTo(then);
    assertThat(calls.getLast().getLast()).isGreaterThanOrEqualTo(then);
    dash.click("#button-2");
    dash.textIs("#container", "1, 2");
    dash.calls(calls::size, 4);
  }

  private static Component timed(String id) {
    return button(id).id(id).clicks(0).clickedAt(-1);
  }

  private static Component inner(Prop<String> inner) {
    return div(Input.of(inner).value("sub input initial value"), div().id("sub-output-1"));
  }

  private static Component nested(Component last) {
    return div(div(Component.text("1.5"), Component.none(), Component.text("string"), last));
  }

  private static List<Option<Integer>> optionsUpTo(int count) {
    return IntStream.range(0, count).mapToObj(i -> Option.of("opt" + i, i)).toList();
  }

  private static Prop<Long> clickedAt(String id) {
    return Prop.of(id, "n_clicks_timestamp", Type.LONG);
  }

  private static void clicked(Integer n, AtomicInteger calls, Context ctx) {
    if (n == null) {
      ctx.discard();
      return;
    }
    calls.incrementAndGet();
    ctx.set(OUTPUT, "Click");
  }

  private static <T> T counted(AtomicInteger calls, T value) {
    calls.incrementAndGet();
    return value;
  }

  // A person's next key comes after the answer to the one before, so that each makes a call.
  private static void typeHeard(DashPage dash, String output, String words) {
    for (int i = 0; i < words.length(); i++) {
      dash.type("#input", words.substring(i, i + 1));
      String sofar = words.substring(0, i + 1);
      dash.until(() -> dash.find(output).textContent().equals(sofar));
    }
  }
}
