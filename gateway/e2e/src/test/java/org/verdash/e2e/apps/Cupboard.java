package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.DatePickerRange;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.RadioItems;
import org.verdash.dcc.RangeSlider;
import org.verdash.dcc.Store;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.dcc.Textarea;
import org.verdash.figure.Figure;
import org.verdash.table.DataTable;

/** Has one of everything that people change, most of which the server never hears of. */
public final class Cupboard implements AppFactory {
  private static final Prop<String> NAME = Input.value("name");
  private static final Prop<String> LETTER = Textarea.value("letter");
  private static final Prop<List<String>> FRUIT = Dropdown.values("fruit", Type.TEXT);
  private static final Prop<List<String>> TICKS = Checklist.value("ticks", Type.TEXT);
  private static final Prop<String> DRINK = RadioItems.value("drink");
  private static final Prop<double[]> SPAN = RangeSlider.value("span");
  private static final Prop<LocalDate> FIRST = DatePickerRange.startDate("stay");
  private static final Prop<LocalDate> LAST = DatePickerRange.endDate("stay");
  private static final Prop<String> TAB = Tabs.value("tab");
  private static final Prop<String> ABOUT_TAB = text("about-tab");
  private static final Prop<List<Jar>> JARS = DataTable.data("jars", Jar.class);
  private static final Prop<List<Integer>> CHOSEN = DataTable.selectedRows("jars");
  private static final Prop<String> FILTER = DataTable.filter("jars");
  private static final Prop<Object> STORED = Store.data("stored", Type.ANY);
  private static final Prop<String> GREETING = Input.value("greeting");
  private static final Prop<String> SLOW = Input.value("slow");
  private static final Prop<String> ECHO = text("echo");
  private static final Prop<Figure> CHART = Graph.figure("chart");
  private static final Prop<Integer> DRAW = clicks("draw");
  private static final Prop<Integer> BREAK = clicks("break");
  private static final Prop<String> BROKEN = text("broken");
  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<List<Component>> SHELF = children("shelf");
  private static final Rows<Integer> PLATES = Rows.ints("plates");
  private static final Rows.Part<Integer, String> PLATE =
      PLATES.part("text", id -> Input.value(id));

  private static final long MOST_NANOS = 900_000_000;

  /** One row of the table; its id is data. */
  public record Jar(String id, String what, double grams) {}

  /** For {@link java.util.ServiceLoader}. */
  public Cupboard() {}

  @Override
  public App create(AppHost host) {
    return App.named("cupboard")
        .title("Cupboard")
        .layout(layout())
        .callback(callbacks())
        .track(NAME, LETTER, FRUIT, TICKS, DRINK, SPAN, FIRST, LAST, TAB, ABOUT_TAB)
        .track(JARS, CHOSEN, FILTER, STORED, GREETING, SLOW, ECHO, CHART, SHELF, BROKEN)
        .track(PLATE)
        .build();
  }

  private static Callback[] callbacks() {
    return new Callback[] {
      on(TAB).set(ABOUT_TAB, (tab, ctx) -> "about " + tab),
      // Two functions of the page; what they set can be overwritten by hand.
      on(DRINK).inBrowser("drink => drink ? 'A ' + drink + ', please' : ''", GREETING),
      on(NAME).notAtStart().inBrowser("name => ({length: name.length})", STORED),
      // The shorter the text, the longer it takes, so that answers overtake each other.
      on(SLOW).notAtStart().set(ECHO, Cupboard::echo),
      on(DRAW)
          .state(CHART)
          .notAtStart()
          .set(CHART, (n, chart, ctx) -> Figure.line(List.of(1, 2, 3), List.of(n, 3, 1))),
      on(BREAK).state(LETTER).notAtStart().set(BROKEN, (n, letter, ctx) -> broken(letter)),
      on(ADD).notAtStart().run((n, ctx) -> ctx.patch(SHELF, s -> s.append(plate(n))), SHELF),
    };
  }

  private static String echo(String slow, Context ctx) {
    LockSupport.parkNanos(Math.max(0, MOST_NANOS - slow.length() * MOST_NANOS / 3));
    return "heard " + slow;
  }

  private static String broken(String letter) {
    throw new IllegalStateException("cannot read " + letter);
  }

  private static Component plate(int key) {
    return div(label("Plate " + key).forId(PLATE.at(key).id()), Input.of(PLATE.at(key)));
  }

  private static Component layout() {
    return main(
        h1("Cupboard"),
        labelled("Name", NAME, Input.of(NAME)),
        labelled("Letter", LETTER, Textarea.of(LETTER).value("Dear all")),
        Dropdown.many(FRUIT).options("Apple", "Pear", "Plum").value("Pear"),
        Checklist.of(TICKS).options("one", "two", "three"),
        RadioItems.of(DRINK).options("tea", "coffee").value("tea"),
        RangeSlider.of(SPAN).range(0, 10).step(1).value(2, 5),
        DatePickerRange.of(FIRST, LAST).startDate(LocalDate.of(2024, 3, 1)),
        Tabs.of(TAB).tabs(Tab.of("Ales", "a"), Tab.of("Beans", "b")),
        p().id(ABOUT_TAB.id()),
        table(),
        Store.of(STORED),
        labelled("Greeting", GREETING, Input.of(GREETING)),
        labelled("Slow", SLOW, Input.of(SLOW)),
        p().id(ECHO.id()),
        button("Draw").id(DRAW.id()),
        Graph.of(CHART),
        button("Break").id(BREAK.id()),
        p().id(BROKEN.id()),
        button("Add").id(ADD.id()),
        div().id(SHELF.id()));
  }

  private static Component labelled(String text, Prop<?> prop, Component input) {
    return div(label(text).forId(prop.id()), input);
  }

  private static Component table() {
    return DataTable.of(JARS)
        .column("What", Jar::what)
        .column("Grams", Jar::grams)
        .editable(true)
        .put("row_selectable", "multi")
        .filterable()
        .data(new Jar("name", "salt", 500), new Jar("letter", "rice", 1000));
  }
}
