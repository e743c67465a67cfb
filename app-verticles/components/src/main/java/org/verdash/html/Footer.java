package org.verdash.html;

/** A footer, {@code <footer>}; made by {@link Html#footer}. */
public final class Footer extends HtmlContainer<Footer> {
  Footer() {
    super("Footer");
  }
}
