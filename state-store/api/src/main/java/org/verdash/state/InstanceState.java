package org.verdash.state;

import java.util.List;

/**
 * An instance with all its values, both of one moment.
 *
 * @param instance the instance; its revision is that of the values
 * @param values in order of their keys
 */
public record InstanceState(Instance instance, List<Value> values) {
  /** Keeps a copy of the list; does not fail. */
  public InstanceState {
    values = List.copyOf(values);
  }
}
