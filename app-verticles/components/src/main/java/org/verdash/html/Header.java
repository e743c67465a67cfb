package org.verdash.html;

/** A header, {@code <header>}; made by {@link Html#header}. */
public final class Header extends HtmlContainer<Header> {
  Header() {
    super("Header");
  }
}
