package org.verdash.state;

import java.time.Instant;

/**
 * What somebody has read of an instance's values. Both must be the same for the values to be: a
 * store that was set back to an older copy of itself may give a revision's number twice.
 *
 * @param revision the instance's last change
 * @param at when it was made
 */
public record Seen(long revision, Instant at) {
  /** What was read with this instance. */
  public static Seen of(Instance instance) {
    return new Seen(instance.revision(), instance.changedAt());
  }
}
