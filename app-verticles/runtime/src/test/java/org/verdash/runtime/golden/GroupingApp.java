package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;

/** The app of the recording g03_grouping, written in Java. */
public final class GroupingApp {
  private static final Prop<Integer> A = Input.value("a", Type.INT);
  private static final Prop<String> B = Input.value("b");
  private static final Prop<String> C = Input.value("c");
  private static final Prop<Integer> X = clicks("x");
  private static final Prop<Integer> D1 = clicks("d1");
  private static final Prop<Integer> D2 = clicks("d2");
  private static final Prop<String> DUP = text("dup");
  private static final Prop<Object> SIX = Prop.of("o6", "children", Type.ANY);
  private static final Prop<Object> MISSING = Prop.of("missing", "value", Type.ANY);
  private static final Prop<Object> MISSING_2 = Prop.of("missing2", "data", Type.ANY);
  private static final Prop<Object> NOT_THERE = Prop.of("not-there", "children", Type.ANY);

  private GroupingApp() {}

  /** The app; its callbacks stand in the order of the recording. */
  public static App app() {
    return App.named("grouping")
        .open()
        .layout(layout())
        .callback(
            grouped(),
            on(A, X).state(C, B).set(text("o4"), (a, x, c, b, ctx) -> python(c, a, b, x)),
            on(A).set(text("o5"), (a, ctx) -> "list " + a),
            on(D1).notAtStart().set(DUP, (n, ctx) -> "d1 " + n),
            on(D2).state(C).notAtStart().set(DUP.shared(), (n, c, ctx) -> "d2 " + n),
            on(D2, D1)
                .atStart()
                .run(
                    (n, m, ctx) -> ctx.set(DUP, "d3 " + PythonText.of(n)),
                    DUP.shared(),
                    SIX.shared()),
            on(clicks("run"))
                .notAtStart()
                .running(disabled("run"), true, false)
                .running(style("run-out"), Map.of("opacity", 0.5), null)
                .set(text("run-out"), (n, ctx) -> "ran " + n),
            on(A, MISSING.optional())
                .state(MISSING_2.optional())
                .set(text("opt"), (a, m, m2, ctx) -> python(a, m.orElse(null), m2.orElse(null)))
                .hidden(),
            on(Prop.of("not-there-in", "value", Type.ANY))
                .set(NOT_THERE, (value, ctx) -> value)
                .optional(),
            failing(),
            on().set(text("noinput"), ctx -> "no input cb"),
            on(A).notAtStart().set(SIX, (a, ctx) -> a * 2))
        .build();
  }

  private static Callback grouped() {
    Group<List<Object>> values = Group.of(in -> List.of(in.get(A), Map.of("b", in.get(B))), A, B);
    return on(X, values)
        .state(C)
        .run(
            (x, vals, c, ctx) -> ctx.set(text("o1"), python(x, vals, c, true, true)),
            text("o1"),
            text("o2"),
            text("o3"));
  }

  private static Callback failing() {
    Prop<String> out = text("onerr-out");
    return on(clicks("onerr"))
        .notAtStart()
        .set(out, (n, ctx) -> fail())
        .onError((e, ctx) -> ctx.set(out, "handled " + e.getMessage()));
  }

  private static String fail() {
    throw new ArithmeticException("ZeroDivisionError");
  }

  private static String python(@Nullable Object... values) {
    return PythonText.of(Arrays.asList(values));
  }

  private static Component layout() {
    return div(
        Input.of(A).value(1),
        Input.of(B).value("B"),
        Input.of(C).value("C"),
        button("x").id("x"),
        div().id("o1"),
        div().id("o2"),
        div().id("o3"),
        div().id("o4"),
        div().id("o5"),
        div("one").id("o6"),
        div().id("dup"),
        button("d1").id("d1"),
        button("d2").id("d2"),
        button("run").id("run"),
        div().id("run-out"),
        div().id("opt"),
        button("onerr").id("onerr"),
        div().id("onerr-out"),
        div().id("onerr-msg"),
        div().id("noinput"));
  }
}
