package org.verdash.html;

/** A block without meaning, {@code <div>}; made by {@link Html#div}. */
public final class Div extends HtmlContainer<Div> {
  Div() {
    super("Div");
  }
}
