package org.verdash.e2e.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.e2e.stage.DashPage.css;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.App;
import org.verdash.app.Argument;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about what a callback knows of its call. */
@ExtendWith(Stage.class)
final class CallbackContextE2e {
  private static final Prop<String> OUTPUT = text("output");
  private static final List<String> BUTTONS =
      IntStream.rangeClosed(1, 5).mapToObj(i -> "btn-" + i).toList();
  private static final In<List<Integer>> ALL_BUTTONS =
      Group.of(
          in -> {
            List<Integer> all = new ArrayList<>();
            BUTTONS.forEach(each -> all.add(in.get(clicks(each))));
            return all;
          },
          BUTTONS.stream().map(each -> clicks(each)).toArray(In<?>[]::new));

  @Test
  void cbcx001_aCallbackSetsACookie(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(Input.of(Input.value("input")).value("ab"), div().id("output")))
            .callback(
                OUTPUT,
                Input.value("input"),
                (value, ctx) -> {
                  ctx.response().cookie("dash_cookie", value + "-cookie");
                  return value + " - output";
                }));
    dash.textIs("#output", "ab - output");
    dash.type("#input", "c");
    dash.textIs("#output", "abc - output");
    dash.type("#input", "d");
    dash.textIs("#output", "abcd - output");
    List<Cookie> cookies = dash.page().context().cookies(dash.at(""));
    assertThat(cookies)
        .filteredOn(cookie -> cookie.name.equals("dash_cookie"))
        .extracting(cookie -> cookie.value)
        .containsExactly("abcd-cookie");
  }

  @Test
  void cbcx002_theOneThatTriggeredAndItsValue(DashPage dash) {
    dash.start(
        buttons(dash)
            .callback(
                on(ALL_BUTTONS)
                    .run(
                        (all, ctx) -> {
                          if (!ctx.initial()) {
                            Argument.Part by = ctx.triggers().getFirst();
                            ctx.set(OUTPUT, by.prop().id() + " for the " + by.value() + " time");
                          }
                        },
                        OUTPUT)));
    for (int n = 1; n <= 2; n++) {
      for (String button : BUTTONS) {
        dash.click("#" + button);
        dash.textIs("#output", button + " for the " + n + " time");
      }
    }
  }

  @Test
  void cbcx004_nothingTriggersTheCallAtTheStart(DashPage dash) {
    dash.start(
        dash.app()
            .layout(div(button("click!").id("btn"), div().id("output")))
            .callback(on(clicks("btn")).set(OUTPUT, (n, ctx) -> told(ctx))));
    dash.textIs("#output", "initial true, triggers []");
    dash.click("#btn");
    dash.textIs("#output", "initial false, triggers [btn.n_clicks=1]");
  }

  private static String told(Context ctx) {
    return "initial " + ctx.initial() + ", triggers " + triggers(ctx);
  }

  private static List<String> triggers(Context ctx) {
    return ctx.triggers().stream().map(each -> each.prop() + "=" + each.value()).toList();
  }

  @Test
  void cbcx005_aClickTriggersAllThatStandAroundTheButton(DashPage dash) {
    List<List<String>> calls = new CopyOnWriteArrayList<>();
    dash.start(
        dash.app()
            .layout(nested())
            .callback(
                on(clicks("div1"), clicks("div2"), clicks("btn0"), clicks("btn1"), clicks("btn2"))
                    .notAtStart()
                    .run((d1, d2, b0, b1, b2, ctx) -> calls.add(triggers(ctx)), text("div3"))));
    clickCorner(dash, calls, "#btn0", "btn0.n_clicks=1");
    clickCorner(dash, calls, "#div1", "div1.n_clicks=1");
    clickCorner(dash, calls, "#btn1", "btn1.n_clicks=1", "div1.n_clicks=2");
    clickCorner(dash, calls, "#div2", "div1.n_clicks=3", "div2.n_clicks=1");
    clickCorner(dash, calls, "#btn2", "btn2.n_clicks=1", "div1.n_clicks=4", "div2.n_clicks=2");
  }

  private static Component nested() {
    Component inner =
        div(div().id("div3"), button("Button 2").id("btn2"))
            .id("div2")
            .style(Map.of("padding", "50px"));
    return div(
            button("Button 0").id("btn0"),
            div(button("Button 1").id("btn1"), inner).id("div1").style(Map.of("padding", "50px")))
        .id("div0")
        .style(Map.of("padding", "50px"));
  }

  private static void clickCorner(
      DashPage dash, List<List<String>> calls, String element, String... triggers) {
    int before = calls.size();
    dash.find(element).click(new Locator.ClickOptions().setPosition(5, 5));
    dash.calls(calls::size, before + 1);
    assertThat(calls.getLast()).containsExactlyInAnyOrder(triggers);
  }

  @Test
  void cbcx006_aPredecessorTriggersAtTheStart(DashPage dash) {
    Prop<Integer> a = Input.value("a", Type.INT);
    Prop<Integer> b = Input.value("b", Type.INT);
    Prop<Integer> sum = Input.value("sum", Type.INT);
    List<List<String>> calls = new CopyOnWriteArrayList<>();
    dash.start(
        dash.app()
            .layout(
                div(Input.of(a).value(0), Input.of(b).value(0), Input.of(sum), div().id("output")))
            .callback(
                on(a, b)
                    .set(
                        sum,
                        (x, y, ctx) -> {
                          calls.add(triggers(ctx));
                          return x + y;
                        }),
                on(a, b, sum)
                    .set(
                        OUTPUT,
                        (x, y, s, ctx) -> {
                          calls.add(triggers(ctx));
                          return x + " + " + y + " = " + s;
                        })));
    dash.calls(calls::size, 2);
    assertThat(calls.get(0)).isEmpty();
    assertThat(calls.get(1)).containsExactly("sum.value=0");
    dash.type("#a", "1");
    dash.textIs("#output", "1 + 0 = 1");
    dash.calls(calls::size, 4);
    assertThat(calls.get(2)).containsExactly("a.value=1");
    assertThat(calls.get(3)).containsExactlyInAnyOrder("a.value=1", "sum.value=1");
    dash.type("#b", "1");
    dash.textIs("#output", "1 + 1 = 2");
    dash.calls(calls::size, 6);
    assertThat(calls.get(4)).containsExactly("b.value=1");
    assertThat(calls.get(5)).containsExactlyInAnyOrder("b.value=1", "sum.value=2");
  }

  @Test
  void cbcx007_theIdThatTriggered(DashPage dash) {
    dash.start(
        buttons(dash)
            .callback(
                on(ALL_BUTTONS)
                    .notAtStart()
                    .set(OUTPUT, (all, ctx) -> "Just " + ctx.triggeredId().orElseThrow())));
    for (String button : BUTTONS) {
      dash.click("#" + button);
      dash.textIs("#output", "Just " + button);
    }
  }

  @Test
  void cbcx008_theIdThatTriggeredMayBeAMap(DashPage dash) {
    ComponentId mine = WildcardsE2e.typed("btn", "myindex");
    dash.start(
        dash.app()
            .layout(div(button("Click me").id(mine), div().id("output")))
            .callback(
                on(clicks(WildcardsE2e.typed("btn", ComponentId.ALL)).each())
                    .notAtStart()
                    .set(
                        OUTPUT,
                        (all, ctx) ->
                            String.valueOf(ctx.triggeredId().orElseThrow().equals(mine)))));
    dash.click(css(mine));
    dash.textIs("#output", "true");
  }

  private static App.Builder buttons(DashPage dash) {
    List<Component> page = new ArrayList<>();
    BUTTONS.forEach(each -> page.add(button(each).id(each)));
    page.add(div().id("output"));
    return dash.app().layout(div().children(page));
  }
}
