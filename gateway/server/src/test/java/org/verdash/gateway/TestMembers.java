package org.verdash.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.verdash.contract.Members;

/** A cluster whose nodes leave when a test says so. */
final class TestMembers implements Members {
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public String self() {
    return "own-node";
  }

  @Override
  public void onLeave(Consumer<String> gone) {
    listeners.add(gone);
  }

  void leave(String node) {
    listeners.forEach(each -> each.accept(node));
  }
}
