package org.verdash.html;

/** Text in another voice, {@code <i>}; made by {@link Html#i}. */
public final class I extends HtmlContainer<I> {
  I() {
    super("I");
  }
}
