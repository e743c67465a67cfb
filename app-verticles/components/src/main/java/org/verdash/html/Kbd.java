package org.verdash.html;

/** A key to press, {@code <kbd>}; made by {@link Html#kbd}. */
public final class Kbd extends HtmlContainer<Kbd> {
  Kbd() {
    super("Kbd");
  }
}
