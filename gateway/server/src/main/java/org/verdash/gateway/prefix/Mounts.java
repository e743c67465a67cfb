package org.verdash.gateway.prefix;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;

/**
 * What one gateway knows of the apps there are: a table that is swapped whole, so that readers
 * never lock and never see half a change. Thread-safe; one for all gateway verticles of a node.
 */
public final class Mounts {
  private static final Logger LOG = LoggerFactory.getLogger(Mounts.class);

  private final AtomicReference<MountTable> table = new AtomicReference<>(MountTable.EMPTY);

  /** The table of this moment. */
  public MountTable table() {
    return table.get();
  }

  /**
   * Learns that a deployment is there or is going. A claim of a prefix that the gateway needs
   * itself, or that another live app holds, is logged and changes nothing.
   *
   * @return whether the claim was accepted
   */
  public boolean hear(AppPresence presence) {
    if (presence.going()) {
      forget(presence.address());
      return true;
    }
    if (!PrefixRule.allows(presence.app().prefix())) {
      LOG.warn(
          "App {} is not mounted: its prefix {} is reserved or malformed",
          presence.app().name(),
          presence.app().prefix());
      return false;
    }
    return mount(presence);
  }

  /** Keeps an app in mind that was seen by an earlier run, so that it is 503 and not 404. */
  public void remember(AppDescriptor app) {
    if (PrefixRule.allows(app.prefix())) {
      table.updateAndGet(now -> now.remembering(app));
    }
  }

  /** Forgets one deployment; its app stays known. */
  public void forget(AppAddress address) {
    swapWithout(address::equals);
  }

  /** Forgets every deployment of a node that has left. */
  public void forgetNode(String node) {
    swapWithout(address -> address.node().equals(node));
  }

  private boolean mount(AppPresence presence) {
    while (true) {
      MountTable now = table.get();
      String holder = now.holderAgainst(presence.app());
      if (holder != null) {
        LOG.warn(
            "App {} is not mounted: its prefix {} belongs to app {}",
            presence.app().name(),
            presence.app().prefix(),
            holder);
        return false;
      }
      if (table.compareAndSet(now, now.with(presence))) {
        return true;
      }
    }
  }

  private void swapWithout(Predicate<AppAddress> gone) {
    table.updateAndGet(now -> now.without(gone));
  }
}
