package org.verdash.html;

/** A heading of the second level, {@code <h2>}; made by {@link Html#h2}. */
public final class H2 extends HtmlContainer<H2> {
  H2() {
    super("H2");
  }
}
