package org.verdash.html;

/** Small print, {@code <small>}; made by {@link Html#small}. */
public final class Small extends HtmlContainer<Small> {
  Small() {
    super("Small");
  }
}
