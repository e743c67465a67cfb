package org.verdash.html;

/** A heading of the page, {@code <h1>}; made by {@link Html#h1}. */
public final class H1 extends HtmlContainer<H1> {
  H1() {
    super("H1");
  }
}
