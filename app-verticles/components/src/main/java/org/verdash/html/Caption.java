package org.verdash.html;

/** The title of a table, {@code <caption>}; made by {@link Html#caption}. */
public final class Caption extends HtmlContainer<Caption> {
  Caption() {
    super("Caption");
  }
}
