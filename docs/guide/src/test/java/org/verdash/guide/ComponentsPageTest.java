package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.dcc.Slider;
import org.verdash.dcc.TipPlace;
import org.verdash.json.JsonWriter;
import org.verdash.table.DataTable;

/** What the pages "Layout" and "Components" say, done. */
class ComponentsPageTest {
  // tag::props[]
  static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  static final Prop<List<String>> CITIES = Dropdown.values("cities", Type.TEXT);
  static final Prop<Double> LIMIT = Slider.value("limit");
  static final Prop<BigDecimal> PRICE = Input.value("price", Type.DECIMAL);
  static final Prop<Boolean> LOCKED = Dropdown.disabled("year");
  static final Prop<String> TOTAL = text("total");

  // end::props[]

  // tag::layout[]
  static Component page(List<String> cities) {
    return main(
        h1("Sales"),
        section(
                label("Year").forId(YEAR.id()),
                Dropdown.of(YEAR).options(2024, 2025).value(2025).clearable(false),
                label("Cities").forId(CITIES.id()),
                Dropdown.many(CITIES).options(cities).placeholder("All"))
            .className("controls")
            .aria("label", "What to show"),
        p(Component.text("Together "), span().id(TOTAL.id())),
        button("Save").id("save").data("kind", "main"));
  }

  // end::layout[]

  // tag::typed[]
  static final Component LIMITS =
      Slider.of(LIMIT)
          .range(0, 100)
          .step(5)
          .tooltip(TipPlace.BOTTOM, true)
          .updateMode(Slider.Updatemode.DRAG);

  static final Component SIZES =
      Dropdown.of(Dropdown.value("size"))
          .options(Option.of("Small", "s"), Option.of("Large", "l").disable())
          .labels(Dropdown.Labels.of().search("Find").noOptionsFound("Nothing"));

  // end::typed[]

  // tag::table[]
  record Order(long id, String customer, BigDecimal price) {}

  static final Prop<List<Order>> ORDERS = DataTable.data("orders", Order.class);
  static final In<DataTable.Query> QUERY = DataTable.query("orders");

  static Component table() {
    return DataTable.of(ORDERS)
        .key(Order::id)
        .column("Customer", Order::customer)
        .column("Price", Order::price, column -> column.format(",.2f"))
        .serverPaged(50)
        .serverSorted()
        .serverFiltered();
  }

  // end::table[]

  @Test
  void theLayoutIsWhatDashReads() {
    assertThat(new JsonWriter().value(page(List.of("Bern"))).toString())
        .contains("\"id\":\"year\",\"options\":[2024,2025],\"value\":2025,\"clearable\":false")
        .contains("\"aria-label\":\"What to show\"")
        .contains("\"data-kind\":\"main\"");
  }

  @Test
  void typedPartsAreWrittenByTheirWireNames() {
    assertThat(new JsonWriter().value(LIMITS).toString())
        .contains("\"tooltip\":{\"placement\":\"bottom\",\"always_visible\":true}")
        .contains("\"updatemode\":\"drag\"");
    assertThat(new JsonWriter().value(SIZES).toString())
        .contains("\"labels\":{\"search\":\"Find\",\"no_options_found\":\"Nothing\"}");
    assertThat(new JsonWriter().value(table()).toString()).contains("\"page_action\":\"custom\"");
  }

  @Test
  void aComponentStandsOnce() {
    // tag::twice[]
    Component line = span("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("twice").layout(div(p(line), p(line))).build())
        .withMessageStartingWith("app twice: layout: Div.children[1] > P.children: this Span");
    // end::twice[]
  }
}
