package org.verdash.html;

/** The head rows of a table, {@code <thead>}; made by {@link Html#thead}. */
public final class Thead extends HtmlContainer<Thead> {
  Thead() {
    super("Thead");
  }
}
