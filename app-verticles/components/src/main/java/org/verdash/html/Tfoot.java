package org.verdash.html;

/** The foot rows of a table, {@code <tfoot>}; made by {@link Html#tfoot}. */
public final class Tfoot extends HtmlContainer<Tfoot> {
  Tfoot() {
    super("Tfoot");
  }
}
