package org.verdash.html;

/** The main part of a page, {@code <main>}; made by {@link Html#main}. */
public final class Main extends HtmlContainer<Main> {
  Main() {
    super("Main");
  }
}
