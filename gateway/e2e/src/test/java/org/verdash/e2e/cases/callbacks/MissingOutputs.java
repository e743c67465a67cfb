package org.verdash.e2e.cases.callbacks;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;

/** Up to three numbers, all set at once, and their sum. */
final class MissingOutputs {
  private static final Prop<Integer> ALL =
      new Prop<>(ComponentId.of(Map.of("i", ComponentId.ALL)), "children", Type.INT);
  private static final Prop<Object> IDS =
      new Prop<>(ComponentId.of(Map.of("i", ComponentId.ALL)), "id", Type.ANY);
  private static final Prop<Integer> SUM =
      new Prop<>(ComponentId.of("output"), "children", Type.INT);
  private static final Prop<Integer> VALUES = clicks("values");

  private final AtomicInteger empty = new AtomicInteger();

  /** How often the numbers were to be set although there were none. */
  int emptyCalls() {
    return empty.get();
  }

  App.Builder in(App.Builder app, Prop<Integer> items, boolean together) {
    app.layout(
            div(
                button("items").id(items.id()),
                button("values").id(VALUES.id()),
                div().id("content"),
                div("Output init").id("output")))
        .callback(on(items.orElse(0)).set(children("content"), (n, ctx) -> places(n % 4)));
    return together
        ? app.callback(
            on(VALUES.orElse(0), IDS.each())
                .run(
                    (n, ids, ctx) -> {
                      ctx.set(ALL.each(), Collections.nCopies(ids.size(), n));
                      ctx.set(SUM, n * ids.size());
                    },
                    ALL.each(),
                    SUM))
        : app.callback(
            on(VALUES.orElse(0))
                .state(IDS.each())
                .set(
                    ALL.each(),
                    (n, ids, ctx) -> {
                      if (ids.isEmpty()) {
                        empty.incrementAndGet();
                      }
                      return Collections.nCopies(ids.size(), n);
                    }),
            on(ALL.each())
                .set(SUM, (all, ctx) -> all.stream().mapToInt(n -> n == null ? 0 : n).sum()));
  }

  private static List<Component> places(int count) {
    return IntStream.range(0, count)
        .<Component>mapToObj(i -> div().id(ComponentId.of(Map.of("i", i))))
        .toList();
  }
}
