package org.verdash.html;

/** Text with its own line breaks, {@code <pre>}; made by {@link Html#pre}. */
public final class Pre extends HtmlContainer<Pre> {
  Pre() {
    super("Pre");
  }
}
