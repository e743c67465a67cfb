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
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.DatePickerRange;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.RangeSlider;
import org.verdash.figure.Figure;

/** The author API's app of twelve inputs that are read as one, and of rows that come and go. */
public final class Filters implements AppFactory {
  /** The name is also its prefix. */
  public static final String NAME = "filters";

  private enum Op {
    EQ,
    LT,
    GT,
    CONTAINS
  }

  private record Condition(String column, Op op, String text) {
    @Override
    public String toString() {
      return column + ' ' + op + ' ' + text;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // two numbers, as the sliders give them
  private record Filter(
      List<String> regions,
      List<String> products,
      LocalDate from,
      LocalDate to,
      double[] price,
      double[] margin,
      List<String> channels,
      String customer,
      Integer top,
      String currency,
      String groupBy,
      boolean compare) {}

  private static final Prop<List<String>> REGIONS = Dropdown.values("regions", Type.TEXT);
  private static final Prop<List<String>> PRODUCTS = Dropdown.values("products", Type.TEXT);
  private static final Prop<List<String>> CHANNELS = Checklist.value("channels", Type.TEXT);
  private static final Prop<LocalDate> FROM = DatePickerRange.startDate("dates");
  private static final Prop<LocalDate> TO = DatePickerRange.endDate("dates");
  private static final Prop<double[]> PRICE = RangeSlider.value("price");
  private static final Prop<double[]> MARGIN = RangeSlider.value("margin");
  private static final Prop<String> CUSTOMER = Input.value("customer");
  private static final Prop<String> CURRENCY = Dropdown.value("currency");
  private static final Prop<String> GROUP_BY = Dropdown.value("group-by");
  private static final Prop<Integer> TOP = Input.value("top", Type.INT);
  private static final Prop<List<String>> COMPARE = Checklist.value("compare", Type.TEXT);
  private static final Group<Filter> FILTER =
      Group.of(
          in ->
              new Filter(
                  in.get(REGIONS.orElse(List.of())),
                  in.get(PRODUCTS),
                  in.get(FROM),
                  in.get(TO),
                  in.get(PRICE),
                  in.get(MARGIN),
                  in.get(CHANNELS),
                  in.get(CUSTOMER),
                  in.get(TOP),
                  in.get(CURRENCY),
                  in.get(GROUP_BY),
                  !in.get(COMPARE).isEmpty()),
          REGIONS,
          PRODUCTS,
          FROM,
          TO,
          PRICE,
          MARGIN,
          CHANNELS,
          CUSTOMER,
          TOP,
          CURRENCY,
          GROUP_BY,
          COMPARE);

  private static final Rows<Integer> ROW = Rows.ints("condition");
  private static final Rows.Part<Integer, String> COLUMN =
      ROW.part("column", id -> Dropdown.value(id, Type.TEXT));
  private static final Rows.Part<Integer, Op> OP =
      ROW.part("op", id -> Dropdown.value(id, Type.of(Op.class)));
  private static final Rows.Part<Integer, String> TEXT =
      ROW.part("text", id -> Input.value(id, Type.TEXT));
  private static final Rows.Part<Integer, Integer> REMOVE = ROW.part("remove", id -> clicks(id));
  private static final Rows.Part<Integer, List<Op>> OPS =
      ROW.part("op", id -> Dropdown.options(id, Type.of(Op.class)));
  private static final In<SequencedMap<Integer, Condition>> CONDITIONS =
      ROW.all(r -> new Condition(r.get(COLUMN), r.get(OP), r.get(TEXT)), COLUMN, OP, TEXT);

  private static final Prop<List<Component>> PANEL = children("conditions");
  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<Figure> CHART = Graph.figure("sales");
  private static final Prop<String> SAID = text("said");

  /** For {@link java.util.ServiceLoader}. */
  public Filters() {}

  @Override
  public App create(AppHost host) {
    return App.named(NAME)
        .title("Filters")
        .layout(Filters::page)
        .callback(
            on(ADD).state(CONDITIONS).notAtStart().run((n, rows, ctx) -> add(rows, ctx), PANEL),
            on(REMOVE.all()).notAtStart().run(Filters::remove, PANEL.shared()),
            on(COLUMN.match())
                .set(
                    OPS.match(),
                    (column, ctx) ->
                        column.equals("country")
                            ? List.of(Op.EQ, Op.CONTAINS)
                            : List.of(Op.values())),
            on(FILTER, CONDITIONS)
                .run(
                    (filter, conditions, ctx) -> {
                      ctx.set(CHART, chart(filter, conditions.sequencedValues()));
                      ctx.set(SAID, String.valueOf(conditions.sequencedValues()));
                    },
                    CHART,
                    SAID))
        .track(REGIONS, FROM, TO, PANEL)
        .build();
  }

  private static void add(SequencedMap<Integer, Condition> rows, Context ctx) {
    int key = rows.isEmpty() ? 0 : rows.lastEntry().getKey() + 1;
    ctx.patch(PANEL, panel -> panel.append(row(key)));
  }

  private static void remove(SequencedMap<Integer, Integer> clicks, Context ctx) {
    List<Integer> keys = new ArrayList<>(clicks.keySet());
    ctx.triggeredKey(REMOVE)
        .ifPresent(key -> ctx.patch(PANEL, panel -> panel.removeAt(keys.indexOf(key))));
  }

  private static Figure chart(Filter filter, Collection<Condition> conditions) {
    if (conditions.isEmpty() && filter.regions().isEmpty()) {
      return Figure.empty("Pick a region");
    }
    int size = conditions.size();
    return Figure.bar(List.of("regions", "conditions"), List.of(filter.regions().size(), size));
  }

  private static Component page(Caller caller) {
    return main(
        h1("Filters"),
        p(caller.user()),
        label("Regions").forId(REGIONS.id()),
        Dropdown.many(REGIONS).options("North", "South"),
        Dropdown.many(PRODUCTS).options("Tea", "Rice"),
        Checklist.of(CHANNELS).options("shop", "web"),
        DatePickerRange.of(FROM, TO),
        RangeSlider.of(PRICE).range(0, 100),
        RangeSlider.of(MARGIN).range(0, 1),
        label("Customer").forId(CUSTOMER.id()),
        Input.of(CUSTOMER),
        label("Top").forId(TOP.id()),
        Input.of(TOP),
        Dropdown.of(CURRENCY).options("EUR", "CHF"),
        Dropdown.of(GROUP_BY).options("region", "product"),
        Checklist.of(COMPARE).options("compare").value(List.of()),
        div().id("conditions"),
        button("Add").id(ADD.id()),
        p().id(SAID.id()),
        Graph.of(CHART));
  }

  private static Component row(int k) {
    return section(
        Dropdown.of(COLUMN.at(k)).options("country", "size").value("country"),
        // A dropdown forgets a value that it has no option for, so it begins with the right ones.
        Dropdown.of(OP.at(k)).options(Op.EQ, Op.CONTAINS).value(Op.EQ),
        Input.of(TEXT.at(k)).debounce(true).value("text " + k),
        button("Remove").id(REMOVE.at(k).id()).aria("label", "Remove " + k));
  }
}
