package org.verdash.html;

/** A section, {@code <section>}; made by {@link Html#section}. */
public final class Section extends HtmlContainer<Section> {
  Section() {
    super("Section");
  }
}
