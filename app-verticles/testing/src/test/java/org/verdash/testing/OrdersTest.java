package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Component;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.dcc.Store;
import org.verdash.html.Html;
import org.verdash.table.DataTable;

/** The author API's test of the author API's app, over a list in place of a database. */
class OrdersTest {
  private record Order(String customer, int quantity, BigDecimal price) {}

  private static final Prop<List<Order>> ROWS = DataTable.data("orders", Order.class);
  private static final In<DataTable.Query> QUERY = DataTable.query("orders");
  private static final Prop<Integer> SAVE = clicks("save");
  private static final Prop<Integer> DELETE = clicks("delete");
  private static final Prop<String> CUSTOMER = Input.value("customer");
  private static final Prop<Integer> QUANTITY = Input.value("quantity", Type.INT);
  private static final Prop<BigDecimal> PRICE = Input.value("price", Type.DECIMAL);
  private static final Prop<Integer> CHANGED = Store.data("changed", Type.INT);
  private static final Rows.Part<String, String> ERROR =
      Rows.texts("error").part("text", Html::text);
  private static final Group<Order> DRAFT =
      Group.of(
          in -> new Order(in.get(CUSTOMER.orElse("")), in.get(QUANTITY.orElse(0)), in.get(PRICE)),
          CUSTOMER,
          QUANTITY,
          PRICE);

  private static App app(List<Order> db) {
    return App.named("orders")
        .layout(
            caller ->
                div(
                    DataTable.of(ROWS)
                        .column("Customer", Order::customer)
                        .column("Quantity", Order::quantity)
                        .serverPaged(50),
                    Input.of(CUSTOMER),
                    span("").id(ERROR.at("customer").id()),
                    Input.of(QUANTITY),
                    span("").id(ERROR.at("quantity").id()),
                    Input.of(PRICE),
                    button("Save").id("save"),
                    caller.has("sales-lead") ? button("Delete").id("delete") : Component.none(),
                    Store.of(CHANGED)))
        .callback(
            on(QUERY, CHANGED.optional())
                .set(ROWS, (query, changed, ctx) -> List.copyOf(db).reversed()),
            on(SAVE)
                .state(DRAFT)
                .notAtStart()
                .run(
                    (n, draft, ctx) -> {
                      ctx.set(
                          ERROR.at("customer"), draft.customer().isBlank() ? "Who ordered?" : "");
                      ctx.set(ERROR.at("quantity"), draft.quantity() < 1 ? "At least 1" : "");
                      if (!draft.customer().isBlank() && draft.quantity() > 0) {
                        db.add(draft);
                        ctx.set(CHANGED, n).set(CUSTOMER, "");
                        ctx.toast("Saved");
                      }
                    },
                    CHANGED,
                    CUSTOMER,
                    ERROR.each()),
            on(DELETE).notAtStart().set(CHANGED.shared(), (n, ctx) -> n).allow("sales-lead"))
        .build();
  }

  @Test
  void aWrongDraftIsRefused() {
    // tag::test[]
    AppTester.Page page = AppTester.open(app(new ArrayList<>()), Caller.of("user-1", "sales"));
    page.set(QUANTITY, 0).set(PRICE, new BigDecimal("9.90")).click(SAVE);
    assertThat(page.get(ERROR.at("customer"))).isEqualTo("Who ordered?");
    page.set(CUSTOMER, "Northwind").set(QUANTITY, 2).click(SAVE);
    assertThat(page.get(ROWS).getFirst().customer()).isEqualTo("Northwind");
    assertThat(page.toasts()).containsExactly("Saved");
    assertThat(page.has(DELETE)).isFalse();
    // end::test[]
  }

  @Test
  void whoMayDeleteHasAButton() {
    assertThat(AppTester.open(app(new ArrayList<>()), Caller.of("boss", "sales-lead")).has(DELETE))
        .isTrue();
  }
}
