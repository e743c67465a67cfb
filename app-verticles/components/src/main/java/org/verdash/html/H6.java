package org.verdash.html;

/** A heading of the sixth level, {@code <h6>}; made by {@link Html#h6}. */
public final class H6 extends HtmlContainer<H6> {
  H6() {
    super("H6");
  }
}
