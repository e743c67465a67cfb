package org.verdash.html;

/** The caption of a figure, {@code <figcaption>}; made by {@link Html#figcaption}. */
public final class Figcaption extends HtmlContainer<Figcaption> {
  Figcaption() {
    super("Figcaption");
  }
}
