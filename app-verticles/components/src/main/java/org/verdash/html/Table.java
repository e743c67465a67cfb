package org.verdash.html;

/** A table, {@code <table>}; made by {@link Html#table}. */
public final class Table extends HtmlContainer<Table> {
  Table() {
    super("Table");
  }
}
