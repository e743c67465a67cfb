package org.verdash.html;

/** A long quotation, {@code <blockquote>}; made by {@link Html#blockquote}. */
public final class Blockquote extends HtmlContainer<Blockquote> {
  Blockquote() {
    super("Blockquote");
  }

  /** Address of the source. */
  public Blockquote cite(String value) {
    return put("cite", value);
  }
}
