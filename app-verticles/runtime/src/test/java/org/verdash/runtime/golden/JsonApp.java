package org.verdash.runtime.golden;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.b;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Store;
import org.verdash.figure.Bar;
import org.verdash.figure.Data;
import org.verdash.figure.Figure;
import org.verdash.figure.Scatter;

/** The app of the recording g13_json: values of every kind that JSON has no word for. */
public final class JsonApp {
  private static final Prop<Object> STORE = Store.data("s", Type.ANY);
  private static final Prop<Object> CHILDREN = Prop.of("o", "children", Type.ANY);
  private static final Prop<Figure> FIGURE = Graph.figure("g2");

  private JsonApp() {}

  /** The app. */
  public static App app() {
    return App.named("json")
        .open()
        .layout(layout())
        .callback(
            on(clicks("b"))
                .run(
                    (n, ctx) ->
                        ctx.set(STORE, values())
                            .set(CHILDREN, List.of(b("x"), 1, "s"))
                            .set(FIGURE, Figure.of(Bar.of(days(), List.of(1, 2)))),
                    STORE,
                    CHILDREN,
                    FIGURE))
        .build();
  }

  private static Component layout() {
    Data x = Data.of((byte) 0, (byte) 1, (byte) 2);
    return div(
        button("b").id("b"),
        Store.of(STORE),
        div("</script><script>alert(1)</script>\u2028 & \" ' é").id("x").title("a/b<c>"),
        Graph.of(Graph.figure("g")).figure(Figure.of(Scatter.of(x, Data.of(1.5, Double.NaN, 3)))),
        div().id("o"),
        Graph.of(FIGURE));
  }

  private static List<LocalDateTime> days() {
    return List.of(LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 1, 2, 0, 0));
  }

  private static Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("nan", Double.NaN);
    all.put("inf", Double.POSITIVE_INFINITY);
    all.put("dt", LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000));
    all.put("date", LocalDate.of(2026, 1, 2));
    all.put("time", LocalTime.of(1, 2) + ":00");
    all.put("dec", new BigDecimal("1.10"));
    all.put("np", new int[] {1, 2});
    all.put("npf", 1.5);
    all.put("npi", 7L);
    all.put("np2", new double[][] {{1.0, Double.NaN}});
    all.put("series", List.of(1, 2));
    all.put("ts", LocalDateTime.of(2026, 1, 2, 3, 4, 5));
    all.put("big", BigInteger.TWO.pow(63));
    all.put("f1", 1.0);
    all.put("f2", 1e21);
    all.put("f3", 0.1);
    all.put("neg0", -0.0);
    all.put("tuple", Arrays.asList(1, 2));
    all.put("intkey", keys());
    all.put("uni", "é\u2028\uD83D\uDE00");
    all.put("html", "<b>a/b</b>");
    all.put("dt64", LocalDate.of(2026, 1, 2));
    all.put("nat", null);
    all.put("td", "0 days 00:00:01");
    all.put("b", true);
    return all;
  }

  private static Map<@Nullable Object, String> keys() {
    Map<@Nullable Object, String> keys = new LinkedHashMap<>();
    keys.put(1, "a");
    keys.put(null, "b");
    keys.put(true, "c");
    return keys;
  }
}
