package org.verdash.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A component with the two properties that nearly all have: CSS classes and inline styles.
 *
 * @param <S> the builder itself
 */
public abstract class Styled<S extends Styled<S>> extends Element<S> {
  private Map<String, Object> styles = Map.of();

  /**
   * An empty component.
   *
   * @param namespace browser library
   * @param typeName name in the library
   * @param container whether it has children
   */
  protected Styled(String namespace, String typeName, boolean container) {
    super(namespace, typeName, container);
  }

  /** CSS classes, separated by spaces. */
  public S className(String names) {
    return put("className", names);
  }

  /**
   * Adds one inline style.
   *
   * @param name as React spells it: {@code maxWidth}, or {@code --name} for a variable
   * @param value text, or a number of pixels
   * @throws IllegalArgumentException when the name is spelled as in CSS, or the value is of another
   *     kind
   */
  public S style(String name, Object value) {
    return style(Map.of(name, value));
  }

  /**
   * Adds inline styles.
   *
   * @param more values by name, as {@link #style(String, Object)} takes them
   * @throws IllegalArgumentException as {@link #style(String, Object)}
   */
  public S style(Map<String, ?> more) {
    SequencedMap<String, Object> all = new LinkedHashMap<>(styles);
    more.forEach((name, value) -> all.put(checked(name, value), value));
    styles = Collections.unmodifiableSequencedMap(all);
    return put("style", styles);
  }

  private String checked(String name, Object value) {
    if (name.isEmpty() || (name.indexOf('-') >= 0 && !name.startsWith("--"))) {
      throw new IllegalArgumentException(
          typeName() + ".style: write '" + name + "' in camel case, such as maxWidth");
    }
    if (!(value instanceof String || value instanceof Number)) {
      throw new IllegalArgumentException(
          typeName() + ".style: " + name + " must be text or a number");
    }
    return name;
  }
}
