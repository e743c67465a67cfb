package org.verdash.html;

/** A heading of the fourth level, {@code <h4>}; made by {@link Html#h4}. */
public final class H4 extends HtmlContainer<H4> {
  H4() {
    super("H4");
  }
}
