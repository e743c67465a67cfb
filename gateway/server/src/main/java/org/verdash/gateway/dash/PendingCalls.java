package org.verdash.gateway.dash;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls that wait for another node, so that they can go elsewhere the moment it is known to be
 * gone. Belongs to one verticle instance and is used on its thread only.
 */
final class PendingCalls {
  private final Map<String, Set<Forward>> byNode = new HashMap<>();

  void add(String node, Forward call) {
    byNode.computeIfAbsent(node, key -> new LinkedHashSet<>()).add(call);
  }

  void remove(String node, Forward call) {
    Set<Forward> calls = byNode.get(node);
    if (calls != null && calls.remove(call) && calls.isEmpty()) {
      byNode.remove(node);
    }
  }

  /** Takes out all that wait for the node, oldest first. */
  List<Forward> takeAll(String node) {
    Set<Forward> calls = byNode.remove(node);
    return calls == null ? List.of() : List.copyOf(calls);
  }
}
