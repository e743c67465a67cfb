package org.verdash.postgres;

import io.vertx.core.Promise;
import org.verdash.state.Change;
import org.verdash.state.Revision;

/**
 * A change that waits to be saved.
 *
 * @param bytes what it weighs
 * @param deadline when to give up, by {@link System#nanoTime()}
 */
record PendingSave(Change change, long bytes, long deadline, Promise<Revision> saved) {
  /** Weight of a change's and a property's row beside key and value. */
  private static final int ROW_BYTES = 100;

  static PendingSave of(Change change, long deadline) {
    long bytes =
        change.values().stream()
            .mapToLong(value -> ROW_BYTES + value.key().length() + value.json().length())
            .sum();
    return new PendingSave(change, ROW_BYTES + bytes, deadline, Promise.promise());
  }

  String instanceId() {
    return change.instanceId();
  }
}
