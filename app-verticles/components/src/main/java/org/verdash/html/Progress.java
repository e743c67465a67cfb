package org.verdash.html;

/** A bar of progress, {@code <progress>}; made by {@link Html#progress}. */
public final class Progress extends HtmlContainer<Progress> {
  Progress() {
    super("Progress");
  }

  /** The value that means done. */
  public Progress max(double value) {
    return put("max", value);
  }

  /** How much is done. */
  public Progress value(double value) {
    return put("value", String.valueOf(value));
  }
}
