package org.verdash.demos.stocks;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.footer;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.header;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.text;

import java.time.LocalDate;
import java.util.List;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.DatePickerRange;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Graph;
import org.verdash.figure.Figure;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** A form whose values are read as one record when its button is clicked. */
public final class Stocks implements AppFactory {
  static final Prop<List<String>> SYMBOLS = Dropdown.values("symbols", Type.TEXT);
  static final Prop<LocalDate> FROM = DatePickerRange.startDate("days");
  static final Prop<LocalDate> TO = DatePickerRange.endDate("days");
  static final Prop<List<String>> SCALE = Checklist.value("scale", Type.TEXT);
  static final Prop<Integer> APPLY = clicks("apply");
  static final Prop<Boolean> BUSY = disabled("apply");
  static final Prop<String> SUMMARY = text("summary");
  static final Prop<Figure> CHART = Graph.figure("prices");
  static final Prop<List<Returns>> RETURNS = DataTable.data("returns", Returns.class);

  static final Group<Choice> CHOICE =
      Group.of(
          in -> new Choice(in.get(SYMBOLS), in.get(FROM), in.get(TO), !in.get(SCALE).isEmpty()),
          SYMBOLS,
          FROM,
          TO,
          SCALE);

  @Override
  public App create(AppHost host) {
    return app(StockData.read());
  }

  static App app(StockData data) {
    return App.named("stocks")
        .title("Five shares")
        .description("Choose companies and years, click Apply, and see what became of the money.")
        .picture("picture.svg")
        .assets(Stocks.class)
        .source("Stocks.java", "Choice.java", "Returns.java", "StockChart.java", "StockData.java")
        .retryable()
        .track(SYMBOLS, FROM, TO, SCALE)
        .layout(page(data))
        .callback(
            on(APPLY)
                .state(CHOICE)
                .running(BUSY, true, false)
                .run(
                    (clicks, choice, ctx) -> {
                      var chosen = choice.pricesFrom(data);
                      List<Returns> returns = chosen.stream().map(Returns::of).toList();
                      ctx.set(CHART, StockChart.of(chosen, choice.indexed()));
                      ctx.set(RETURNS, returns);
                      ctx.set(SUMMARY, StockChart.summary(returns));
                    },
                    CHART,
                    RETURNS,
                    SUMMARY))
        .build();
  }

  private static Component page(StockData data) {
    return Html.main(
        header(h1("Five shares"), p("Ten years of monthly prices, two crashes included.")),
        section(
                field("Companies", SYMBOLS.id(), symbols(data)),
                field("From and to", FROM.id(), days(data)),
                Checklist.of(SCALE).options("Start at 100").value("Start at 100"),
                button("Apply").id(APPLY.id()).className("apply"))
            .className("controls"),
        section(
            h2("Prices").id("prices-title"),
            p().id(SUMMARY.id()),
            div(Graph.of(CHART).toolBar(false))
                .role("img")
                .aria("labelledby", ComponentId.of("prices-title"))
                .aria("describedby", SUMMARY.id())),
        section(h2("What became of the money"), returns()),
        footer(p("Data: monthly prices from 2000 to 2010, by way of vega-datasets.")));
  }

  private static Component field(String name, ComponentId id, Component control) {
    return div(label(name).forId(id), control).className("field");
  }

  private static Component symbols(StockData data) {
    return Dropdown.many(SYMBOLS)
        .options(data.symbols(), StockData.COMPANIES::get)
        .value("AAPL", "AMZN", "IBM", "MSFT")
        .searchable(false);
  }

  private static Component days(StockData data) {
    return DatePickerRange.of(FROM, TO)
        .dates(LocalDate.of(2005, 1, 1), data.last())
        .min(data.first())
        .max(data.last())
        .displayFormat("D MMM YYYY");
  }

  private static Component returns() {
    return DataTable.of(RETURNS)
        .column("Company", Returns::company)
        .column("Bought at", Returns::bought, column -> column.format("$,.2f"))
        .column("Sold at", Returns::sold, column -> column.format("$,.2f"))
        .column("Change", Returns::change, column -> column.format("+,.0%"))
        .column("Per year", Returns::yearly, column -> column.format("+,.1%"))
        .column("Deepest fall", Returns::fall, column -> column.format(",.0%"))
        .sortable()
        .cellSelectable(false)
        .pageLook();
  }
}
