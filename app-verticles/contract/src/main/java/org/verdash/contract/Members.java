package org.verdash.contract;

import java.util.function.Consumer;

/** Which nodes form the cluster, as far as gateway and runtime must know. Thread-safe. */
public interface Members {
  /** This node's Vert.x id; does not fail. */
  String self();

  /** Calls {@code gone} with a node's id after it has left, on any thread; must not block. */
  void onLeave(Consumer<String> gone);

  /** The only node there is. */
  static Members alone() {
    return new Members() {
      @Override
      public String self() {
        return "local";
      }

      @Override
      public void onLeave(Consumer<String> gone) {
        // Nobody else is there to leave.
      }
    };
  }
}
