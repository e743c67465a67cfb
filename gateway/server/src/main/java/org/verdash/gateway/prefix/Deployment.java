package org.verdash.gateway.prefix;

import io.vertx.core.eventbus.DeliveryOptions;
import java.util.concurrent.atomic.AtomicInteger;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;

/**
 * One app verticle that is alive on one node. Thread-safe; it stays the same object for as long as
 * its verticle is announced, so the count of calls under way survives a swap of the table.
 */
public final class Deployment {
  private final AppAddress address;
  private final String busAddress;
  private final AppDescriptor app;
  private final AtomicInteger pending = new AtomicInteger();

  Deployment(AppAddress address, AppDescriptor app) {
    this.address = address;
    this.busAddress = address.toString();
    this.app = app;
  }

  /** Where it listens. */
  public AppAddress address() {
    return address;
  }

  /** The event-bus address, made once. */
  public String busAddress() {
    return busAddress;
  }

  /** What it serves. */
  public AppDescriptor app() {
    return app;
  }

  /** Calls of this gateway that wait for its reply. */
  public int pending() {
    return pending.get();
  }

  /** Counts a call that was sent. */
  public void sent() {
    pending.incrementAndGet();
  }

  /** Counts a call whose reply came, or is no longer waited for. */
  public void settled() {
    pending.decrementAndGet();
  }

  /** Whether it can take one more call, as far as this gateway knows. */
  boolean hasRoom() {
    return pending.get() < app.limits().concurrency() + app.limits().queue();
  }

  /** How to reach it: a verticle of this node is found without asking the cluster. */
  public DeliveryOptions delivery(String self, long timeoutMillis) {
    return new DeliveryOptions()
        .setLocalOnly(address.node().equals(self))
        .setSendTimeout(Math.max(1, timeoutMillis));
  }
}
