package org.verdash.html;

/** A piece of text without meaning, {@code <span>}; made by {@link Html#span}. */
public final class Span extends HtmlContainer<Span> {
  Span() {
    super("Span");
  }
}
