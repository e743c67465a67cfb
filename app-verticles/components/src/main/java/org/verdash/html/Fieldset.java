package org.verdash.html;

/** A group of fields, {@code <fieldset>}; made by {@link Html#fieldset}. */
public final class Fieldset extends HtmlContainer<Fieldset> {
  Fieldset() {
    super("Fieldset");
  }

  /** Whether all its fields refuse input. */
  public Fieldset disabled(boolean value) {
    return put("disabled", value);
  }
}
