package org.verdash.runtime.saved;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.state.InstanceState;
import org.verdash.state.Seen;
import org.verdash.state.Value;

/**
 * What was last read of some instances, those that were asked for last. It is shown again only when
 * the store says that it is still so. Thread-safe.
 */
final class LastReads {
  /** What a value takes beside its bytes: entries of maps, and objects. */
  private static final long BYTES_BESIDE = 200;

  private final long mostBytes;
  private final Map<String, Read> byId = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** Nothing yet, and never more than that, but for what nobody holds any more. */
  LastReads(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What was read, and what tells whether it is still so. */
  record Read(Seen seen, SavedValues values, long bytes) {}

  synchronized @Nullable Read of(String id) {
    return byId.get(id);
  }

  /** Keeps it, and forgets what was asked for longest ago. */
  synchronized void keep(InstanceState state, SavedValues values) {
    long size = size(state);
    forget(state.instance().id());
    if (size <= mostBytes / 4) {
      Seen seen = Seen.of(state.instance());
      byId.put(state.instance().id(), new Read(seen, values, size));
      bytes += size;
    }
    Iterator<Read> oldest = byId.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  private void forget(String id) {
    Read before = byId.remove(id);
    bytes -= before == null ? 0 : before.bytes();
  }

  private static long size(InstanceState state) {
    long size = BYTES_BESIDE;
    for (Value value : state.values()) {
      size += BYTES_BESIDE + 2L * value.key().length() + value.json().length();
    }
    return size;
  }
}
