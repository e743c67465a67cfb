package org.verdash.html;

/** A piece of code, {@code <code>}; made by {@link Html#code}. */
public final class Code extends HtmlContainer<Code> {
  Code() {
    super("Code");
  }
}
