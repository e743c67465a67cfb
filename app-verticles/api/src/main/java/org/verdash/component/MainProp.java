package org.verdash.component;

import org.verdash.app.ComponentId;
import org.verdash.app.Prop;

/** The property that a component is made of, as in {@code Dropdown.of(YEAR)}. */
public final class MainProp {
  private MainProp() {}

  /**
   * The id of the component that the property belongs to.
   *
   * @param name what the component calls its main property
   * @throws IllegalArgumentException when it is another property
   */
  public static ComponentId id(Prop<?> prop, String name) {
    if (!prop.name().equals(name)) {
      throw new IllegalArgumentException(
          "%s is the property '%s'; this component is made of its '%s'"
              .formatted(prop, prop.name(), name));
    }
    return prop.id();
  }
}
