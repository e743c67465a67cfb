package org.verdash.html;

/** Lowered text, {@code <sub>}; made by {@link Html#sub}. */
public final class Sub extends HtmlContainer<Sub> {
  Sub() {
    super("Sub");
  }
}
