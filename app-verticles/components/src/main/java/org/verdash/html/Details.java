package org.verdash.html;

/** Details that open below a summary, {@code <details>}; made by {@link Html#details}. */
public final class Details extends HtmlContainer<Details> {
  Details() {
    super("Details");
  }

  /** Whether the details show. */
  public Details open(boolean value) {
    return put("open", value);
  }
}
