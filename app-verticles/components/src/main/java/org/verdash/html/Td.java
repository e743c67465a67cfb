package org.verdash.html;

/** A cell of a table, {@code <td>}; made by {@link Html#td}. */
public final class Td extends HtmlContainer<Td> {
  Td() {
    super("Td");
  }

  /** Columns that it spans. */
  public Td colSpan(int value) {
    return put("colSpan", value);
  }

  /** Rows that it spans. */
  public Td rowSpan(int value) {
    return put("rowSpan", value);
  }

  /** Ids of its head cells. */
  public Td headers(String value) {
    return put("headers", value);
  }
}
