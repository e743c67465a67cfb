package org.verdash.html;

/** What a term means, {@code <dd>}; made by {@link Html#dd}. */
public final class Dd extends HtmlContainer<Dd> {
  Dd() {
    super("Dd");
  }
}
