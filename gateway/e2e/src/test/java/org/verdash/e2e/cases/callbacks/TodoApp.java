package org.verdash.e2e.cases.callbacks;

import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.ALLSMALLER;
import static org.verdash.app.ComponentId.MATCH;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.hr;
import static org.verdash.html.Html.style;
import static org.verdash.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Input;
import org.verdash.dcc.Location;
import org.verdash.html.Div;

/** Things to do, ticked off and cleared, by patterns of all kinds; counts its callbacks' calls. */
final class TodoApp {
  final AtomicInteger listCalls = new AtomicInteger();
  final AtomicInteger styleCalls = new AtomicInteger();
  final AtomicInteger precedingCalls = new AtomicInteger();
  final AtomicInteger totalCalls = new AtomicInteger();

  private static final Map<String, String> OPEN = Map.of("display", "inline");
  private static final Map<String, String> DONE =
      Map.of("display", "inline", "textDecoration", "line-through");

  private static final Prop<List<Component>> LIST = children("list-container");
  private static final Prop<String> NEW_ITEM = Input.value("new-item");
  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<Integer> SUBMIT = Input.submits("new-item");
  private static final Prop<Integer> CLEAR = clicks("clear-done");

  private record Item(String text, List<String> done) {}

  App.Builder in(App.Builder app, boolean madeByCallback) {
    if (madeByCallback) {
      app.layout(div(div().id("content"), Location.of("url")))
          .callback(
              on(Location.pathname("url"))
                  .set(children("content"), (p, ctx) -> List.of(content())));
    } else {
      app.layout(content());
    }
    return app.callback(
        on(ADD, SUBMIT, CLEAR)
            .state(NEW_ITEM, text(id("item", ALL)).each(), done(ALL).each())
            .run((a, s, c, item, texts, done, ctx) -> edit(item, texts, done, ctx), LIST, NEW_ITEM),
        on(done(MATCH)).set(style(id("item", MATCH)), (done, ctx) -> marked(done)),
        on(done(ALLSMALLER).each(), done(MATCH))
            .set(text(preceding(MATCH)), (before, done, ctx) -> note(before, done)),
        on(done(ALL).each()).set(text("totals"), (done, ctx) -> totals(done)));
  }

  static ComponentId item(int number) {
    return id("item", number);
  }

  static ComponentId preceding(Object number) {
    return ComponentId.of(Map.of("item", number, "preceding", true));
  }

  static Prop<List<String>> done(Object number) {
    return Checklist.value(ComponentId.of(Map.of("item", number, "action", "done")), Type.TEXT);
  }

  private static ComponentId id(String name, Object value) {
    return ComponentId.of(Map.of(name, value));
  }

  private static Div content() {
    return div(
        div("To-Do list"),
        Input.of(NEW_ITEM),
        button("Add").id(ADD.id()),
        button("Clear Done").id(CLEAR.id()),
        div().id(LIST.id()),
        hr(),
        div().id("totals"));
  }

  private void edit(String item, List<String> texts, List<List<String>> done, Context ctx) {
    listCalls.incrementAndGet();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean cleared = ctx.triggeredBy(CLEAR) && !done.get(i).isEmpty();
      if (!cleared) {
        items.add(new Item(texts.get(i), done.get(i)));
      }
    }
    boolean adding = ctx.triggeredBy(ADD) || ctx.triggeredBy(SUBMIT);
    if (adding) {
      items.add(new Item(item, List.of()));
    }
    List<Component> rows = new ArrayList<>();
    items.forEach(each -> rows.add(row(rows.size(), each)));
    ctx.set(LIST, rows).set(NEW_ITEM, adding ? "" : item);
  }

  private static Component row(int number, Item item) {
    return div(
        Checklist.of(done(number)).options("done").value(item.done()),
        div(item.text()).id(item(number)).style(item.done().isEmpty() ? OPEN : DONE),
        div().id(preceding(number)).style(OPEN));
  }

  private Map<String, Object> marked(List<String> done) {
    styleCalls.incrementAndGet();
    return Map.copyOf(done.isEmpty() ? OPEN : DONE);
  }

  private String note(List<List<String>> before, List<String> done) {
    precedingCalls.incrementAndGet();
    if (!done.isEmpty()) {
      return "";
    }
    long ready = before.stream().filter(each -> !each.isEmpty()).count();
    String note = ready + " of " + before.size() + " preceding items are done";
    return ready == before.size() ? note + " DO THIS NEXT!" : note;
  }

  private String totals(List<List<String>> done) {
    totalCalls.incrementAndGet();
    long ready = done.stream().filter(each -> !each.isEmpty()).count();
    String total = ready + " of " + done.size() + " items completed";
    return done.isEmpty() ? total : total + " - " + 100 * ready / done.size() + "%";
  }
}
