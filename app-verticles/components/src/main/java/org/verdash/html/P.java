package org.verdash.html;

/** A paragraph, {@code <p>}; made by {@link Html#p}. */
public final class P extends HtmlContainer<P> {
  P() {
    super("P");
  }
}
