package org.verdash.generator.model;

/**
 * One property of a component, or one field of a shape. Immutable.
 *
 * @param wire its name in the browser, such as {@code n_clicks}
 * @param type what values it takes
 * @param required whether a component is wrong without it
 * @param doc its own description; empty when the package has none
 */
public record PropSpec(String wire, PropType type, boolean required, String doc) {
  /** Whether its own description says that it goes away. */
  public boolean deprecated() {
    return Deprecation.in(doc);
  }

  /** The same with another type. */
  public PropSpec with(PropType other) {
    return new PropSpec(wire, other, required, doc);
  }
}
