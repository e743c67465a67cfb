package org.verdash.e2e.apps;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.table.DataTable;

/**
 * The author API's app over a database of its own: pages made by the server, validation, no double
 * insert, rights on a callback, a field in the address.
 */
public final class Orders implements AppFactory {
  /** One order, as a row of the table. */
  public record Order(long id, String customer, int quantity, BigDecimal price) {}

  private record Draft(
      @Nullable String customer, @Nullable Integer quantity, @Nullable BigDecimal price) {
    Map<String, String> problems() {
      Map<String, String> problems = new LinkedHashMap<>();
      if (customer == null || customer.isBlank()) {
        problems.put("customer", "Who ordered?");
      }
      if (quantity == null || quantity < 1) {
        problems.put("quantity", "At least 1");
      }
      if (price == null || price.signum() < 0) {
        problems.put("price", "Not negative");
      }
      return problems;
    }
  }

  private static final Prop<List<Order>> ROWS = DataTable.data("orders", Order.class);
  private static final Prop<Integer> PAGES = DataTable.pageCount("orders");
  private static final Prop<List<String>> PICKED = DataTable.selectedRowIds("orders");
  private static final In<DataTable.Query> QUERY = DataTable.query("orders");
  private static final Prop<Integer> SAVE = clicks("save");
  private static final Prop<Integer> DELETE = clicks("delete");
  private static final Prop<Integer> CHANGED = Store.data("changed", Type.INT);
  private static final Prop<String> CUSTOMER = Input.value("customer");
  private static final Prop<Integer> QUANTITY = Input.value("quantity", Type.INT);
  private static final Prop<BigDecimal> PRICE = Input.value("price", Type.DECIMAL);
  private static final Group<Draft> DRAFT =
      Group.of(
          in -> new Draft(in.get(CUSTOMER), in.get(QUANTITY), in.get(PRICE)),
          CUSTOMER,
          QUANTITY,
          PRICE);
  private static final Rows.Part<String, String> ERROR =
      Rows.texts("error").part("text", id -> text(id));

  /** For {@link java.util.ServiceLoader}. */
  public Orders() {}

  @Override
  public App create(AppHost host) {
    return app(host.postgres("orders"));
  }

  private static App app(Pool db) {
    return App.named("orders")
        .title("Orders")
        .layout(Orders::layout)
        .callback(
            on(QUERY, CHANGED.optional())
                .run((query, changed, ctx) -> page(db, query, ctx), ROWS, PAGES),
            on(SAVE)
                .state(DRAFT)
                .notAtStart()
                .running(disabled("save"), true, false)
                .run((n, draft, ctx) -> save(db, n, draft, ctx), CHANGED, CUSTOMER, ERROR.each()),
            on(DELETE)
                .state(PICKED)
                .notAtStart()
                .set(CHANGED.shared(), (n, ids, ctx) -> delete(db, n, ids))
                .allow("admin")
                .onError((e, ctx) -> ctx.set(CUSTOMER, "")))
        .inUrl(CUSTOMER)
        .build();
  }

  private static Component layout(Caller caller) {
    return main(
        h1("Orders"),
        DataTable.of(ROWS)
            .key(Order::id)
            .column("Customer", Order::customer)
            .column("Quantity", Order::quantity)
            .column("Price", Order::price)
            .serverPaged(3)
            .selectable(),
        field("Customer", CUSTOMER),
        field("Quantity", QUANTITY),
        field("Price", PRICE),
        button("Save").id("save"),
        caller.has("admin") ? button("Delete").id("delete") : div().id("delete"),
        Store.of(CHANGED));
  }

  private static void page(Pool db, DataTable.Query query, Context ctx) {
    RowSet<Row> rows =
        db.preparedQuery(
                "select *, count(*) over () as total from orders order by id offset $1 limit $2")
            .execute(Tuple.of(query.page() * query.size(), query.size()))
            .await();
    List<Order> orders = new ArrayList<>();
    long total = 0;
    for (Row row : rows) {
      orders.add(
          new Order(
              row.getLong("id"),
              row.getString("customer"),
              row.getInteger("quantity"),
              row.getBigDecimal("price")));
      total = row.getLong("total");
    }
    ctx.set(ROWS, orders).set(PAGES, (int) Math.ceilDiv(total, query.size()));
  }

  // A repeat of the call, by a browser or a gateway, inserts nothing.
  private static void save(Pool db, int clicks, Draft draft, Context ctx) {
    Map<String, String> problems = draft.problems();
    List.of("customer", "quantity", "price")
        .forEach(name -> ctx.set(ERROR.at(name), problems.getOrDefault(name, "")));
    if (problems.isEmpty()) {
      db.preparedQuery(
              "insert into orders (customer, quantity, price, call_id) values ($1, $2, $3, $4)"
                  + " on conflict (call_id) do nothing")
          .execute(Tuple.of(draft.customer(), draft.quantity(), draft.price(), ctx.callId()))
          .await();
      ctx.set(CHANGED, clicks).set(CUSTOMER, "");
      ctx.toast("Saved");
    }
  }

  private static int delete(Pool db, int clicks, @Nullable List<String> ids) {
    Long[] picked =
        ids == null ? new Long[0] : ids.stream().map(Long::valueOf).toArray(Long[]::new);
    db.preparedQuery("delete from orders where id = any($1)").execute(Tuple.of(picked)).await();
    return clicks;
  }

  private static Component field(String title, Prop<?> value) {
    String name = value.id().text();
    return div(
        label(title).forId(value.id()),
        Input.of(value),
        span("").id(ERROR.at(name).id()).role("alert"));
  }
}
