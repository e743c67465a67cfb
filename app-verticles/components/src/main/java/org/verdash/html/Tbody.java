package org.verdash.html;

/** The body rows of a table, {@code <tbody>}; made by {@link Html#tbody}. */
public final class Tbody extends HtmlContainer<Tbody> {
  Tbody() {
    super("Tbody");
  }
}
