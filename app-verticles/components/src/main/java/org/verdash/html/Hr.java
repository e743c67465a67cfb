package org.verdash.html;

/** A line across, {@code <hr>}; made by {@link Html#hr}. */
public final class Hr extends HtmlElement<Hr> {
  Hr() {
    super("Hr");
  }
}
