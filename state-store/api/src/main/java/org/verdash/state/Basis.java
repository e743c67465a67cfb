package org.verdash.state;

import java.util.List;

/**
 * What some values of a {@link Change} were made on, such as a list to which something was added.
 * When one of them has moved since, the change is refused with {@link
 * StateException.Reason#CHANGED}.
 *
 * @param revision the instance's last change when it was read
 * @param keys which of the change's values were made on what was stored then; at least one
 */
public record Basis(long revision, List<String> keys) {
  /**
   * Checks the keys.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Basis {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a basis without keys");
    }
  }
}
