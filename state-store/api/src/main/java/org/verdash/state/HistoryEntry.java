package org.verdash.state;

import java.time.Instant;
import java.util.List;

/**
 * One revision in the history of an instance.
 *
 * @param revision its number
 * @param at when it was saved, by the store's clock
 * @param author subject of who saved it
 * @param keys keys of the values that it changed or took away, in order
 * @param name what somebody called it; empty for one without a name
 */
public record HistoryEntry(
    long revision, Instant at, String author, List<String> keys, String name) {
  /** Keeps a copy of the list; does not fail. */
  public HistoryEntry {
    keys = List.copyOf(keys);
  }
}
