package org.verdash.component;

import org.verdash.app.ComponentId;
import org.verdash.json.JsonValue;

/**
 * A component that also takes attributes whose names it does not know.
 *
 * @param <S> the builder itself
 */
public abstract class Attributed<S extends Attributed<S>> extends Styled<S> {
  /**
   * An empty component.
   *
   * @param namespace browser library
   * @param typeName name in the library
   * @param container whether it has children
   */
  protected Attributed(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /**
   * Sets {@code data-<name>}.
   *
   * @throws IllegalArgumentException when the name has more than small letters, digits and hyphens
   */
  public S data(String name, String value) {
    return put("data-" + suffix("data-", name), value);
  }

  /**
   * Sets {@code aria-<name>}.
   *
   * @throws IllegalArgumentException when the name has more than small letters
   */
  public S aria(String name, String value) {
    return put("aria-" + suffix("aria-", name), value);
  }

  /**
   * Sets {@code aria-<name>} to a truth value.
   *
   * @throws IllegalArgumentException when the name has more than small letters
   */
  public S aria(String name, boolean value) {
    return aria(name, String.valueOf(value));
  }

  /**
   * Points {@code aria-<name>} at another component, as {@code labelledby} wants it.
   *
   * @throws IllegalArgumentException when the name has more than small letters
   */
  public S aria(String name, ComponentId other) {
    return put("aria-" + suffix("aria-", name), reference(other));
  }

  private String suffix(String prefix, String name) {
    boolean good = !name.isEmpty() && name.chars().allMatch(Attributed::mayStand);
    if (!good) {
      throw new IllegalArgumentException(
          "%s: '%s%s' is no attribute name".formatted(typeName(), prefix, name));
    }
    return name;
  }

  private static boolean mayStand(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** The browser's own id of a component, which is the text of its id, whatever kind it is. */
  protected static JsonValue reference(ComponentId id) {
    return out -> out.text(id.text(out.idScope()));
  }
}
