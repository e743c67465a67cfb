package org.verdash.html;

/** Raised text, {@code <sup>}; made by {@link Html#sup}. */
public final class Sup extends HtmlContainer<Sup> {
  Sup() {
    super("Sup");
  }
}
