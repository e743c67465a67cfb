package org.verdash.component;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component of a record: a method reference such as {@code Order::customer}. It can be
 * serialised, as that is how Java tells the name of the method behind a reference.
 */
@FunctionalInterface
public interface Accessor<T, V> extends Serializable {
  /** The component's value. */
  @Nullable V of(T row);
}
