package org.verdash.html;

/** A line break, {@code <br>}; made by {@link Html#br}. */
public final class Br extends HtmlElement<Br> {
  Br() {
    super("Br");
  }
}
