package org.verdash.html;

import org.verdash.app.ComponentId;

/** The name of a control, {@code <label>}; made by {@link Html#label}. */
public final class Label extends HtmlContainer<Label> {
  Label() {
    super("Label");
  }

  /**
   * The control that it names.
   *
   * @throws IllegalArgumentException when the id is not allowed
   */
  public Label forId(String id) {
    return forId(ComponentId.of(id));
  }

  /** The control that it names. */
  public Label forId(ComponentId id) {
    return put("htmlFor", reference(id));
  }
}
