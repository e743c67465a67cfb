package org.verdash.e2e.cases.table;

import java.util.List;
import java.util.stream.IntStream;
import org.verdash.app.Prop;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.Fixed;

/** What many of Dash's cases of tables show. */
record Complaint(String name, int number, String product, String state, int id) {
  static final Prop<List<Complaint>> DATA = DataTable.data("table", Complaint.class);

  static List<Complaint> all(int count) {
    return IntStream.range(0, count).mapToObj(Complaint::of).toList();
  }

  static Complaint of(int i) {
    return new Complaint("c%03d".formatted(i), i, "product " + i, "state " + i, 3000 + i);
  }

  /** A table of these with four columns, and nothing else. */
  static DataTable.Builder<Complaint> table(int count) {
    return table(DATA, count);
  }

  static DataTable.Builder<Complaint> table(Prop<List<Complaint>> data, int count) {
    return DataTable.of(data)
        .data(all(count))
        .column("Name", Complaint::name)
        .column("Number", Complaint::number)
        .column("Product", Complaint::product)
        .column("State", Complaint::state);
  }

  /** A table of these, ten a page, that a person can do everything with. */
  static DataTable.Builder<Complaint> full(int count) {
    return table(count)
        .key(Complaint::id)
        .editable(true)
        .filterable()
        .fixedColumns(Fixed.of().headers(true))
        .fixedRows(Fixed.of().headers(true))
        .pageAction(DataTable.Handling.NATIVE)
        .pageSize(10)
        .rowDeletable(true)
        .selectable()
        .sortable();
  }
}
