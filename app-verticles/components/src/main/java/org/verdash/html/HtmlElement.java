package org.verdash.html;

import org.verdash.app.ComponentId;
import org.verdash.component.Styled;
import org.verdash.json.JsonValue;

/**
 * What every HTML element has.
 *
 * @param <S> the element itself
 */
public abstract class HtmlElement<S extends HtmlElement<S>> extends Styled<S> {
  HtmlElement(String typeName) {
    super("dash_html_components", typeName, true);
  }

  /** Text that shows while the pointer rests on it. */
  public S title(String text) {
    return put("title", text);
  }

  /** Its role for assistive technology, such as {@code alert}. */
  public S role(String name) {
    return put("role", name);
  }

  /** Whether it is left out of the page. */
  public S hidden(boolean value) {
    return put("hidden", value);
  }

  /** Its place in the order of the tab key; -1 to take focus from code only. */
  public S tabIndex(int value) {
    return put("tabIndex", value);
  }

  /** Its language, such as {@code de}. */
  public S lang(String code) {
    return put("lang", code);
  }

  /** Its direction of text: {@code ltr}, {@code rtl} or {@code auto}. */
  public S dir(String value) {
    return put("dir", value);
  }

  /** React's key, which keeps an item's state when its list changes. */
  public S key(String value) {
    return put("key", value);
  }

  /** Whether it can be dragged. */
  public S draggable(boolean value) {
    return put("draggable", String.valueOf(value));
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
    boolean good = !name.isEmpty() && name.chars().allMatch(HtmlElement::mayStand);
    if (!good) {
      throw new IllegalArgumentException(
          "%s: '%s%s' is no attribute name".formatted(typeName(), prefix, name));
    }
    return name;
  }

  private static boolean mayStand(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  // The browser's own id of a component is the text of its id, whatever kind it is.
  static JsonValue reference(ComponentId id) {
    return out -> out.text(id.text(out.idScope()));
  }
}
