package org.verdash.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a call, in the shape in which the callback declared it.
 *
 * @param in what the callback reads
 * @param state whether its change does not call
 * @param parts every property that it read, of every component that it found
 * @param inside the arguments of which a group or a view is made; empty for a property
 */
public record Argument(In<?> in, boolean state, List<Part> parts, List<Argument> inside) {
  /**
   * Copies the lists.
   *
   * @throws NullPointerException when one of them holds null
   */
  public Argument {
    parts = List.copyOf(parts);
    inside = List.copyOf(inside);
  }

  /**
   * A property of one component.
   *
   * @param prop the property; its id is the component's own, never a pattern
   * @param value its value as its type has it; null when it has none
   * @param triggered whether its change started the call
   */
  public record Part(Prop<?> prop, @Nullable Object value, boolean triggered) {}

  /** Whether a change of any of its properties started the call. */
  public boolean triggered() {
    return parts.stream().anyMatch(Part::triggered);
  }
}
