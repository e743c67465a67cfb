package org.verdash.html;

/** Something beside the main part, {@code <aside>}; made by {@link Html#aside}. */
public final class Aside extends HtmlContainer<Aside> {
  Aside() {
    super("Aside");
  }
}
