package org.verdash.html;

/** A numbered list, {@code <ol>}; made by {@link Html#ol}. */
public final class Ol extends HtmlContainer<Ol> {
  Ol() {
    super("Ol");
  }

  /** The first number. */
  public Ol start(int value) {
    return put("start", value);
  }

  /** Whether it counts down. */
  public Ol reversed(boolean value) {
    return put("reversed", value);
  }
}
