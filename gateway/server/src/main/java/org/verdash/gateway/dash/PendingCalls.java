package org.verdash.gateway.dash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for another node, so that they can go elsewhere the moment it is known to be
 * gone. Belongs to one verticle instance and is used on its thread only.
 */
final class PendingCalls {
  private final Map<String, Waiting> newestByNode = new HashMap<>();

  /**
   * A call that waits, linked to those before and after it: they come and go with every request,
   * and a set of them would be the dearest part of forwarding one.
   */
  static final class Waiting {
    private final Forward call;
    private @Nullable Waiting older;
    private @Nullable Waiting newer;

    private Waiting(Forward call) {
      this.call = call;
    }
  }

  /** What to give to {@link #remove} when the reply has come. */
  Waiting add(String node, Forward call) {
    Waiting waiting = new Waiting(call);
    waiting.older = newestByNode.put(node, waiting);
    if (waiting.older != null) {
      waiting.older.newer = waiting;
    }
    return waiting;
  }

  void remove(String node, Waiting waiting) {
    Waiting older = waiting.older;
    Waiting newer = waiting.newer;
    if (older != null) {
      older.newer = newer;
    }
    if (newer != null) {
      newer.older = older;
    } else if (older != null) {
      newestByNode.put(node, older);
    } else {
      newestByNode.remove(node);
    }
  }

  /** Takes out all that wait for the node, oldest first. */
  List<Forward> takeAll(String node) {
    List<Forward> calls = new ArrayList<>();
    for (Waiting w = newestByNode.remove(node); w != null; w = w.older) {
      calls.add(w.call);
    }
    return calls.reversed();
  }
}
