package org.verdash.state;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A right in an instance that somebody was given.
 *
 * @param id its id, a UUID
 * @param instanceId the instance
 * @param kind what sort of somebody
 * @param whom a subject, a role, or what a link is called (may be empty)
 * @param right what they may do
 * @param until when it ends; null for never
 * @param by subject of who gave it
 * @param at when, by the store's clock, to the microsecond
 */
public record Grant(
    String id,
    String instanceId,
    Kind kind,
    String whom,
    Right right,
    @Nullable Instant until,
    String by,
    Instant at) {
  /** To what a right is given. */
  public enum Kind {
    /** To one person, by subject. */
    USER,
    /** To everybody with the role. */
    ROLE,
    /** To whoever has the link. */
    LINK;

    /** The kind as it stands in messages and in JSON: its name in lower case. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name in lower case; empty when there is none. */
    public static Optional<Kind> of(String wire) {
      return Stream.of(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
  }

  /** Whether it still holds at that moment. */
  public boolean holdsAt(Instant now) {
    return until == null || now.isBefore(until);
  }
}
