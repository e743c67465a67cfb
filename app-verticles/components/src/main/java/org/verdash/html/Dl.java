package org.verdash.html;

/** A list of terms, {@code <dl>}; made by {@link Html#dl}. */
public final class Dl extends HtmlContainer<Dl> {
  Dl() {
    super("Dl");
  }
}
