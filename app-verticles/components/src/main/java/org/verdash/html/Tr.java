package org.verdash.html;

/** A row of a table, {@code <tr>}; made by {@link Html#tr}. */
public final class Tr extends HtmlContainer<Tr> {
  Tr() {
    super("Tr");
  }
}
