package org.verdash.e2e.cases.callbacks;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Stage;

/** Dash's cases about callbacks that a page does not call when it opens. */
@ExtendWith(Stage.class)
final class PreventInitialE2e {
  /** The same app in several forms. */
  enum Form {
    PLAIN(false, false),
    MADE_BY_A_CALLBACK(true, false),
    SAID_BY_THE_APP(false, true),
    BOTH(true, true);

    private final boolean made;
    private final boolean byApp;

    Form(boolean made, boolean byApp) {
      this.made = made;
      this.byApp = byApp;
    }

    App.Builder app(DashPage dash, Component layout) {
      App.Builder app = byApp ? dash.app().notAtStart() : dash.app();
      if (!made) {
        return app.layout(layout);
      }
      return app.layout(div().id("content"))
          .callback(
              on(style("content")).atStart().set(children("content"), (s, ctx) -> List.of(layout)));
    }
  }

  private static final Prop<String> A = text("a");
  private static final Prop<String> B = text("b");
  private static final Prop<String> D = text("d");

  @ParameterizedTest
  @EnumSource
  void cbpi001_whatIsNotCalledAtTheStartHoldsNobodyUp(Form form, DashPage dash) {
    Prop<Integer> click = clicks("btn");
    dash.start(form.app(dash, page(ComponentId::of)).callback(chain(ComponentId::of, "btn")));
    begins(dash, "#");
    dash.click(DashPage.css(click.id()));
    ends(dash, "#");
  }

  @ParameterizedTest
  @EnumSource
  void cbpi002_theSameHoldsForPatterns(Form form, DashPage dash) {
    Function<String, ComponentId> one = name -> ComponentId.of(Map.of("i", 0, "j", name));
    Function<String, ComponentId> match =
        name -> ComponentId.of(Map.of("i", ComponentId.MATCH, "j", name));
    dash.start(form.app(dash, page(one)).callback(chain(match, "btn")));
    begins(dash, ".");
    dash.click(".btn");
    ends(dash, ".");
  }

  private static Component page(Function<String, ComponentId> id) {
    return div(
        button("click").id(id.apply("btn")).className("btn"),
        div("A").id(id.apply("a")).className("a"),
        div("B").id(id.apply("b")).className("b"),
        div("C").id(id.apply("c")).className("c"),
        div("D").id(id.apply("d")).className("d"),
        div("E").id(id.apply("e")).className("e"),
        div("F").id(id.apply("f")).className("f"));
  }

  private static Callback[] chain(Function<String, ComponentId> id, String button) {
    Function<String, Prop<String>> text = name -> text(id.apply(name));
    Prop<String> a = text.apply("a");
    Prop<String> b = text.apply("b");
    Prop<String> d = text.apply("d");
    return new Callback[] {
      on(clicks(id.apply(button))).notAtStart().set(a, (n, ctx) -> "Click"),
      on(a).atStart().set(b, (x, ctx) -> x),
      on(a).notAtStart().set(text.apply("c"), (x, ctx) -> x),
      on(style(id.apply("d"))).atStart().run((s, ctx) -> ctx.discard(), d),
      on(a, d).atStart().set(text.apply("e"), (x, y, ctx) -> x + y),
      on(a, b, d).notAtStart().set(text.apply("f"), (x, y, z, ctx) -> x + y + z)
    };
  }

  private static void begins(DashPage dash, String mark) {
    dash.textIs(mark + "f", "AAD");
    dash.textIs(mark + "e", "AD");
    dash.textIs(mark + "d", "D");
    dash.textIs(mark + "c", "C");
    dash.textIs(mark + "b", "A");
    dash.textIs(mark + "a", "A");
    dash.idle();
    dash.textIs(mark + "c", "C");
  }

  private static void ends(DashPage dash, String mark) {
    dash.textIs(mark + "f", "ClickClickD");
    dash.textIs(mark + "e", "ClickD");
    dash.textIs(mark + "d", "D");
    dash.textIs(mark + "c", "Click");
    dash.textIs(mark + "b", "Click");
    dash.textIs(mark + "a", "Click");
  }

  @ParameterizedTest
  @EnumSource
  void cbpi003_severalOutputs(Form form, DashPage dash) {
    Prop<String> c = text("c");
    Prop<String> e = text("e");
    Prop<String> f = text("f");
    Component page = div(page(ComponentId::of), div("G").id("g"));
    dash.start(
        form.app(dash, page)
            .callback(
                on(clicks("btn"))
                    .notAtStart()
                    .run((n, ctx) -> ctx.set(A, "Blue").set(B, "Cheese"), A, B),
                on(A, B).notAtStart().run((x, y, ctx) -> ctx.set(c, x + y).set(D, x + y), c, D),
                on(A).notAtStart().run((x, ctx) -> ctx.set(e, x).set(f, x), e, f),
                on(f).atStart().set(text("g"), (x, ctx) -> x)));
    dash.textIs("#g", "F");
    dash.idle();
    for (String name : List.of("f", "e", "d", "c", "b", "a")) {
      dash.textIs("#" + name, name.toUpperCase(Locale.ROOT));
    }
    dash.click("#btn");
    dash.textIs("#g", "Blue");
    dash.textIs("#f", "Blue");
    dash.textIs("#e", "Blue");
    dash.textIs("#d", "BlueCheese");
    dash.textIs("#c", "BlueCheese");
    dash.textIs("#b", "Cheese");
    dash.textIs("#a", "Blue");
  }

  @Test
  void cbpi004_saidInTheShortestWay(DashPage dash) {
    Prop<Integer> button = clicks("btn");
    dash.start(
        dash.app()
            .layout(div(button("click").id("btn"), div().id("out")))
            .callback(on(button).notAtStart().set(text("out"), (n, ctx) -> n.toString())));
    dash.idle();
    dash.textIs("#out", "");
    dash.click("#btn");
    dash.textIs("#out", "1");
  }
}
