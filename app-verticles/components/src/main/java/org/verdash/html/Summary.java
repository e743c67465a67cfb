package org.verdash.html;

/** The line that opens details, {@code <summary>}; made by {@link Html#summary}. */
public final class Summary extends HtmlContainer<Summary> {
  Summary() {
    super("Summary");
  }
}
