package org.verdash.html;

/** Text that matters, {@code <strong>}; made by {@link Html#strong}. */
public final class Strong extends HtmlContainer<Strong> {
  Strong() {
    super("Strong");
  }
}
