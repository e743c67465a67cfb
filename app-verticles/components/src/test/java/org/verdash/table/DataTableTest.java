package org.verdash.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.json.JsonWriter;

class DataTableTest {
  private record Order(
      long id, String customer, int quantity, BigDecimal price, LocalDate day, boolean paid) {}

  private static final Prop<List<Order>> ROWS = DataTable.data("orders", Order.class);
  private static final Order FIRST =
      new Order(7, "North", 2, new BigDecimal("9.90"), LocalDate.of(2026, 1, 2), true);

  @Test
  void columnsAreNamedByTheComponentsOfTheRecord() {
    var table =
        DataTable.of(ROWS)
            .key(Order::id)
            .column("Customer", Order::customer)
            .column("Price", Order::price, c -> c.format(",.2f").editable(true))
            .column("Day", Order::day)
            .column("Paid", Order::paid)
            .serverPaged(50)
            .selectable();
    assertThat(new JsonWriter().value(table))
        .hasToString(
            ("{'props':{'id':'orders','columns':["
                    + "{'name':'Customer','id':'customer','type':'text'},"
                    + "{'name':'Price','id':'price','type':'numeric',"
                    + "'format':{'specifier':',.2f'},'editable':true},"
                    + "{'name':'Day','id':'day','type':'datetime'},"
                    + "{'name':'Paid','id':'paid'}],"
                    + "'page_action':'custom','page_current':0,'page_size':50,"
                    + "'row_selectable':'multi'},'type':'DataTable','namespace':'dash_table'}")
                .replace('\'', '"'));
  }

  @Test
  void rowsAreRecords() {
    JsonWriter out = new JsonWriter();
    ROWS.type().write(out, List.of(FIRST));
    assertThat(out)
        .hasToString(
            "[{\"id\":7,\"customer\":\"North\",\"quantity\":2,\"price\":9.90,"
                + "\"day\":\"2026-01-02\",\"paid\":true}]");
  }

  @Test
  void aFunctionThatIsNoComponentIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataTable.of(ROWS).column("Total", o -> o.quantity() * 2))
        .withMessageContaining("Order::customer");
  }

  @Test
  void aKeyThatDashTableDoesNotKnowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataTable.of(ROWS).key(Order::customer))
        .withMessageContaining("'customer'");
  }

  @Test
  void idsOfRowsAreTextWhateverTheyAreInTheRecord() {
    assertThat(DataTable.selectedRowIds("t").type().read(List.of(7, "a")))
        .containsExactly("7", "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataTable.selectedRowIds("t").type().read(List.of(List.of())));
  }

  @Test
  void theActiveCellTellsItsRow() {
    Map<String, Object> json = Map.of("row", 1, "column", 2, "column_id", "price", "row_id", 7);
    DataTable.Cell cell = DataTable.activeCell("t").type().read(json);
    assertThat(cell).isEqualTo(new DataTable.Cell(1, 2, "price", "7"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataTable.activeCell("t").type().read(Map.of("row", 1)))
        .withMessageContaining("column");
  }

  @Test
  void aQueryIsWholeBeforeThePersonDidAnything() {
    In<DataTable.Query> query = DataTable.query("t");
    assertThat(query.props()).map(Prop::toString).startsWith("t.page_current", "t.page_size");
    assertThat(query.read(values(Map.of())))
        .isEqualTo(new DataTable.Query(0, 250, List.of(), "", List.of()));
    var sorted = Map.of("sort_by", List.of(Map.of("column_id", "day", "direction", "desc")));
    assertThat(query.read(values(sorted)))
        .isEqualTo(
            new DataTable.Query(0, 250, List.of(new DataTable.Sort("day", true)), "", List.of()));
  }

  @Test
  void thePageLookTakesTheColoursOfThePage() {
    String json = new JsonWriter().value(DataTable.of(ROWS).pageLook()).toString();
    assertThat(json)
        .contains("\"style_cell\":{\"backgroundColor\":\"transparent\",\"color\":\"inherit\"")
        .contains("{\"if\":{\"column_type\":\"text\"},\"textAlign\":\"left\"}");
  }

  private static Group.Values values(Map<String, ?> json) {
    return new Group.Values() {
      @Override
      public <V> V get(In<V> in) {
        return in instanceof Prop<V> prop ? prop.type().read(json.get(prop.name())) : in.read(this);
      }
    };
  }
}
