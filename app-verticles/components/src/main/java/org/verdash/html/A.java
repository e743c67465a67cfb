package org.verdash.html;

/** A link, {@code <a>}; made by {@link Html#a}. */
public final class A extends HtmlContainer<A> {
  A() {
    super("A");
  }

  /** Where it leads. */
  public A href(String value) {
    return put("href", value);
  }

  /** The window in which it opens, such as {@code _blank}. */
  public A target(String value) {
    return put("target", value);
  }

  /** How the page is related, such as {@code noopener}. */
  public A rel(String value) {
    return put("rel", value);
  }

  /** Saves the target as a file of this name. */
  public A download(String value) {
    return put("download", value);
  }
}
