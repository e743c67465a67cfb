package org.verdash.html;

/** A picture with its caption, {@code <figure>}; made by {@link Html#figure}. */
public final class Figure extends HtmlContainer<Figure> {
  Figure() {
    super("Figure");
  }
}
