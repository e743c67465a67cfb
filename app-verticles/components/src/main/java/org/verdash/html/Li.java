package org.verdash.html;

/** An item of a list, {@code <li>}; made by {@link Html#li}. */
public final class Li extends HtmlContainer<Li> {
  Li() {
    super("Li");
  }

  /** Its number in a numbered list. */
  public Li value(int value) {
    return put("value", value);
  }
}
