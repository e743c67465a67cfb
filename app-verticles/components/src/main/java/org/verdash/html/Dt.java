package org.verdash.html;

/** A term, {@code <dt>}; made by {@link Html#dt}. */
public final class Dt extends HtmlContainer<Dt> {
  Dt() {
    super("Dt");
  }
}
