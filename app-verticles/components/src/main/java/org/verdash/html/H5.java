package org.verdash.html;

/** A heading of the fifth level, {@code <h5>}; made by {@link Html#h5}. */
public final class H5 extends HtmlContainer<H5> {
  H5() {
    super("H5");
  }
}
