package org.verdash.html;

/** Stressed text, {@code <em>}; made by {@link Html#em}. */
public final class Em extends HtmlContainer<Em> {
  Em() {
    super("Em");
  }
}
