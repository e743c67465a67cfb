package org.verdash.html;

/** The name of a group of fields, {@code <legend>}; made by {@link Html#legend}. */
public final class Legend extends HtmlContainer<Legend> {
  Legend() {
    super("Legend");
  }
}
