package org.verdash.html;

/** A heading of the third level, {@code <h3>}; made by {@link Html#h3}. */
public final class H3 extends HtmlContainer<H3> {
  H3() {
    super("H3");
  }
}
