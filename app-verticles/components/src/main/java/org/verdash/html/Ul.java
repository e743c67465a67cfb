package org.verdash.html;

/** A list, {@code <ul>}; made by {@link Html#ul}. */
public final class Ul extends HtmlContainer<Ul> {
  Ul() {
    super("Ul");
  }
}
