package org.verdash.html;

/** Navigation, {@code <nav>}; made by {@link Html#nav}. */
public final class Nav extends HtmlContainer<Nav> {
  Nav() {
    super("Nav");
  }
}
