package org.verdash.html;

/** Text that stands out, {@code <b>}; made by {@link Html#b}. */
public final class B extends HtmlContainer<B> {
  B() {
    super("B");
  }
}
